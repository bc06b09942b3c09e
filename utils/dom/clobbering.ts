/**
 * Takes away what lets a page cover the properties of its own forms and document (DOM clobbering):
 * `<form><input name=parentNode></form>` makes every walk over the tree endless.
 */

/** Elements whose `name` becomes a property of the document or of their form. */
const NAMED =
  /^(?:form|img|iframe|frame|embed|object|applet|input|button|select|textarea|fieldset|output|keygen)$/;
/** Elements whose `id` does the same. */
const IDENTIFIED =
  'object,embed,applet,input,button,select,textarea,fieldset,output,keygen,form img,img[form]';

/**
 * Removes `name` and `id` where they would become properties. `meta`, `param`, `a` and `slot` keep theirs.
 * @param document an inert document; it is changed
 */
export function removeClobbering(document: Document): void {
  const find = Document.prototype.querySelectorAll;
  const remove = Element.prototype.removeAttribute;
  for (const element of find.call(document, '[name]')) {
    if (NAMED.test(localNameOf(element))) remove.call(element, 'name');
  }
  for (const element of find.call(document, IDENTIFIED)) remove.call(element, 'id');
}

/** A form's fields can cover its `localName`. */
function localNameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}
