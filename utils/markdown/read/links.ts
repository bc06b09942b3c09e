/** Links, and superscripts that point to a footnote. */
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';
import { isPermalink } from './headings';

/** Reads a link; without an address that may be written its content stands alone. */
export function readLink(element: Element, reader: BlockReader): void {
  if (reader.isInlineOnly && isPermalink(element)) return;
  if (reader.isInNote && reader.context.notes.isBackLink(element)) return;
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

/** Reads a superscript; one that holds nothing but a footnote's mark is that mark alone. */
export function readSuperscript(element: Element, reader: BlockReader): void {
  const link = element.querySelector('a[href*="#"]');
  if (link && reader.context.notes.labelOf(link) !== undefined)
    reader.readChildren(link.parentNode ?? element);
  else reader.readMarked(element, 'sup');
}
