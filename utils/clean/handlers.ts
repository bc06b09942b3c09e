/** Inline handlers: all of them go from a copy; on the live page only empty ones and copy restrictions. */
import type { Journal } from '../dom/journal';

const RESTRICTIONS = ['oncopy', 'oncut', 'onselectstart', 'oncontextmenu', 'ondragstart', 'onbeforecopy'];
const OTHERS = [
  'onclick',
  'ondblclick',
  'onload',
  'onerror',
  'onmousedown',
  'onmouseup',
  'onmouseover',
  'onmouseout',
  'onmousemove',
  'onfocus',
  'onblur',
  'onkeydown',
  'onkeyup',
  'ontouchstart',
  'ontouchend',
  'onscroll',
  'onsubmit',
  'onchange',
  'oninput',
  'onanimationstart',
  'ontoggle',
  'onpointerdown',
];
const select = (names: readonly string[], value = '') => names.map((name) => `[${name}${value}]`).join(',');

/** @returns a selector of the elements that dropHandlers has work with */
export const handlerSelector = (isLive: boolean): string =>
  `${select(RESTRICTIONS)},${isLive ? '[onclick=""]' : select(OTHERS)}`;

/** @param options `isLive`: the page still works with its other handlers, so they stay */
export function dropHandlers(element: Element, options: { journal: Journal; isLive: boolean }): void {
  const { journal, isLive } = options;
  for (const name of element.getAttributeNames()) {
    if (!name.startsWith('on')) continue;
    const isRestriction = RESTRICTIONS.includes(name);
    if (isLive && !isRestriction && element.getAttribute(name) !== '') continue;
    journal.change('clutter', isRestriction ? element : undefined).drop(element, name);
  }
}
