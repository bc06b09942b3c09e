/** Captions that are written as paragraphs: a short line after a picture, marked by △, ▲ or 图：. */
import { createElement } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { text } from '../dom/query';
import { renameElement } from './reshape';

const MARK = /^(?:[△▲]|(?:上|下|题)?图(?:片)?(?:来)?(?:源)?\s?[：:/|])/;
const MAX_CAPTION = 120;

/** Elements that may be a caption. */
export const CAPTION_SELECTOR = 'p';

/** @returns whether the box shows one picture and says nothing */
function isPicture(box: Element | null): box is Element {
  if (!box || box.localName === 'figure' || text(box) !== '') return false;
  return box.localName === 'img' || box.querySelectorAll('img').length === 1;
}

/** Joins a picture and the marked line after it in a `figure`; no character changes. */
export function joinCaption(line: Element, journal: Journal): void {
  const box = line.previousElementSibling;
  const parent = line.parentNode;
  if (
    !parent ||
    (line.textContent ?? '').length > MAX_CAPTION * 2 ||
    !MARK.test(text(line)) ||
    !isPicture(box)
  )
    return;
  if (line.querySelector('img') || text(line).length > MAX_CAPTION) return;
  const figure = createElement(line, 'figure');
  const change = journal.change('text');
  change.insert(figure, parent, box);
  change.insert(box, figure, null);
  change.insert(line, figure, null);
  renameElement(line, 'figcaption', change);
}
