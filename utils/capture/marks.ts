/**
 * Walks the live page and its copy side by side and notes on the copy what only the live page knows.
 */
import { CURRENT_SOURCE_MARK, HIDDEN_MARK, NATURAL_HEIGHT_MARK, NATURAL_WIDTH_MARK } from '../dom/marks';
import { getters } from '../dom/native';

/** Elements that are never rendered and never content, so they are not asked. */
const NEVER_RENDERED = new Set([
  'HEAD',
  'SCRIPT',
  'STYLE',
  'META',
  'LINK',
  'TITLE',
  'BASE',
  'TEMPLATE',
  'NOSCRIPT',
  'BR',
  'WBR',
  'AUDIO', // without controls it is played by a script
  'SOURCE',
  'TRACK',
  'PARAM',
  'OPTION',
  'AREA',
  'COL',
]);
/** Wider than NodeFilter, which pages without a window do not have. */
const SHOW_ELEMENT = 1;

/** A live element that holds a tree of its own, and the element of the copy that stands for it. */
export interface Host {
  readonly live: Element;
  readonly copy: Element;
}

/**
 * @param live the page; read only
 * @param copy its exact copy; marked
 * @returns hosts of open shadow roots and frames, in document order
 */
export function writeMarks(live: Document, copy: Document): Host[] {
  const hosts: Host[] = [];
  const liveWalk = live.createTreeWalker(live, SHOW_ELEMENT);
  const copyWalk = copy.createTreeWalker(copy, SHOW_ELEMENT);
  let hiddenRoot: Element | undefined;
  for (;;) {
    const original = liveWalk.nextNode() as Element | null;
    const element = copyWalk.nextNode() as Element | null;
    if (!original || !element) return hosts;
    if (hasOwnTree(original)) hosts.push({ live: original, copy: element });
    if (original.tagName === 'IMG') noteImage(original as HTMLImageElement, element);
    if (hiddenRoot?.contains(original)) continue;
    hiddenRoot = undefined;
    if (!isNotRendered(original)) continue;
    element.setAttribute(HIDDEN_MARK, '');
    hiddenRoot = original;
  }
}

function hasOwnTree(element: Element): boolean {
  return (
    element.tagName === 'IFRAME' || element.tagName === 'FRAME' || getters().shadowRoot.call(element) !== null
  );
}

/**
 * `checkVisibility` answers fast from what is laid out already, but also says no for `display: contents`
 * and for a closed `details`; only what it refuses is looked at closely.
 * @returns whether a live element has no box: `display: none` by itself
 */
export function isNotRendered(element: Element): boolean {
  if (NEVER_RENDERED.has(element.tagName)) return false;
  const check = Element.prototype.checkVisibility as (() => boolean) | undefined;
  if (!check || check.call(element)) return false;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'none';
}

/** @param original a live image @param copy the same one in the copy, which gets the notes */
export function noteImage(original: HTMLImageElement, copy: Element): void {
  if (original.currentSrc) copy.setAttribute(CURRENT_SOURCE_MARK, original.currentSrc);
  if (!(original.naturalWidth > 0)) return;
  copy.setAttribute(NATURAL_WIDTH_MARK, String(original.naturalWidth));
  copy.setAttribute(NATURAL_HEIGHT_MARK, String(original.naturalHeight));
}
