/** Captions that are written as paragraphs: a short line after a picture, in italics, so named, or marked by △, ▲ or 图：. */
import { createElement } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { text } from '../dom/query';
import { renameElement } from './reshape';

const MARK = /^(?:[△▲]|(?:上|下|题)?图(?:片)?(?:来)?(?:源)?\s?[：:/|])/;
const NAME = /(?:^|[\s_-])caption(?:[\s_-]|$)/i;
const MAX_CAPTION = 160;

/** Elements that may be a caption. */
export const CAPTION_SELECTOR = 'p';

/** Whether a line is marked as a caption, called one, or set in italics or small print as a whole. */
function isCaption(line: Element): boolean {
  if (NAME.test(line.getAttribute('class') ?? '')) return true;
  const only = line.firstElementChild;
  const isSet = only !== null && /^(?:em|i|small|cite)$/.test(only.localName) && !only.nextElementSibling;
  return (isSet && text(only) === text(line)) || MARK.test(text(line));
}

/** The element before, with nothing but white space between. */
function findBefore(line: Element): Element | null {
  let node = line.previousSibling;
  while (node && node.nodeType !== 1 && (node.nodeType === 8 || !node.nodeValue?.trim()))
    node = node.previousSibling;
  return node?.nodeType === 1 ? (node as Element) : null;
}

/** @returns whether the box shows one picture and says nothing */
function isPicture(box: Element | null): box is Element {
  if (!box || box.localName === 'figure') return false;
  if (box.localName === 'img') return true;
  // most boxes are paragraphs without any picture: their text need not be read
  return box.querySelectorAll('img').length === 1 && text(box) === '';
}

/** Joins a picture and the caption after it in a `figure`; no character changes. */
export function joinCaption(line: Element, journal: Journal): void {
  const box = findBefore(line);
  const parent = line.parentNode;
  if (!parent || (line.textContent ?? '').length > MAX_CAPTION * 2 || !isPicture(box) || !isCaption(line))
    return;
  if (line.querySelector('img') || text(line).length > MAX_CAPTION) return;
  const figure = createElement(line, 'figure');
  const change = journal.change('text');
  change.insert(figure, parent, box);
  change.insert(box, figure, null);
  change.insert(line, figure, null);
  renameElement(line, 'figcaption', change);
}
