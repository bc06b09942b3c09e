/** Lists without what says once more what their own elements say. */

import { leadingElement } from '../../dom/query';

/** Lists of terms. */
export const TERMS = 'dl';
/** Lists of items. */
export const LISTS = 'ol,ul';

/** Takes off the boxes around terms and what they mean: extraction would make paragraphs of them. */
export function unwrapGroups(list: Element): void {
  for (const group of Array.from(list.children))
    if (group.localName === 'div') group.replaceWith(...group.childNodes);
}

const BULLET = /^[•◦▪‣●○■·]$/;

/** Removes the signs and numbers that a page writes before items, where the list itself has the same. */
export function removeMarkers(list: Element): void {
  let number = Number(list.getAttribute('start') ?? 1);
  for (const item of Array.from(list.children)) {
    const own = `${number}.`;
    leadingElement(item, (said) => (list.localName === 'ol' ? said === own : BULLET.test(said)))?.remove();
    number += 1;
  }
}
