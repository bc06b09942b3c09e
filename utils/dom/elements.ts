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
