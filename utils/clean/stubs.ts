/** Empty paragraphs and blocks: what is left when scripts, advertisements or editors leave nothing. */
import { isElement } from '../dom/elements';

const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/**
 * Looks at direct children only: called from the innermost block outwards, that is enough and linear.
 * @param element a block
 * @param isLive on the live page only what holds no character at all is empty, and has no id by which scripts find it
 */
export function isEmptyBlock(element: Element, isLive: boolean): boolean {
  if (isLive && element.hasAttribute('id')) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === COMMENT_NODE) continue;
    if (isElement(child) && child.localName === 'br') continue;
    const isBlank = child.nodeType === TEXT_NODE && (child.textContent ?? '').trim() === '';
    if (!isBlank || isLive) return false;
  }
  // a target of links or of a script's style may be empty on purpose
  return !element.hasAttribute('name') && (element.localName === 'p' || !element.hasAttribute('id'));
}
