/** Links, and superscripts that hold a footnote's mark. */
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';

/** Reads a link; without an address that may be written its content stands alone. */
export function readLink(element: Element, reader: BlockReader): void {
  if (element.getAttribute('class') === 'footnote-backref') return;
  const label = reader.context.notes.labelOf(element);
  if (label !== undefined) {
    reader.inline.push({ type: 'note', label });
    return;
  }
  const href = reader.inline.isOpen('a') ? undefined : reader.context.addresses.link(element);
  if (href === undefined) {
    reader.readChildren(element);
    return;
  }
  reader.inline.open({ name: 'a', href, title: titleOf(element) });
  reader.readChildren(element);
  reader.inline.close();
}

/** Reads a superscript; one that holds nothing but footnotes' marks is those marks alone. */
export function readSuperscript(element: Element, reader: BlockReader): void {
  const marks = Array.from(element.querySelectorAll('.footnote-ref'));
  let rest = element.textContent ?? '';
  for (const mark of marks) rest = rest.replace(mark.textContent ?? '', '');
  if (marks.length === 0 || /[\p{L}\p{N}]/u.test(rest)) reader.readMarked(element, 'sup');
  else for (const mark of marks) readLink(mark, reader);
}
