/**
 * Takes away what lets a page cover the properties of its own forms and document (DOM clobbering):
 * `<form><input name=parentNode></form>` makes every walk over the tree endless.
 */

/** Elements whose `name` becomes a property of the document or of their form. */
const NAMED = ['form', 'img', 'iframe', 'frame'];
/** Elements whose `id` does the same. */
const IDENTIFIED = 'embed object applet input button select textarea fieldset output keygen'.split(' ');

/**
 * Removes `name` and `id` where they would become properties. `meta`, `param`, `a` and `slot` keep theirs.
 * @param document an inert document; it is changed
 */
export function removeClobbering(document: Document): void {
  for (const tag of NAMED) drop('name', find(document, tag));
  for (const tag of IDENTIFIED) {
    const elements = find(document, tag);
    drop('name', elements);
    drop('id', elements);
  }
  drop('id', find(document, 'img').filter(isInForm));
}

/** The methods of the interfaces themselves: what is called on a page's own elements can be covered. */
function find(document: Document, tag: string): Element[] {
  const elements = Document.prototype.querySelectorAll.call(document, tag);
  return elements.length > 0 ? Array.from(elements) : [];
}

function drop(attribute: string, elements: readonly Element[]): void {
  for (const element of elements) Element.prototype.removeAttribute.call(element, attribute);
}

function isInForm(image: Element): boolean {
  const { closest, hasAttribute } = Element.prototype;
  if (!hasAttribute.call(image, 'id')) return false;
  return hasAttribute.call(image, 'form') || closest.call(image, 'form') !== null;
}
