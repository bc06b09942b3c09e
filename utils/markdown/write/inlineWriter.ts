/** Writes a paragraph's tokens, each with full knowledge of its neighbours. */
import type { Mark, Token } from '../blocks';
import { destination, linkTitle } from './address';
import { codeSpan } from './codeSpan';
import { chooseDelimiter, headOf, tailOf } from './delimiters';
import type { Dialect } from './dialect';
import type { Escaper } from './escapes';

/** Where a run of tokens stands. */
export interface InlinePlace {
  readonly isCell?: boolean;
  readonly isHeading?: boolean;
}

/** What all paragraphs of a file share. */
export interface InlineContext {
  readonly dialect: Dialect;
  readonly escaper: Escaper;
  /** @returns the number of a link's reference, when links are written at the end */
  readonly reference?: (href: string, title: string) => number;
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
        return this.open(token.mark, index);
      case 'close':
        this.close(token.mark, index);
        break;
      case 'code':
        this.emit(
          codeSpan(token.text, this.context.dialect, { isCell: this.isCell, isLink: this.links > 0 }),
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
    const after = next ? headOf(next, this.lineBreak) : '';
    const place = { isCell: this.isCell, isLink: this.links > 0 };
    this.emit(this.context.escaper.escape(text, this.last.slice(-1), after.slice(0, 1), place));
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
    const text = this.context.escaper
      .escape(alt, '', '', { isCell: this.isCell, isLink: true })
      .replace(/!$/, '\\!');
    this.emit(`![${text}](${destination(src)}${linkTitle(title, this.isCell)})`);
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

  private open(mark: Mark, index: number): number {
    if (mark.name === 'a') return this.openLink(mark, index);
    const mate = this.mates[index] as number;
    const next = this.tokens[mate + 1];
    const before = this.last.slice(-2);
    const after = headOf(next, this.lineBreak);
    const inside = {
      first: headOf(this.tokens[index + 1], this.lineBreak),
      last: tailOf(this.tokens[mate - 1], this.lineBreak),
    };
    const touching = [this.chosen[index - 1], this.chosen[mate + 1]];
    const { dialect } = this.context;
    const choose = (outer: { readonly before: string; readonly after: string }): string | undefined =>
      chooseDelimiter(mark.name, { ...outer, ...inside, touching }, dialect.style.emphasis);
    let delimiter = choose({ before, after });
    if (delimiter === undefined && !dialect.hasHtml) {
      delimiter = choose({ before: '>', after: '<' });
      if (delimiter) this.part(index, mate, delimiter);
    }
    this.chosen[index] ??= delimiter ?? '';
    this.chosen[mate] ??= delimiter ?? '';
    this.emit(this.chosen[index] || `<${mark.name}>`);
    return index;
  }

  /** Hugo drops tags, but a comment beside the delimiter satisfies the flanking rules. */
  private part(index: number, mate: number, delimiter: string): void {
    this.chosen[index] = `<!---->${delimiter}`;
    this.chosen[mate] = `${delimiter}<!---->`;
  }

  private close(mark: Mark, index: number): void {
    if (mark.name !== 'a') {
      this.emit(this.chosen[index] || `</${mark.name}>`);
      return;
    }
    this.links -= 1;
    const { href = '', title = '' } = mark;
    const { reference } = this.context;
    this.emit(
      reference ? `][${reference(href, title)}]` : `](${destination(href)}${linkTitle(title, this.isCell)})`,
    );
  }

  private openLink(mark: Mark, index: number): number {
    const text = this.tokens[index + 1];
    const isAlone =
      this.mates[index] === index + 2 && text?.type === 'text' && text.text === mark.href && !mark.title;
    if (isAlone && AUTOLINK.test(text.text)) {
      this.emit(`<${text.text}>`);
      return index + 2;
    }
    this.links += 1;
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
