/** Walking helpers for steps that run on whole documents and on added subtrees alike. */
import { findListed, isAbsent } from './presence';
import { toArray } from './query';

/** Namespace of elements we create, also in XHTML documents. */
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What a step runs on. */
export type Root = Document | DocumentFragment | Element;

/**
 * A list that later changes of the tree do not change. It is not copied into an array: on a page of
 * 100,000 nodes the search itself takes a few milliseconds, to hold each element takes ten times as long.
 * @returns the root itself, if it matches, and all matching descendants in document order
 */
export function elementsIn(root: Root, selector: string): ArrayLike<Element> {
  try {
    const found = root.querySelectorAll(selector);
    return isElement(root) && root.matches(selector) ? [root, ...found] : found;
  } catch {
    return []; // a selector that this engine does not know must not stop the clean-up
  }
}

/**
 * Each name is looked for alone: that the engine does many times faster than it tries a list of selectors. (A live
 * collection would be as fast, but every later change of the tree has to tell it.)
 * @returns all descendants of these names, name by name, in a list that later changes of the tree do not change
 */
export function elementsNamed(root: Root, ...names: readonly string[]): Element[] {
  return names.flatMap((name) => toArray(search(root, name)));
}

/** Moves what an element holds to the end of another, one by one: there can be more than a call takes. */
export function moveContent(from: Element, to: Element): void {
  while (from.firstChild) to.appendChild(from.firstChild);
}

/** From this many matches on, one search for the whole list is faster than putting them in order. */
const MAX_SORTED = 200;
/** Node.DOCUMENT_POSITION_FOLLOWING */
const FOLLOWING = 4;
const parts = new Map<string, readonly string[]>();

/**
 * For lists of selectors that seldom match: each is looked for alone, as in `elementsNamed`.
 * @param selector one or several selectors of our own
 * @returns all matching descendants in document order, in a list that later changes of the tree do not change
 */
export function rareElementsIn(root: Root, selector: string): ArrayLike<Element> {
  let single = parts.get(selector);
  if (!single) {
    // commas within brackets and parentheses belong to their selector
    single = selector.split(/,\s*(?![^([]*[)\]])/);
    parts.set(selector, single);
  }
  const lists = single.map((part) => search(root, part)).filter(({ length }) => length > 0);
  if (lists.length < 2) return lists[0] ?? [];
  if (lists.reduce((sum, { length }) => sum + length, 0) > MAX_SORTED) return root.querySelectorAll(selector);
  const found = [...new Set(lists.flatMap(toArray))];
  return found.sort((a, b) => (a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1));
}

/** What the page was read for already is not searched for. */
function search(root: Root, selector: string): ArrayLike<Element> {
  if (isAbsent(root.ownerDocument ?? (root as Document), selector)) return [];
  return findListed(root, selector) ?? root.querySelectorAll(selector);
}

/** @returns whether the node is an element (also one of another window) */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}

/** @returns whether the selector matches; an invalid one never does */
export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false; // a selector that this engine does not know
  }
}

/** @returns the nearest ancestor-or-self that matches; an invalid selector finds nothing */
export function closest(element: Element, selector: string): Element | undefined {
  try {
    return element.closest(selector) ?? undefined;
  } catch {
    return undefined; // as in `matches`
  }
}

/** @returns a new HTML element of the node's document */
export function createElement(near: Node, name: string): HTMLElement {
  const document = near.ownerDocument ?? (near as Document);
  return document.createElementNS(XHTML, name) as HTMLElement;
}
