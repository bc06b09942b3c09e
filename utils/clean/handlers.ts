/** Inline handlers of the live page: empty ones and copy restrictions. A copy loses all when it is sanitised. */
import type { Journal } from '../dom/journal';

const RESTRICTIONS = ['oncopy', 'oncut', 'onselectstart', 'oncontextmenu', 'ondragstart'];
const select = (names: readonly string[]) => names.map((name) => `[${name}]`).join(',');

/** Elements that dropLiveHandlers has work with. */
export const LIVE_HANDLERS = `${select(RESTRICTIONS)},[onclick=""]`;

/** Lifts copy restrictions and takes empty handlers; the page still works with its others. */
export function dropLiveHandlers(element: Element, journal: Journal): void {
  for (const name of RESTRICTIONS) journal.change('clutter', element).drop(element, name);
  if (element.getAttribute('onclick') === '') journal.change('clutter').drop(element, 'onclick');
}
