/** Small DOM questions asked everywhere. They never throw on a page's content. */
import { collapseSpace, squeezedLength } from './whiteSpace';

/**
 * @param root where to look
 * @param selector a CSS selector; an invalid one (from a rule or import) finds nothing
 * @returns matching elements in document order, as an array that does not change under the caller
 */
export function all(root: ParentNode, selector: string): Element[] {
  try {
    return toArray(root.querySelectorAll(selector));
  } catch {
    return []; // a selector that this engine does not know must not stop the clean-up
  }
}

/** @returns the items of a list; to ask for each takes a quarter of the time that the list's own iterator takes */
export function toArray<Item>(list: ArrayLike<Item>): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < list.length; index += 1) items.push(list[index] as Item);
  return items;
}

/** @returns the first match, or undefined (also for an invalid selector) */
export function first(root: ParentNode, selector: string): Element | undefined {
  try {
    return root.querySelector(selector) ?? undefined;
  } catch {
    return undefined; // as in `all`
  }
}

/** @returns the node's text with white space collapsed and edges trimmed; '' when there is none */
export function text(node: Node | undefined | null): string {
  return collapseSpace(node?.textContent ?? '');
}

/** @returns length of what `text` returns, which is not written for it */
export function textLength(node: Node): number {
  return squeezedLength(node.textContent ?? '');
}

/** @returns whether words stand in an element itself, outside of other elements */
export function hasOwnWords(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && child.nodeValue?.trim()) return true;
  return false;
}

/** @returns how many `br` and `hr` an element holds at any depth */
export function countBreaks(node: Element): number {
  let count = 0;
  for (let child = node.firstElementChild; child; child = child.nextElementSibling)
    count += /^[bh]r$/.test(child.localName) ? 1 : countBreaks(child);
  return count;
}

/** @returns length of the text in an element's links, in characters as they are written, without what white space is around them */
export function linkedLength(element: Element): number {
  let length = 0;
  for (const link of all(element, 'a')) length += link.textContent?.trim().length ?? 0;
  return length;
}

/** @returns length of a node's text without any white space, in characters */
export function solidLength(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/g, '').length;
}

/** What nobody sees beside an element. */
const UNSEEN = 'script,style,[hidden]';
const MAX_UNSEEN = 9;

/**
 * @param names of elements that say no more than what is alone in them
 * @param top is not left
 * @returns the outermost of them that holds an element and nothing else that is seen, or the element itself
 */
export function outermostHolder(element: Element, names = /^(?:div|span|figure)$/, top?: Element): Element {
  const holder = element.parentElement;
  if (!holder || holder === top || !isAlone(element, 'previous') || !isAlone(element, 'next')) return element;
  return !names.test(holder.localName) || hasOwnWords(holder) ? element : outermostHolder(holder, names, top);
}

/** Whether nothing that is seen stands on one side; what is not seen can be repeated without end, and then ends the search. */
function isAlone(element: Element, side: 'previous' | 'next'): boolean {
  let count = 0;
  for (let at = element[`${side}ElementSibling`]; at; at = at[`${side}ElementSibling`]) {
    count += 1;
    if (count > MAX_UNSEEN || !at.matches(UNSEEN)) return false;
  }
  return true;
}

/** @returns the nearest sibling of a node on one side that is seen */
export function beside(node: ChildNode, side: 'previousSibling' | 'nextSibling'): ChildNode | null {
  let next = node[side];
  while (next && (next.nodeType === 8 || (next.nodeType === 3 && !next.nodeValue?.trim()))) next = next[side];
  return next;
}

/** @returns the nodes of text in a node that a pattern finds something in */
export function textsIn(root: Node, pattern: RegExp): Text[] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (pattern.test(node.nodeValue ?? '')) found.push(node as Text);
  return found;
}

/** @returns the outermost element with which an element's text begins and that passes a test */
export function leadingElement(
  element: Element,
  is: (text: string, at: Element) => boolean,
): Element | undefined {
  for (let at = element.firstElementChild; at; at = at.firstElementChild) {
    const said = text(at);
    if (is(said, at)) return text(element).startsWith(said) ? at : undefined;
  }
  return undefined;
}
