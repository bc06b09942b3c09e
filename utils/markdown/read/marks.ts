/** Emphasis and the inline elements that Markdown has no sign for. */
import type { BlockReader, Handler } from './blockReader';

/** @returns a handler that reads the children inside a mark of this name */
export function mark(name: string): Handler {
  return (element, reader) => reader.readMarked(element, name);
}

/** Reads `q` with the quotation marks that a browser shows around it. */
export function readQuotation(element: Element, reader: BlockReader): void {
  reader.inline.text('“');
  reader.readChildren(element);
  reader.inline.text('”');
}
