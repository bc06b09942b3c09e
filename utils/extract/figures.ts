/**
 * Captions that only their name tells, in a box of their own with the picture: made a figure, which extraction
 * leaves together, before it looks at boxes by their words.
 */
import type { Deadline } from '../dom/deadline';
import { createElement, moveContent } from '../dom/elements';
import { linkedLength, solidLength, text } from '../dom/query';
import { collapseSpace } from '../dom/whiteSpace';
import { isAroundName, UNSEEN } from './boxes';

/** Where captions are marked already, or mean something else. */
const MARKED = 'figure,table,pre,nav,header,footer,form';
/** Boxes that stay when what they hold becomes a figure. */
const PLACES = /^(?:article|main|section|body|li|td|dd|blockquote|a)$/;
const PICTURES = 'img,video,audio,iframe';
const BLOCKS = 'p,div,ul,ol,dl,blockquote';
/** Longest captions of a picture, and most pictures of one caption. */
const MAX_CAPTION = 500;
const MAX_PICTURES = 3;
/** No longer than this, a caption can be a link to who took the picture but for a word, in characters. */
const MAX_CREDIT = 40;
/** Captions of a page that are looked at: each is compared with the others. */
const MAX_CAPTIONS = 300;
/** Ancestors that are asked for the picture. */
const MAX_LEVELS = 3;

/** Buttons of a caption, by their names; what they say is short. */
const CONTROL = /(?:^|\s)(?:hide|toggle)[-_]?caption/i;
const MAX_CONTROL = 20;

/** @param named elements that are named as captions or credits, in document order */
export function frameCaptions(named: readonly Element[], deadline: Deadline): void {
  const captions = named.slice(0, MAX_CAPTIONS);
  for (const caption of captions) {
    deadline.check();
    if (CONTROL.test(caption.className) && solidLength(caption) <= MAX_CONTROL) caption.remove();
    const table = caption.closest('table.tr-caption-container');
    if (table) frameTable(table, caption);
    if (!caption.isConnected || !isCaption(caption)) continue;
    const box = findBox(caption, captions);
    if (box) frame(box, captions);
  }
}

/** Blogger lays picture and caption out in a table. */
function frameTable(table: Element, caption: Element): void {
  const image = table.querySelector('img');
  if (!image) return;
  const figure = createElement(table, 'figure');
  const line = createElement(table, 'figcaption');
  moveContent(caption, line);
  figure.append(image.closest('a') ?? image, line);
  table.replaceWith(figure);
}

function isCaption(element: Element): boolean {
  if (/^(?:figcaption|caption|th|td|section|article)$/.test(element.localName)) return false;
  const said = collapseSpace(element.textContent ?? '');
  if (said === '' || said.length > MAX_CAPTION || element.closest(MARKED)) return false;
  const most = said.length > MAX_CREDIT ? said.length / 2 : said.length - 1;
  if (linkedLength(element) > most || element.closest('a') !== null) return false;
  return element.querySelector(`${PICTURES},h1,h2,h3,h4,h5,h6`) === null;
}

/** The nearest box that holds a picture, and no words but captions. */
function findBox(caption: Element, captions: readonly Element[]): Element | undefined {
  let box = caption.parentElement;
  for (let level = 0; box && level < MAX_LEVELS; level += 1, box = box.parentElement) {
    const said = solidLength(box);
    if (said > MAX_CAPTION) return undefined;
    const pictures = box.querySelectorAll(PICTURES).length;
    if (pictures === 0) continue;
    const named = outermost(box, captions).reduce((sum, one) => sum + solidLength(one), 0);
    return pictures <= MAX_PICTURES && named === said && !isAroundName(box) ? box : undefined;
  }
  return undefined;
}

function outermost(box: Element, captions: readonly Element[]): Element[] {
  const inside = captions.filter((one) => one !== box && box.contains(one) && isCaption(one));
  return inside.filter((one) => !inside.some((other) => other !== one && other.contains(one)));
}

function frame(box: Element, captions: readonly Element[]): void {
  const named = outermost(box, captions);
  const figure = createElement(box, 'figure');
  const line = createElement(box, 'figcaption');
  for (const one of named) {
    const isLine = one.querySelector(BLOCKS) === null;
    if (named.length > 1 && isLine) {
      const paragraph = createElement(box, 'p');
      moveContent(one, paragraph);
      line.append(paragraph);
    } else moveContent(one, line);
    one.remove();
  }
  moveContent(box, figure);
  figure.append(line);
  if (PLACES.test(box.localName)) box.append(figure);
  else box.replaceWith(figure);
}

/** Longest text of a caption that is looked at, in characters. */
const MAX_TIDY = 2000;
const CREDIT = /credit|source|author|copyright/i;
const SENTENCE_END = /[.!?…]["'»”)]*$/;
const SENTENCE_START = /^[\p{Lu}\p{Lo}(©]/u;

/**
 * Takes out of a caption what is said only to who cannot see it, and a credit that is said twice, and sets apart
 * what a style sheet would: a sentence or a credit that begins in an element of its own.
 * @param caption a `figcaption` of the chosen content
 */
export function tidyCaption(caption: Element): void {
  if ((caption.textContent ?? '').length > MAX_TIDY) return;
  for (const part of caption.querySelectorAll('*')) {
    const said = part.textContent ?? '';
    const isCredit = CREDIT.test(part.className) && /^\S/.test(said);
    const before = part.previousSibling?.textContent ?? '';
    if (UNSEEN.test(part.className) || (isCredit && text(part.previousElementSibling).endsWith(said.trim())))
      part.remove();
    else if (isCredit ? /\S$/.test(before) : SENTENCE_END.test(before) && SENTENCE_START.test(said))
      part.before(' ');
  }
}
