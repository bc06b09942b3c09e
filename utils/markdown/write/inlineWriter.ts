/** Writes a paragraph's tokens, each with full knowledge of its neighbours. */
import type { Mark, Token } from '../blocks';
import { destination, linkTitle } from './address';
import { codeSpan } from './codeSpan';
import { chooseDelimiter, edgeOf } from './delimiters';
import type { Dialect } from './dialect';
import type { Escaper } from './escapes';
import { referenceBrackets } from './html';
import type { References } from './references';

/** Where a run of tokens stands. */
export interface InlinePlace {
  readonly isCell?: boolean;
  readonly isHeading?: boolean;
}

/** What all paragraphs of a file share. */
export interface InlineContext {
  readonly dialect: Dialect;
  readonly escaper: Escaper;
  /** Collects addresses, when they are written at the end. */
  readonly references?: References;
}

/**
 * @param tokens of one paragraph, heading or cell
 * @returns Markdown; several lines only where the paragraph breaks and the place allows it
 */
export function writeInline(
  tokens: readonly Token[],
  context: InlineContext,
  place: InlinePlace = {},
): string {
  const [only] = tokens;
  if (tokens.length === 1 && only?.type === 'text') {
    return context.escaper.escape(only.text, '', '', { isCell: place.isCell === true, isLink: false });
  }
  return new InlineWriter(tokens, context, place).write();
}

class InlineWriter {
  private out = '';
  /** What was written last; '' at the start of a line. */
  private last = '';
  private links = 0;
  /** Signs of the delimiters of open marks. */
  private open = '';
  /** Open marks, links among them. */
  private depth = 0;
  /** Inside a link whose address or title could be taken for emphasis, if a bracket hid where its text ends. */
  private isLabelUnclear = false;
  private hasImage = false;
  private readonly mates: Int32Array;
  /** Delimiter per token of a mark; '' is HTML. */
  private readonly chosen: (string | undefined)[];
  private readonly isCell: boolean;
  private readonly lineBreak: string;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly context: InlineContext,
    place: InlinePlace,
  ) {
    this.isCell = place.isCell === true;
    this.lineBreak = this.isCell || place.isHeading ? context.dialect.cellBreak : '';
    this.mates = pair(tokens);
    this.chosen = new Array(tokens.length);
  }

  write(): string {
    for (let i = 0; i < this.tokens.length; i += 1) i = this.token(i);
    return this.out;
  }

  /** @returns the index of the last token written */
  private token(index: number): number {
    const token = this.tokens[index] as Token;
    switch (token.type) {
      case 'text':
        this.text(token.text, index);
        break;
      case 'open':
        return this.openMark(token.mark, index);
      case 'close':
        this.close(token.mark, index);
        break;
      case 'code':
        this.emit(
          codeSpan(token.text, this.context.dialect, { isCell: this.isCell, isMarked: this.depth > 0 }),
        );
        break;
      case 'image':
        this.image(token);
        break;
      case 'break':
        this.break();
        break;
      case 'math':
        this.math(token.tex);
        break;
      case 'task':
        this.emit(token.checked ? '[x]' : '[ ]');
        break;
      case 'note':
        this.emit(`[^${token.label}]`);
    }
    return index;
  }

  private emit(text: string): void {
    if (text === '') return;
    this.out += text;
    this.last = text;
  }

  private text(text: string, index: number): void {
    const next = this.tokens[index + 1];
    const after = edgeOf(next, this.lineBreak, true);
    const place = { isCell: this.isCell, isLink: this.links > 0 };
    const escaped = this.context.escaper.escape(text, this.last.slice(-1), after.slice(0, 1), place);
    this.emit(this.isLabelUnclear ? referenceBrackets(escaped) : escaped);
  }

  private image({
    src,
    alt,
    title,
  }: {
    readonly src: string;
    readonly alt: string;
    readonly title: string;
  }): void {
    this.hasImage = true;
    const place = { isCell: this.isCell, isLink: true };
    const text = referenceBrackets(this.context.escaper.escape(alt, '', '', place)).replace(/!$/, '\\!');
    this.emit(
      `![${text}](${destination(src, this.context.dialect)}${linkTitle(title, this.isCell, this.links > 0)})`,
    );
  }

  private break(): void {
    if (this.lineBreak) {
      this.emit(this.lineBreak);
      return;
    }
    this.out += this.context.dialect.hardBreak;
    this.last = '';
  }

  private math(tex: string): void {
    const { mathDelimiter } = this.context.dialect;
    const text = this.isCell ? tex.replace(/\\\|/g, '\\Vert ').replace(/\|/g, '\\vert ') : tex;
    this.emit(mathDelimiter + text + mathDelimiter);
  }

  private openMark(mark: Mark, index: number): number {
    this.depth += 1;
    if (mark.name === 'a') return this.openLink(mark, index);
    const mate = this.mates[index] as number;
    const { hasHtml } = this.context.dialect;
    const delimiter = this.choose(mark.name, index, mate);
    // Hugo drops tags, but a comment beside a delimiter satisfies the flanking rules.
    const parted = delimiter || hasHtml ? undefined : this.choose(mark.name, index, mate, '><');
    this.chosen[index] = parted ? `<!---->${parted}` : (delimiter ?? '');
    this.chosen[mate] = parted ? `${parted}<!---->` : (delimiter ?? '');
    this.open += (delimiter ?? '').charAt(0);
    this.emit(this.chosen[index] || `<${mark.name}>`);
    return index;
  }

  /** @param outside the characters before and after, where they are not the neighbours' own */
  private choose(name: string, index: number, mate: number, outside?: string): string | undefined {
    const { tokens, chosen, lineBreak } = this;
    const follower = chosen[index - 1] !== undefined && tokens[index - 1]?.type === 'close' ? '*_' : '';
    return chooseDelimiter(
      name,
      {
        before: outside?.charAt(0) ?? this.last.slice(-2),
        first: edgeOf(tokens[index + 1], lineBreak, true),
        last: edgeOf(tokens[mate - 1], lineBreak, false),
        after: outside?.charAt(1) ?? edgeOf(tokens[mate + 1], lineBreak, true),
        banned: outside
          ? ''
          : (chosen[index - 1]?.slice(-1) ?? '') + (chosen[mate + 1]?.charAt(0) ?? '') + follower,
        open: this.open,
      },
      this.context.dialect.style.emphasis,
    );
  }

  private close(mark: Mark, index: number): void {
    this.depth -= 1;
    if (mark.name !== 'a') {
      const delimiter = this.chosen[index] ?? '';
      if (/^[*_~]/.test(delimiter) && !delimiter.endsWith('>')) this.open = this.open.slice(0, -1);
      this.emit(delimiter || `</${mark.name}>`);
      return;
    }
    this.links -= 1;
    this.isLabelUnclear = false;
    const { href = '', title = '' } = mark;
    const { references, dialect } = this.context;
    const { hasMath } = dialect;
    this.emit(
      references
        ? `][${references.numberOf(href, title)}]`
        : `](${destination(href, { hasImage: this.hasImage, hasMath })}${linkTitle(title, this.isCell)})`,
    );
  }

  private openLink(mark: Mark, index: number): number {
    const text = this.tokens[index + 1];
    const isAlone =
      this.mates[index] === index + 2 && text?.type === 'text' && text.text === mark.href && !mark.title;
    if (isAlone && AUTOLINK.test(text.text)) {
      this.emit(`<${text.text}>`);
      this.depth -= 1;
      return index + 2;
    }
    this.links += 1;
    this.hasImage = false;
    this.isLabelUnclear = /[*_~]/.test(`${mark.href}${mark.title}`);
    this.emit('[');
    return index;
  }
}

/** An address that may stand between angle brackets: nothing in it is read by a table or a template. */
const AUTOLINK = /^[A-Za-z][A-Za-z\d+.-]{1,31}:[^\s<>\\|{}`$^"\u0080-\uffff]*$/;

function pair(tokens: readonly Token[]): Int32Array {
  const mates = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const type = tokens[i]?.type;
    if (type === 'open') open.push(i);
    else if (type === 'close') {
      const start = open.pop() ?? 0;
      mates[start] = i;
      mates[i] = start;
    }
  }
  return mates;
}
