/**
 * Takes away what lets a page cover the properties of its own forms and document (DOM clobbering):
 * `<form><input name=parentNode></form>` makes every walk over the tree endless.
 */
import { getters } from './native';

/** Elements whose `name` becomes a property of the document or of their form. */
const NAMED = new Set(['form', 'img', 'iframe', 'frame']);
/** Elements whose `id` does the same, and their `name`. */
const IDENTIFIED = new Set(
  'embed object applet input button select textarea fieldset output keygen'.split(' '),
);

/**
 * Removes `name` and `id` where they would become properties. `meta`, `param`, `a` and `slot` keep theirs.
 * @param document an inert document; it is changed
 */
export function removeClobbering(document: Document): void {
  const isIdentified = (element: Element) => IDENTIFIED.has(nameOf(element));
  // two searches for attributes take less time than one for each of the names
  drop(
    'name',
    find(document, '[name]', (element) => isIdentified(element) || NAMED.has(nameOf(element))),
  );
  drop(
    'id',
    find(document, '[id]', (element) => isIdentified(element) || isImageInForm(element)),
  );
}

/** The methods of the interfaces themselves: what is called on a page's own elements can be covered. */
function find(document: Document, selector: string, filter: (element: Element) => boolean): Element[] {
  return Array.from(Document.prototype.querySelectorAll.call(document, selector)).filter(filter);
}

function nameOf(element: Element): string {
  return getters().localName.call(element);
}

function drop(attribute: string, elements: readonly Element[]): void {
  for (const element of elements) Element.prototype.removeAttribute.call(element, attribute);
}

function isImageInForm(element: Element): boolean {
  const { closest, hasAttribute } = Element.prototype;
  if (nameOf(element) !== 'img') return false;
  return hasAttribute.call(element, 'form') || closest.call(element, 'form') !== null;
}
