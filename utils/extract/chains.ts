/**
 * Boxes in boxes: page builders put every block of a text into a column in a row in a section. What is compared
 * with its neighbours must stand beside them.
 */
import type { Deadline } from '../dom/deadline';
import { createElement, elementsNamed, moveContent } from '../dom/elements';
import { all, hasOwnWords } from '../dom/query';

const BOX = /^(?:div|section)$/;
/** Attributes that say nothing of a box but its name; ours do. */
const BOX_ATTRIBUTE = /^(?:class$|id$|data-(?!unbox-))/;
const HEADING = /^h[1-6]$/;

/**
 * Takes the boxes off what stands in several boxes one in the other, beside others of the same name: each is
 * but a box then. Headings above the inner box stay where they are.
 * @param body of an inert document; it is changed
 */
export function flattenChains(body: Element, deadline: Deadline): void {
  for (const table of elementsNamed(body, 'table').reverse()) openFrame(table as HTMLTableElement);
  const twins = new Map<Element, ReadonlyMap<string, number>>();
  for (const name of ['section', 'div']) {
    for (const box of all(body, name)) {
      deadline.check();
      let inner = findInner(box);
      if (!inner || !hasTwin(box, twins)) continue;
      for (; inner; inner = findInner(box)) merge(box, inner);
    }
  }
}

/** A table of one cell is a box. */
function openFrame(table: HTMLTableElement): void {
  const cell = table.rows.length === 1 ? table.rows[0]?.cells[0] : undefined;
  if (!cell || table.rows[0]?.cells.length !== 1 || cell.localName === 'th' || table.caption) return;
  const box = createElement(table, 'div');
  for (const { name, value } of table.attributes) if (BOX_ATTRIBUTE.test(name)) box.setAttribute(name, value);
  moveContent(cell, box);
  table.replaceWith(box);
}

/** Names of blocks are numbered. */
const nameOf = (box: Element): string =>
  `${box.localName} ${(box.getAttribute('class') ?? '').replace(/\d+/g, '')}`;

function hasTwin(box: Element, known: Map<Element, ReadonlyMap<string, number>>): boolean {
  const parent = box.parentElement;
  if (!parent || parent.childElementCount < 2) return false;
  let counts = known.get(parent);
  if (!counts) {
    const found = new Map<string, number>();
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (!BOX.test(child.localName)) continue;
      const name = nameOf(child);
      found.set(name, (found.get(name) ?? 0) + 1);
    }
    counts = found;
    known.set(parent, counts);
  }
  return (counts.get(nameOf(box)) ?? 0) > 1;
}

/** The only box in a box, alone or under headings. */
function findInner(box: Element): Element | undefined {
  const inner = box.lastElementChild;
  // a box of words alone is a line
  if (!inner || !BOX.test(inner.localName) || !inner.firstElementChild) return undefined;
  for (let child = box.firstElementChild; child && child !== inner; child = child.nextElementSibling)
    if (!HEADING.test(child.localName)) return undefined;
  if (box.getAttribute('id') && inner.getAttribute('id')) return undefined;
  for (const name of inner.getAttributeNames()) if (!BOX_ATTRIBUTE.test(name)) return undefined;
  return hasOwnWords(box) ? undefined : inner;
}

function merge(box: Element, inner: Element): void {
  const name = `${box.getAttribute('class') ?? ''} ${inner.getAttribute('class') ?? ''}`.trim();
  // what stands under a heading is called a body, and only where it is more than one paragraph
  if (name && box.firstElementChild === inner) box.setAttribute('class', name);
  const id = inner.getAttribute('id');
  if (id) box.setAttribute('id', id);
  // one by one: there can be more than a call takes
  while (inner.firstChild) box.insertBefore(inner.firstChild, inner);
  inner.remove();
}
