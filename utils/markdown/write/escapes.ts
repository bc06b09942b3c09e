/** Escaping as data: which characters need a backslash, seen with their neighbours. One interpreter below. */
import type { Dialect } from './dialect';

/** Where a text stands. */
export interface Place {
  readonly isCell: boolean;
  /** Inside the text of a link or an alt text. */
  readonly isLink: boolean;
  /** Inside an alt text. */
  readonly isAlt?: boolean;
}

type Condition = 'always' | 'cell' | 'link' | 'outsideLink' | 'math' | 'hugo' | 'jekyll' | 'obsidian';

const WORD =
  '[0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0400-\\u0481\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3]';
const PUNCTUATION = '[!-/:-@[-`{-~]';

/** Source of a regular expression that matches one character to escape, and when. */
const ESCAPES: readonly (readonly [Condition, string])[] = [
  ['always', '[`[~]'],
  ['always', `\\\\(?=${PUNCTUATION}|$)`],
  ['always', '(?<! )\\*|\\*(?! )'],
  ['always', `_(?!${WORD})|(?<!${WORD})_`],
  ['always', '<(?! |$)'],
  ['always', '&(?=#\\d{1,7};|#[xX][\\da-fA-F]{1,6};|[A-Za-z][A-Za-z\\d]*;)'],
  ['always', '!(?=\\[$)'],
  ['always', '(?<=\\{)[{%#]'],
  ['cell', '\\|'],
  ['link', '\\]'],
  ['outsideLink', ':(?<=(?:[hH][tT][tT][pP][sS]?|[fF][tT][pP]):)(?=//)'],
  ['outsideLink', '@(?<=[\\w.+-]@)(?=[A-Za-z\\d])'],
  ['outsideLink', '\\.(?<=[wW]{3}\\.)'],
  ['math', '\\$'],
  ['hugo', '\\{(?=[.#][\\w-])'],
  ['jekyll', '\\||\\{(?=:)'],
  ['obsidian', '%(?=%)|(?<=<)%|=(?==)|\\^|(?<![^\\s])#(?=[^\\s#])'],
];

/** The interpreter: one expression per place, made once. */
export class Escaper {
  private readonly patterns = new Map<string, RegExp>();

  /** @param dialect tells which conditions hold everywhere */
  constructor(private readonly dialect: Dialect) {}

  /**
   * @param text what is to be read as text
   * @param before the character written last; '' at the start of a line
   * @param after the character that follows; '' at the end of a line
   */
  escape(text: string, before: string, after: string, place: Place): string {
    const pattern = this.pattern(place);
    const start = before.length;
    const end = start + text.length;
    const padded = before + text + after;
    let result = '';
    let from = start;
    pattern.lastIndex = start;
    for (let match = pattern.exec(padded); match && match.index < end; match = pattern.exec(padded)) {
      result += `${padded.slice(from, match.index)}\\`;
      from = match.index;
    }
    return result === '' ? text : result + padded.slice(from, end);
  }

  private pattern(place: Place): RegExp {
    const key = `${place.isCell}${place.isLink}`;
    const known = this.patterns.get(key);
    if (known) return known;
    const holds = (when: Condition): boolean => {
      if (when === 'cell') return place.isCell;
      if (when === 'link') return place.isLink;
      if (when === 'outsideLink') return !place.isLink;
      if (when === 'math') return this.dialect.hasMath;
      return when === 'always' || when === this.dialect.target;
    };
    const pattern = new RegExp(
      ESCAPES.filter(([when]) => holds(when))
        .map(([, source]) => source)
        .join('|'),
      'g',
    );
    this.patterns.set(key, pattern);
    return pattern;
  }
}
