/** Inline handlers: all of them go from a copy; on the live page only empty ones and copy restrictions. */
import type { Journal } from '../dom/journal';

const RESTRICTIONS = ['oncopy', 'oncut', 'onselectstart', 'oncontextmenu', 'ondragstart'];
const select = (names: readonly string[]) => names.map((name) => `[${name}]`).join(',');

/** Elements that dropLiveHandlers has work with. */
export const LIVE_HANDLERS = `${select(RESTRICTIONS)},[onclick=""]`;

/** Elements that dropHandlers has work with; whatever it misses, the sanitiser takes. */
export const COPY_HANDLERS = select([
  ...RESTRICTIONS,
  'onclick',
  'ondblclick',
  'onload',
  'onerror',
  'onmousedown',
  'onmouseup',
  'onmouseover',
  'onmouseout',
  'onfocus',
  'ontouchstart',
  'onsubmit',
  'onchange',
]);

/** Lifts copy restrictions and takes empty handlers; the page still works with its others. */
export function dropLiveHandlers(element: Element, journal: Journal): void {
  for (const name of RESTRICTIONS) journal.change('clutter', element).drop(element, name);
  if (element.getAttribute('onclick') === '') journal.change('clutter').drop(element, 'onclick');
}

/** Takes every inline handler. */
export function dropHandlers(element: Element, journal: Journal): void {
  for (const name of element.getAttributeNames()) {
    if (!name.startsWith('on')) continue;
    journal.change('clutter', RESTRICTIONS.includes(name) ? element : undefined).drop(element, name);
  }
}
