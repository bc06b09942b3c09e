/**
 * The lines of a page: its runs of text in document order, read once for everything that looks for words
 * (bylines, dates, the language).
 */

/** A run of text. */
export interface Line {
  readonly node: Node;
  /** Trimmed, never empty. */
  readonly text: string;
}

/** Most lines that are kept. */
const MAX_LINES = 20_000;
const SHOW_TEXT = 4;
const NO_TEXT = new Set(['script', 'style', 'noscript', 'option', 'textarea', 'template']);

/** The lines of a page, read when they are first asked for: most pages describe themselves well enough. */
export interface Lines {
  /** All lines, in document order. */
  (): readonly Line[];
  /** The first lines, that many characters at least if there are so many. */
  upTo(characters: number): readonly Line[];
}

/** @returns the lines under an element, each to be read once */
export function lazyLines(root: Element | null): Lines {
  const walker = root?.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  const lines: Line[] = [];
  let length = 0;
  const upTo = (characters: number) => {
    while (walker && length < characters && lines.length < MAX_LINES) {
      const node = walker.nextNode();
      if (!node) break;
      const text = node.nodeValue?.trim() ?? '';
      // most is white space between elements
      if (text === '' || NO_TEXT.has((node.parentNode as Element | null)?.localName ?? '')) continue;
      lines.push({ node, text });
      length += text.length;
    }
    return lines;
  };
  return Object.assign(() => upTo(Number.POSITIVE_INFINITY), { upTo });
}
