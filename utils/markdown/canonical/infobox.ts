/** What wikis of Fandom's tell of a thing in short, in boxes that are a table to the eye. */
import { createElement, moveContent } from '../../dom/elements';
import { forgetPresence } from '../../dom/presence';

/** Such boxes. */
export const INFOBOXES = 'aside.portable-infobox';

/** Makes a table of an infobox: what is told stands in rows, names and pictures over all columns. */
export function rewriteInfobox(aside: Element): void {
  const table = createElement(aside, 'table');
  for (const item of aside.querySelectorAll('.pi-title,.pi-header,.pi-image,.pi-data')) {
    const row = createElement(aside, 'tr');
    const label = item.querySelector('.pi-data-label');
    const name = createElement(aside, 'th');
    const cell = createElement(aside, label || item.matches('.pi-image') ? 'td' : 'th');
    if (label) {
      moveContent(label, name);
      label.remove();
      row.append(name);
    } else cell.setAttribute('colspan', '2');
    moveContent(item, cell);
    row.append(cell);
    table.append(row);
  }
  aside.replaceWith(table);
  // few pages have one, and to look for tables on all others for its sake takes longer
  forgetPresence(aside.ownerDocument);
}
