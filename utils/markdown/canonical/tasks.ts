/** Boxes of task lists. Extraction takes out every field, so while it runs the item itself knows its state. */
import { createElement } from '../../dom/elements';

/** Boxes that may be those of task lists. */
export const BOXES = 'li input[type="checkbox"]';
const STATE = 'data-unbox-task';
/** Items whose box was taken out. */
export const BOXED_ITEMS = `li[${STATE}]`;

/** Takes a box out of its item. */
export function foldBox(box: Element): void {
  box.closest('li')?.setAttribute(STATE, box.hasAttribute('checked') ? 'checked' : '');
  box.remove();
}

/** Puts the box back, before the item's text. */
export function unfoldBox(item: Element): void {
  const box = createElement(item, 'input');
  box.setAttribute('type', 'checkbox');
  if (item.getAttribute(STATE)) box.setAttribute('checked', '');
  const first = item.firstElementChild;
  const isFirst = first?.localName === 'p' && !item.firstChild?.nodeValue?.trim();
  (isFirst ? first : item).prepend(box);
  item.removeAttribute(STATE);
}
