/** Copies one live element by hand: no clone of a single element is inert in the page's own document. */
import { noteImage } from './marks';
import { attributesOf, nameOf, namespaceOf } from './unclobbered';

/** Elements that carry nothing to read. */
const LEFT_OUT = new Set(['script', 'style', 'link', 'meta', 'template', 'head']);

/**
 * @param live an element of the live page; read only
 * @param inert the document the copy is made in
 * @returns the element with its attributes but without handlers, names and children; undefined for what
 *   is never content
 */
export function copyElement(live: Element, inert: Document): Element | undefined {
  const localName = nameOf(live);
  if (LEFT_OUT.has(localName)) return undefined;
  const copy = inert.createElementNS(namespaceOf(live), localName);
  for (const { name, value } of attributesOf(live)) {
    if (name.startsWith('on') || name === 'name') continue;
    try {
      copy.setAttribute(name, value);
    } catch {
      // a name that only the parser accepts: nothing we read
    }
  }
  if (localName === 'img') noteImage(live as HTMLImageElement, copy);
  return copy;
}
