/**
 * Walks the DOM once and turns it into blocks. What an element means is in the handlers it is given;
 * here is only the walk, the current paragraph and the limits.
 */
import { VISIBLE } from '../../dom/whiteSpace';
import type { Block, Token } from '../blocks';
import type { Addresses } from './addresses';
import type { Notes } from './footnotes';
import { InlineBuilder } from './inlineBuilder';

/** Reads one element. It must not change it. */
export type Handler = (element: Element, reader: BlockReader) => void;

/** What elements mean. Names without an entry are inline and transparent. */
export interface Handlers {
  readonly inline: ReadonlyMap<string, Handler>;
  readonly block: ReadonlyMap<string, Handler>;
  /** Elements known by their class: the first that matches wins over the tag's own handler. */
  readonly classes: readonly (readonly [RegExp, Handler])[];
  /** Matches every class text that `classes` can match: asked first, because most elements match none. */
  readonly classHint: RegExp;
}

/** What reading needs beside the tree. */
export interface ReadContext {
  readonly handlers: Handlers;
  readonly addresses: Addresses;
  readonly notes: Notes;
}

/** Below this depth of elements only text is read. */
const MAX_DEPTH = 400;
/** Deeper lists and quotations are written without their own indent: every line pays for each level. */
const MAX_CONTAINERS = 60;

/** Whether a token shows anything by itself: marks do not, nor does text of characters without width. */
function isVisible(token: Token): boolean {
  if (token.type === 'text') return VISIBLE.test(token.text);
  return !/^(?:open|close|break)$/.test(token.type);
}

/** Whether an element shows nothing but pictures. */
const isPictured = (element: Element): boolean =>
  element.firstElementChild !== null &&
  !VISIBLE.test(element.textContent ?? '') &&
  element.querySelector('img:not(.math)') !== null;

/** The state of one walk. */
export class BlockReader {
  readonly inline = new InlineBuilder();
  /** Whether a formula was read. */
  hasFormulas = false;
  private blocks: Block[] = [];
  private depth = 0;
  private containers = 0;
  private inlineOnly = 0;

  /** @param context handlers and what they need */
  constructor(readonly context: ReadContext) {}

  /** @returns whether the place allows no blocks (a heading) */
  get isInlineOnly(): boolean {
    return this.inlineOnly > 0;
  }

  /** @returns whether nothing was read yet in the current container */
  get isAtStart(): boolean {
    return this.blocks.length === 0 && this.inline.isEmpty;
  }

  /** @returns what was read last in the current container, not counting a paragraph that has not ended */
  get last(): Block | undefined {
    return this.blocks.at(-1);
  }

  /** Reads all children of a node into the current place. */
  readChildren(node: Node): void {
    // most cells and lines hold text alone: asked for at once, it needs no object for each of its nodes
    if (this.depth >= MAX_DEPTH || (node as ParentNode).firstElementChild === null) {
      this.inline.text(node.textContent ?? '');
      return;
    }
    this.depth += 1;
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const type = child.nodeType;
      if (type === 3) this.inline.text(child.nodeValue ?? '');
      else if (type === 1) this.readElement(child as Element);
    }
    this.depth -= 1;
  }

  /** Reads one element: by its class if that says more than its tag. */
  readElement(element: Element): void {
    const { classHint, classes } = this.context.handlers;
    const className = element.getAttribute('class');
    const known =
      className && classHint.test(className) && classes.find(([pattern]) => pattern.test(className));
    if (known) known[1](element, this);
    else this.readTag(element);
  }

  /** Reads one element by its tag alone. */
  readTag(element: Element): void {
    const { inline, block } = this.context.handlers;
    const name = element.localName;
    const handler = inline.get(name) ?? block.get(name);
    if (!handler) this.readChildren(element);
    else if (this.inlineOnly > 0 && !inline.has(name)) this.readSpaced(element);
    else handler(element, this);
  }

  /** Reads children as paragraphs of their own. */
  readBlock(element: Node): void {
    if (this.inlineOnly > 0) {
      this.readSpaced(element);
      return;
    }
    this.endParagraph();
    this.readChildren(element);
    this.endParagraph();
  }

  /** Reads children between an opening and a closing mark; an open mark of that name goes on, and pictures need none. */
  readMarked(element: Element, name: string): void {
    if (this.inline.isOpen(name) || isPictured(element)) {
      this.readChildren(element);
      return;
    }
    this.inline.open({ name });
    this.readChildren(element);
    this.inline.close();
  }

  /** Ends the current paragraph, if there is anything in it. */
  endParagraph(): void {
    const tokens = this.inline.take();
    if (tokens.some(isVisible)) this.blocks.push({ kind: 'paragraph', tokens });
  }

  /** Ends the current paragraph and adds a block; where only inline content may stand, nothing. */
  add(block: Block): void {
    this.endParagraph();
    this.blocks.push(block);
  }

  /**
   * Reads something apart from the current place.
   * @param read called once; what it reads is returned
   * @param isContainer whether the result will be indented or quoted
   * @returns the blocks read; undefined when containers are nested too deep (then `read` is not called)
   */
  collect(read: () => void, isContainer = false): Block[] | undefined {
    if (isContainer && this.containers >= MAX_CONTAINERS) return undefined;
    this.endParagraph();
    const outer = this.blocks;
    this.blocks = [];
    this.containers += isContainer ? 1 : 0;
    read();
    this.endParagraph();
    this.containers -= isContainer ? 1 : 0;
    const inner = this.blocks;
    this.blocks = outer;
    return inner;
  }

  /** Reads where only inline content is possible: blocks inside become text with spaces around. */
  readInline(element: Node): void {
    this.inlineOnly += 1;
    this.readChildren(element);
    this.inlineOnly -= 1;
  }

  /** @returns everything read so far */
  finish(): Block[] {
    this.endParagraph();
    return this.blocks;
  }

  private readSpaced(element: Node): void {
    this.inline.text(' ');
    this.readChildren(element);
    this.inline.text(' ');
  }
}
