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

/** @returns the lines under an element, in document order */
export function readLines(root: Element | null): Line[] {
  const lines: Line[] = [];
  if (!root) return lines;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node && lines.length < MAX_LINES; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? '';
    if (text !== '' && !NO_TEXT.has((node.parentNode as Element | null)?.localName ?? ''))
      lines.push({ node, text });
  }
  return lines;
}
