/**
 * Takes away what lets a page cover the properties of its own forms and document (DOM clobbering):
 * `<form><input name=parentNode></form>` makes every walk over the tree endless.
 */
import { isAbsent } from './presence';

/** Elements whose `name` becomes a property of the document or of their form. */
const NAMED = ['form', 'iframe', 'frame'];
/** Elements whose `id` does the same, and their `name`. */
const IDENTIFIED = 'embed object applet input button select textarea fieldset output keygen'.split(' ');

/**
 * Removes `name` and `id` where they would become properties. `meta`, `param`, `a` and `slot` keep theirs.
 * @param document an inert document; it is changed
 */
export function removeClobbering(document: Document): void {
  const { querySelectorAll } = Document.prototype;
  const { closest, hasAttribute, removeAttribute } = Element.prototype;
  // the methods of the interfaces themselves: what is called on a page's own elements can be covered
  const change = (names: readonly string[], run: (element: Element) => void) => {
    for (const name of names)
      if (!isAbsent(document, name)) querySelectorAll.call(document, name).forEach(run);
  };
  const isInForm = (element: Element) =>
    hasAttribute.call(element, 'form') || closest.call(element, 'form') !== null;
  change(NAMED, (element) => removeAttribute.call(element, 'name'));
  change(IDENTIFIED, (element) => {
    removeAttribute.call(element, 'name');
    removeAttribute.call(element, 'id');
  });
  change(['img'], (element) => {
    removeAttribute.call(element, 'name');
    if (hasAttribute.call(element, 'id') && isInForm(element)) removeAttribute.call(element, 'id');
  });
}
