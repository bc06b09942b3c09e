/** Walking helpers for steps that run on whole documents and on added subtrees alike. */
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
 * By name alone: the engine finds names many times faster than it matches selectors, and without parsing any.
 * @returns all descendants of these names, name by name, in a list that later changes of the tree do not change
 */
export function elementsNamed(root: Root, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const name of names) {
    const list =
      'getElementsByTagName' in root ? root.getElementsByTagName(name) : root.querySelectorAll(name);
    const { length } = list;
    for (let index = 0; index < length; index += 1) found.push(list[index] as Element);
  }
  return found;
}

/** From this many matches on, one search for the whole list is faster than putting them in order. */
const MAX_SORTED = 200;
const parts = new Map<string, readonly string[]>();

/**
 * For lists of selectors that seldom match: an engine finds one name, class or attribute many times faster than
 * it tries a list of selectors on every element.
 * @param selector one or several selectors; each alone is looked for
 * @returns as `elementsIn`; the selectors are our own, so they are valid
 */
export function rareElementsIn(root: Root, selector: string): ArrayLike<Element> {
  let single = parts.get(selector);
  if (!single) {
    // commas within brackets and parentheses belong to their selector
    single = selector.split(/,\s*(?![^([]*[)\]])/);
    parts.set(selector, single);
  }
  const lists = single.map((part) => root.querySelectorAll(part)).filter(({ length }) => length > 0);
  const hasRoot = isElement(root) && root.matches(selector);
  if (lists.length < 2 && !hasRoot) return lists[0] ?? [];
  if (lists.reduce((sum, { length }) => sum + length, 0) > MAX_SORTED) return elementsIn(root, selector);
  const found = [...new Set(lists.flatMap((list) => Array.from(list)))];
  found.sort((a, b) => (a.compareDocumentPosition(b) & FOLLOWING ? -1 : 1));
  return hasRoot ? [root, ...found] : found;
}

/** Node.DOCUMENT_POSITION_FOLLOWING */
const FOLLOWING = 4;

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
