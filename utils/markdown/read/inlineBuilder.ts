/**
 * Builds a paragraph's tokens in one go: collapses white space, keeps it outside marks, drops empty marks
 * and merges equal neighbours. Spaces, breaks and opening marks wait until content follows them.
 */
import type { Mark, Token } from '../blocks';

const NEEDS_COLLAPSE = /[\t\n\r\f]| {2}/;
const WHITE_SPACE = /[ \t\n\r\f]+/g;
/** Neighbours of these names mean the same as one; two `kbd` side by side do not. */
const MERGEABLE = new Set(['em', 'strong', 'del']);

/** Collapses white space as a browser does; no-break and ideographic spaces stay. */
export function collapse(text: string): string {
  return NEEDS_COLLAPSE.test(text) ? text.replace(WHITE_SPACE, ' ') : text;
}

/** Collects the tokens of one paragraph after the other; open marks go on from one to the next. */
export class InlineBuilder {
  private tokens: Token[] = [];
  /** Open marks, outermost first; the first `written` of them have their token. */
  private readonly marks: Mark[] = [];
  private written = 0;
  private hasSpace = false;
  private breaks = 0;

  /** @returns whether nothing has been written since the last `take` */
  get isEmpty(): boolean {
    return this.tokens.length === 0;
  }

  /** @returns how many line breaks wait for content */
  get pendingBreaks(): number {
    return this.breaks;
  }

  /** @returns whether a mark of this name is open */
  isOpen(name: string): boolean {
    return this.marks.some((mark) => mark.name === name);
  }

  /** Adds text as it stands in the DOM. */
  text(data: string): void {
    const text = collapse(data);
    const isSpaced = text.charCodeAt(0) === 32;
    if (isSpaced) this.hasSpace = true;
    const endsSpaced = text.length > 1 && text.charCodeAt(text.length - 1) === 32;
    const content = isSpaced || endsSpaced ? text.slice(isSpaced ? 1 : 0, endsSpaced ? -1 : undefined) : text;
    if (content === '') return;
    this.settle();
    const last = this.tokens[this.tokens.length - 1];
    if (last?.type === 'text') last.text += content;
    else this.tokens.push({ type: 'text', text: content });
    this.hasSpace = endsSpaced;
  }

  /** Adds inline code, one line. */
  code(text: string): void {
    if (text === '') return;
    this.settle();
    const last = this.tokens[this.tokens.length - 1];
    if (last?.type === 'code') last.text += text;
    else this.tokens.push({ type: 'code', text });
  }

  /** Adds anything that is a token of its own. */
  push(token: Token): void {
    this.settle();
    this.tokens.push(token);
  }

  /** Adds a line break; at the edges of a paragraph it vanishes. */
  break(): void {
    this.breaks += 1;
    this.hasSpace = false;
  }

  /** Opens a mark; it is written when content follows. */
  open(mark: Mark): void {
    this.marks.push(mark);
  }

  /** Closes the mark opened last. */
  close(): void {
    const mark = this.marks.pop();
    if (!mark || this.marks.length >= this.written) return;
    this.tokens.push({ type: 'close', mark });
    this.written = this.marks.length;
  }

  /** @returns the paragraph's tokens and starts a new one in which the open marks go on */
  take(): Token[] {
    for (let i = this.written - 1; i >= 0; i -= 1) {
      const mark = this.marks[i];
      if (mark) this.tokens.push({ type: 'close', mark });
    }
    const taken = this.tokens;
    this.tokens = [];
    this.written = 0;
    this.hasSpace = false;
    this.breaks = 0;
    return taken;
  }

  /** Writes what was waiting for content: breaks or a space, then the opening marks. */
  private settle(): void {
    if (this.tokens.length > 0) {
      if (this.breaks > 0) for (let i = 0; i < this.breaks; i += 1) this.tokens.push({ type: 'break' });
      else if (this.hasSpace) this.space();
    }
    this.breaks = 0;
    this.hasSpace = false;
    while (this.written < this.marks.length) {
      const mark = this.marks[this.written] as Mark;
      const last = this.tokens[this.tokens.length - 1];
      if (last?.type === 'close' && last.mark.name === mark.name && MERGEABLE.has(mark.name))
        this.tokens.pop();
      else this.tokens.push({ type: 'open', mark });
      this.written += 1;
    }
  }

  private space(): void {
    const last = this.tokens[this.tokens.length - 1];
    if (last?.type === 'text') last.text += ' ';
    else this.tokens.push({ type: 'text', text: ' ' });
  }
}
