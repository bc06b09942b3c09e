/** Code, inline and in blocks; `code.math` is a formula. */
import { createElement } from '../../dom/elements';
import { fillCode } from '../canonical/codeText';
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';
import { addMath } from './math';

const MATH_CLASS = /(?:^|\s)math(?:-\w+)?(?:\s|$)/;
const LANGUAGE = /(?:^|\s)(?:language|lang)-(\S+)/;

/** Pages that wrap whole parts in `code` mean something else by it. */
const NO_CODE = 'img, p, div, pre, table, ul, ol, blockquote, h1, h2, h3, h4';

const classOf = (element: Element | null): string => element?.getAttribute('class') ?? '';

/** Reads inline code; a link that is all of it is kept around it. */
export function readInlineCode(element: Element, reader: BlockReader): void {
  const content = element.textContent ?? '';
  const kind = classOf(element);
  if (MATH_CLASS.test(kind)) {
    addMath(content, kind.includes('display'), reader);
    return;
  }
  if (element.firstElementChild && element.querySelector(NO_CODE)) {
    reader.readChildren(element);
    return;
  }
  if (element.firstElementChild && element.querySelector('br')) {
    readLines(element, reader);
    return;
  }
  const text = content.replace(/[\n\r]/g, ' ');
  const link = element.firstElementChild;
  const isLink = link?.localName === 'a' && link.textContent === content && !reader.inline.isOpen('a');
  const href = isLink ? reader.context.addresses.link(link) : undefined;
  if (href !== undefined) reader.inline.open({ name: 'a', href, title: titleOf(link as Element) });
  reader.inline.code(text);
  if (href !== undefined) reader.inline.close();
}

/** Reads code of several lines: as a block where nothing else stands beside it. */
function readLines(element: Element, reader: BlockReader): void {
  const code = createElement(element, 'code');
  fillCode(code, element);
  const text = (code.textContent ?? '').trimEnd();
  const place = element.parentElement;
  if (
    !reader.isInlineOnly &&
    !place?.closest('td,th') &&
    place?.textContent?.trim() === element.textContent?.trim()
  )
    reader.add({ kind: 'code', text, language: '' });
  else
    text.split('\n').forEach((line, index) => {
      if (index > 0) reader.inline.break();
      reader.inline.code(line);
    });
}

/** Reads `pre`. */
export function readCodeBlock(element: Element, reader: BlockReader): void {
  const content = element.textContent ?? '';
  const kind = classOf(element.firstElementChild);
  if (MATH_CLASS.test(kind)) addMath(content, true, reader);
  else
    reader.add({
      kind: 'code',
      text: content.replace(/\n$/, ''),
      language: LANGUAGE.exec(kind)?.[1] ?? '',
    });
}
