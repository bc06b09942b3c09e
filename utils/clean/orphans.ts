/** Text that stands loose after a box (ZAKER's `img_box`) becomes a paragraph of its own. */
import { createElement, isElement } from '../dom/elements';
import type { Journal } from '../dom/journal';

/** Elements that may be part of a sentence. */
const INLINE =
  /^(?:a|abbr|b|bd[io]|big|br|cite|code|del|em|font|i|ins|kbd|mark|q|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;

const isInline = (node: Node) =>
  node.nodeType === 3 ||
  node.nodeType === 8 ||
  (isElement(node) && INLINE.test(node.localName) && !node.querySelector('div,p,img,table,ul,ol'));

/**
 * Wraps the run of text and inline elements that follows `box`, character for character.
 * @param box the element that the text follows
 */
export function wrapLooseText(box: Element, journal: Journal): void {
  const parent = box.parentNode;
  if (!parent || (isElement(parent) && /^(?:p|span|a|h[1-6])$/.test(parent.localName))) return;
  const run: Node[] = [];
  for (let node = box.nextSibling; node && isInline(node); node = node.nextSibling) run.push(node);
  const start = run[0];
  if (!start || run.every((node) => node.nodeType === 8 || (node.textContent ?? '').trim() === '')) return;
  const paragraph = createElement(box, 'p');
  const change = journal.change('text', paragraph);
  change.insert(paragraph, parent, start);
  for (const node of run) change.insert(node, paragraph, null);
}
