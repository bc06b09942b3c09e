/**
 * Where the user's selection begins and ends, also inside shadow roots and frames, which a document's own
 * ranges do not reach. Firefox can select several stretches at once.
 */
import { getters } from '../dom/native';
import { readFrameDocument } from './compose';
import { nameOf } from './unclobbered';

/** What Chromium had before `getComposedRanges`. */
type SelectingRoot = ShadowRoot & { readonly getSelection?: () => Selection | null };

/**
 * @param page a document; its selection is only read
 * @returns the stretches that hold anything, in document order; those of the first frame that has any
 *   when the page itself has none
 */
export function readSelectedRanges(page: Document): readonly AbstractRange[] {
  const elements = Array.from(page.querySelectorAll('*'));
  const roots = elements.flatMap(openRootsIn);
  const own = readOwnRanges(page, roots).filter((range) => !isCollapsed(range));
  if (own.length > 0) return own;
  for (const element of elements) {
    const inner = isFrame(element) ? readFrameDocument(element) : undefined;
    const ranges = inner ? readSelectedRanges(inner) : [];
    if (ranges.length > 0) return ranges;
  }
  return [];
}

function readOwnRanges(page: Document, roots: readonly ShadowRoot[]): readonly AbstractRange[] {
  const selection = page.getSelection();
  if (!selection) return [];
  const plain = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  if (roots.length === 0) return plain;
  if (typeof selection.getComposedRanges === 'function') {
    const composed = selection.getComposedRanges({ shadowRoots: [...roots] });
    return composed.length < plain.length ? plain : composed;
  }
  if (plain.some((range) => !isCollapsed(range))) return plain;
  for (const root of roots) {
    const inner = (root as SelectingRoot).getSelection?.();
    if (inner && inner.rangeCount > 0 && !isCollapsed(inner.getRangeAt(0))) return [inner.getRangeAt(0)];
  }
  return [];
}

/** `collapsed` of a range that was moved out of a shadow root says yes, whatever was selected in it. */
function isCollapsed(range: AbstractRange): boolean {
  return range.startContainer === range.endContainer && range.startOffset === range.endOffset;
}

function openRootsIn(element: Element): ShadowRoot[] {
  const root = getters().shadowRoot.call(element);
  return root ? [root, ...Array.from(root.querySelectorAll('*')).flatMap(openRootsIn)] : [];
}

function isFrame(element: Element): boolean {
  return /^i?frame$/.test(nameOf(element));
}
