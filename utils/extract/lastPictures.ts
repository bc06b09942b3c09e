/** Pictures that an article seems to end with and that advertise, or stood in cards whose words went. */
import { all } from '../dom/query';
import type { Unit } from '../dom/units';
import { isLeading } from './unlikely';

/** What shows pictures for their own sake. */
const SHOWN = 'figure,[class*="gallery" i]';

/**
 * Takes out the pictures after the last line that lead to other pages.
 * @param content a chosen article; it is changed
 * @param left its lines
 * @param url the page's address: what lies below it belongs to it
 */
export function removeLastPictures(content: Element, left: readonly Unit[], url: string): void {
  const last = left.at(-1);
  const end = last?.nodes?.at(-1) ?? last?.element;
  if (!end) return;
  for (const image of all(content, 'a[href] img').reverse()) {
    if (end.compareDocumentPosition(image) !== Node.DOCUMENT_POSITION_FOLLOWING) return;
    const link = image.closest('a');
    const isOwn = link?.getAttribute('href')?.startsWith(url);
    if (isLeading(image) && !isOwn && image.closest(SHOWN) === null) link?.remove();
  }
}
