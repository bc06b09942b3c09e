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
const NO_TEXT = new Set(['script', 'style', 'noscript', 'option', 'textarea', 'template']);

/** The lines of a page, read when they are first asked for: most pages describe themselves well enough. */
export type Lines = () => readonly Line[];

/** @returns the lines under an element, to be read once */
export function lazyLines(root: Element | null): Lines {
  let lines: readonly Line[] | undefined;
  return () => {
    lines ??= readLines(root);
    return lines;
  };
}

/**
 * @param maxCharacters where enough has been read
 * @returns the lines under an element, in document order
 */
export function readLines(root: Element | null, maxCharacters = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = [];
  let length = 0;
  if (!root) return lines;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (
    let node = walker.nextNode();
    node && lines.length < MAX_LINES && length < maxCharacters;
    node = walker.nextNode()
  ) {
    // scripts can be longer than all the rest: they are not read to be passed over
    if (NO_TEXT.has((node.parentNode as Element | null)?.localName ?? '')) continue;
    const text = node.nodeValue?.trim() ?? '';
    if (text === '') continue;
    lines.push({ node, text });
    length += text.length;
  }
  return lines;
}
