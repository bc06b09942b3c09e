/**
 * Writes open shadow roots and same-origin frames into the copy, the way a reader sees them: a host's
 * shadow tree with the slotted children in their places, a frame's body in place of the frame.
 */
import { EMBEDDED_MARK } from '../dom/marks';
import { getters } from '../dom/native';
import { copyElement } from './copyElement';
import type { Host } from './marks';
import { childrenOf, isLiveElement, isLiveText, nameOf } from './unclobbered';

/** Deepest nesting of frames and shadow roots, and deepest tree within one, that is written in. */
const MAX_DEPTH = 400;

/** @param hosts pairs found by `writeMarks`; the copies are changed */
export function writeEmbedded(hosts: readonly Host[]): void {
  for (const { live, copy } of hosts) {
    const shadow = getters().shadowRoot.call(live);
    if (shadow) writeShadowRoot(shadow, copy);
    else writeFrame(live, copy);
  }
}

/** The host's children in the copy were its light children; slots take them from the live page's assignment. */
function writeShadowRoot(shadow: ShadowRoot, copy: Element): void {
  const document = copy.ownerDocument;
  const fragment = document.createDocumentFragment();
  for (const child of shadow.childNodes) append(child, fragment, 1);
  if (!fragment.textContent?.trim() && !fragment.querySelector('img')) return; // decoration only: keep the light children
  copy.replaceChildren(fragment);
  copy.setAttribute(EMBEDDED_MARK, 'shadow');
}

function writeFrame(live: Element, copy: Element): void {
  const inner = readFrameDocument(live);
  const body = inner?.body;
  if (!body?.textContent?.trim()) return;
  const box = copy.ownerDocument.createElement('div');
  box.setAttribute(EMBEDDED_MARK, 'frame');
  for (const child of body.childNodes) append(child, box, 1);
  if (box.textContent?.trim()) copy.replaceWith(box);
}

/** @returns the document in a frame, if it is of the same origin */
export function readFrameDocument(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined; // another origin
  }
}

function append(live: Node, parent: ParentNode & Node, depth: number): void {
  const document = parent.ownerDocument as Document;
  if (isLiveText(live)) parent.appendChild(document.createTextNode(live.data));
  if (!isLiveElement(live) || depth > MAX_DEPTH) return;
  const copy = copyElement(live, document);
  if (!copy) return;
  for (const child of shownChildren(live)) append(child, copy, depth + 1);
  parent.appendChild(copy);
}

/** @returns what stands inside an element on the screen: its shadow tree, a slot's assigned nodes, or its children */
export function shownChildren(element: Element): Iterable<Node> {
  const shadow = getters().shadowRoot.call(element);
  if (shadow) return shadow.childNodes;
  const name = nameOf(element);
  if (name === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  const frame = name === 'iframe' ? readFrameDocument(element)?.body : undefined;
  return childrenOf(frame ?? element);
}

/** A page of framesets has no body; what its frames held becomes one. @param document the copy; changed */
export function bodyFor(document: Document): void {
  const root = document.documentElement;
  if (!root) return;
  if (document.body && document.body.localName === 'body') return;
  const body = document.createElement('body');
  const frames = document.querySelector('frameset');
  if (frames) body.append(...Array.from(frames.querySelectorAll(`[${EMBEDDED_MARK}]`)));
  frames?.remove();
  if (root.localName === 'html') root.append(body);
}
