/** Headings. */
import type { BlockReader } from './blockReader';

/** Reads a heading; blocks inside it become one line. */
export function readHeading(element: Element, reader: BlockReader): void {
  reader.endParagraph();
  reader.readInline(element);
  const tokens = reader.inline.take();
  reader.add({ kind: 'heading', level: Number(element.localName[1]), tokens });
}
