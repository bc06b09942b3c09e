/** Takes off what stands before the text: the repeated title, author and day, ways through the site. */
import type { Unit } from '../dom/units';
import { DATED, isCredit, isDateLine, isStatement, SHORT } from './creditLines';
import { isAttachment, isHeading, isMostlyLink, isProse, isProtected, PROSE } from './lineKinds';
import { reads } from './lineWords';
import { toLetters } from './titleParts';
import type { TrimOptions } from './trim';
import { TAIL_HEADINGS } from './vocabulary';

/** Characters before the date of a long line of publication data. */
const MAX_BEFORE_DATE = 30;
/** Letters and digits after an author's name that are a role or an employer. */
const MAX_ROLE = 40;

const SENTENCE = /(?:[\p{Ll}\p{N}]{3}[.!?]|[。！？])["”’」』]?$/u;

/** @returns whether a line's words begin what follows an article */
export function isTailHeading(unit: Unit): boolean {
  return unit.weight <= SHORT && !isStatement(unit) && reads(unit.text, ...TAIL_HEADINGS);
}

/**
 * @param units the lines of an article, in order
 * @param removed takes the lines that are to go
 */
export function markHead(
  units: readonly Unit[],
  { metadata, isArticle }: Pick<TrimOptions, 'metadata' | 'isArticle'>,
  removed: Set<Unit>,
): void {
  const title = toLetters(metadata.title);
  const author = toLetters(metadata.author ?? '');
  const first = toLetters(metadata.author?.split(',')[0] ?? '');
  const site = toLetters(metadata.site ?? '');
  const levels = findItemLevels(units);
  const isAround = (unit: Unit, line: string) =>
    line === '' ||
    line === site ||
    isPublication(unit) ||
    isByline(unit, line, { author, first }) ||
    (isHeading(unit) && isTailHeading(unit)) ||
    (unit.linkWeight >= unit.weight * 0.8 && !(isHeading(unit) && levels.has(unit.element.tagName)));
  for (const [index, unit] of units.entries()) {
    const line = unit.weight > 2 * PROSE ? '' : toLetters(unit.text);
    const isWhole = line !== '' && line === title;
    // a thread can ask its question in its title; of an article a long heading is the title or a standfirst
    if (isProse(unit) && !isPublication(unit) && !(isArticle && (isWhole || isHeading(unit)))) {
      // the byline can stand under a standfirst
      const next = units[index + 1];
      if (next && first && isPublication(next) && toLetters(next.text).includes(first)) continue;
      return;
    }
    if (isProtected(unit) || unit.weight > 2 * PROSE || isAttachment(unit)) continue;
    const isTitle = isWhole || (line.length * 2 > title.length && title.includes(line) && isHeading(unit));
    if (isTitle || isAround(unit, line)) removed.add(unit);
  }
}

/** A line long enough to be prose must begin with the date. */
function isPublication(unit: Unit): boolean {
  return (
    isCredit(unit) || (isDateLine(unit) && (!isProse(unit) || unit.text.search(DATED) <= MAX_BEFORE_DATE))
  );
}

/** A sentence about the author, or one of a list, is text. */
function isByline(
  { element, text }: Unit,
  line: string,
  { author, first }: { readonly author: string; readonly first: string },
): boolean {
  if (first === '' || !line.startsWith(first) || line.length > author.length + MAX_ROLE) return false;
  return line === author || (!SENTENCE.test(text) && !element.closest('li'));
}

/** Levels of which several headings are links: a text about several things leads to each. */
function findItemLevels(units: readonly Unit[]): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const unit of units) {
    if (!isHeading(unit) || !isMostlyLink(unit)) continue;
    (once.has(unit.element.tagName) ? several : once).add(unit.element.tagName);
  }
  return several;
}
