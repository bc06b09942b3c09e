/** What a rule says about elements that stay in a copy: their name, or that only their children count. */
import { createElement } from '../dom/elements';
import type { Changes } from '../dom/journal';

/** Moves all children of one node to before another. */
function moveChildren(from: Element, parent: Node, before: Node | null, change: Changes): void {
  for (let child = from.firstChild; child; child = from.firstChild) change.insert(child, parent, before);
}

/** Replaces an element by its children. */
export function unwrapElement(element: Element, change: Changes): void {
  const parent = element.parentNode;
  if (!parent) return;
  moveChildren(element, parent, element, change);
  change.remove(element);
}

/** Replaces an element by one of another name with the same attributes and children. */
export function renameElement(element: Element, name: string, change: Changes): void {
  const parent = element.parentNode;
  if (!parent || element.localName === name || !/^[a-z][a-z0-9]*$/.test(name)) return;
  const renamed = createElement(element, name);
  for (const attribute of Array.from(element.attributes)) {
    renamed.setAttributeNode(attribute.cloneNode() as Attr);
  }
  change.insert(renamed, parent, element);
  moveChildren(element, renamed, null, change);
  change.remove(element);
}
