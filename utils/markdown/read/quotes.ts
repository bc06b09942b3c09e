/** Quotations and GitHub's alerts. */
import type { BlockReader } from './blockReader';

/** Reads a quotation. */
export function readQuote(element: Element, reader: BlockReader): void {
  const blocks = reader.collect(() => reader.readChildren(element), true);
  if (blocks) reader.add({ kind: 'quote', blocks });
  else reader.readBlock(element);
}

/** Reads an alert; its title is what a renderer shows for the kind, so it is not text of its own. */
export function readAlert(element: Element, reader: BlockReader): void {
  const kind = /markdown-alert-(?!title)(\w+)/.exec(element.getAttribute('class') ?? '')?.[1];
  if (kind === undefined) return; // the title
  const blocks = reader.collect(() => reader.readChildren(element), true);
  if (blocks) reader.add({ kind: 'quote', blocks, alert: kind.toUpperCase() });
  else reader.readBlock(element);
}
