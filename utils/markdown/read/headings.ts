/** Headings without the permalinks that sites add to them. */
import type { BlockReader } from './blockReader';

/** Reads a heading; blocks inside it become one line. */
export function readHeading(element: Element, reader: BlockReader): void {
  reader.endParagraph();
  reader.readInline(element);
  const tokens = reader.inline.take();
  reader.add({ kind: 'heading', level: Number(element.localName[1]), tokens });
}

const SIGN = /^[#¶§🔗\s\u200b]*$/u;

/** @returns whether a link is a heading's permalink: it leads to this page and shows nothing but a sign */
export function isPermalink(link: Element): boolean {
  return (
    (link.getAttribute('href') ?? '').includes('#') &&
    SIGN.test(link.textContent ?? '') &&
    !link.querySelector('img')
  );
}
