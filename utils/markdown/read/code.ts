/** Code, inline and in blocks. */
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';
import { codeLanguage } from './codeLanguage';
import { codeText } from './codeText';

/** Reads inline code; a link that is all of it is kept around it. */
export function readInlineCode(element: Element, reader: BlockReader): void {
  const text = (element.textContent ?? '').replace(/[\n\r]/g, ' ');
  const link = element.firstElementChild;
  const isLink =
    link?.localName === 'a' && link.textContent === element.textContent && !reader.inline.isOpen('a');
  const href = isLink ? reader.context.addresses.link(link) : undefined;
  if (href === undefined) {
    reader.inline.code(text);
    return;
  }
  reader.inline.open({ name: 'a', href, title: titleOf(link as Element) });
  reader.inline.code(text);
  reader.inline.close();
}

/** Reads `pre`. */
export function readCodeBlock(element: Element, reader: BlockReader): void {
  reader.add({ kind: 'code', text: codeText(element), language: codeLanguage(element) });
}

const CODE_CELL = 'td.code, td.rouge-code, td.crayon-code, .lntd:last-child';

/** Reads what a highlighter laid out as a table: only the cell with the code is text of the page. */
export function readHighlight(element: Element, reader: BlockReader): void {
  const cell = element.querySelector(CODE_CELL);
  if (cell) reader.add({ kind: 'code', text: codeText(cell), language: codeLanguage(cell) });
  else if (element.localName === 'pre') readCodeBlock(element, reader);
  else if (element.localName === 'code') readInlineCode(element, reader);
  else if (element.localName === 'span' || element.localName === 'mark') reader.readChildren(element);
  else reader.readBlock(element);
}
