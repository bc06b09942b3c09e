/**
 * What a page puts into its controls though it belongs to the text: pictures that open larger, questions that
 * unfold their answers. Extraction takes controls out, and what waits for a click along with them.
 */
import { createElement } from '../../dom/elements';
import { HIDDEN_MARK } from '../../dom/marks';
import { linkedLength } from '../../dom/query';
import { holdsBlock } from '../../dom/units';
import { collapseSpace } from '../../dom/whiteSpace';

/** Controls. */
export const BUTTONS = 'button';
/** Controls that say which part of the page they show, or only that they show one, whatever they are made of. */
export const OPENERS = '[aria-controls],[role="button"][aria-expanded]';
/** What tabs show. */
export const PANELS = '[role="tabpanel"]';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,dt,summary';
/** Where controls are those of the page. */
const AROUND_PANEL =
  'nav,header,footer,form,dialog,menu,[role="navigation"],[role="banner"],[role="menu"],[role="search"],[role="dialog"]';
/** A row of tabs can hold what it shows, but nothing else of the text. */
const AROUND = `${AROUND_PANEL},[role="tablist"]`;
/** Drawings on controls. */
const SIGN = /(?:^|[\s/_.-])(?:icons?|ico|logo|avatars?|arrows?|chevron)(?=$|[\s/_.\d-])|\.svg(?:[?#\s]|$)/i;
/** Shortest side of a picture that shows something, in CSS pixels, where it is known. */
const MIN_SIDE = 64;

/** The picture with its caption, where the button holds both. */
function shownIn(button: Element, image: Element): Element {
  const figure = image.closest('figure');
  return figure && button.contains(figure) ? figure : (image.closest('picture') ?? image);
}

/** Puts in a button's place what is more than a control: its picture, or the heading or cell that it is. */
export function rewriteButton(button: Element): void {
  const images = Array.from(button.querySelectorAll('img')).filter(isPicture);
  if (images.length > 0) {
    button.replaceWith(...new Set(images.map((image) => shownIn(button, image))));
    return;
  }
  const said = collapseSpace(button.textContent ?? '');
  if (said === '' || button.closest(AROUND)) return;
  const heading = button.closest(`${HEADINGS},td,th`);
  if (heading) {
    if (collapseSpace(heading.textContent ?? '') === said) button.replaceWith(...button.childNodes);
    return;
  }
  const answer = button.hasAttribute('aria-expanded') ? button.nextElementSibling : null;
  if (answer && isText(answer)) {
    show(answer);
    button.replaceWith(inParagraph(button));
  }
}

function isPicture(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseFloat(image.getAttribute(name) ?? ''));
  if (sides.some((side) => side < MIN_SIDE)) return false;
  return !SIGN.test(`${image.getAttribute('class') ?? ''} ${image.getAttribute('src') ?? ''}`);
}

/** @returns a paragraph of what a control says, in strong letters; a box where that holds blocks, at which a paragraph ends */
export function inParagraph(control: Element): Element {
  const paragraph = createElement(control, holdsBlock(control) ? 'div' : 'p');
  const strong = createElement(control, 'strong');
  strong.append(...control.childNodes);
  paragraph.append(strong);
  return paragraph;
}

/** Ancestors of a control that the part it shows can follow. */
const MAX_LEVELS = 3;

/** Shows the text that a control shows, when it stands under it: elsewhere it is a menu. */
export function openControlled(control: Element): void {
  const id = control.getAttribute('aria-controls')?.trim();
  if (id === '' || control.getAttribute('role') === 'tab' || control.closest(AROUND)) return;
  let at: Element | null = control;
  for (let level = 0; at && level < MAX_LEVELS; level += 1, at = at.parentElement) {
    const part = at.nextElementSibling;
    // without a name it can only be the one beside it
    if (!part || (id === undefined ? level > 0 : part.id !== id)) continue;
    if (!isText(part)) return;
    show(part);
    // what is no button stays as it is where it is a heading
    if (control.localName !== 'button' && !control.closest(HEADINGS) && !control.querySelector(HEADINGS)) {
      for (const link of control.querySelectorAll('a:not([href])')) link.replaceWith(...link.childNodes);
      control.replaceWith(inParagraph(control));
    }
    return;
  }
}

/** Shows what a tab shows: which of them a reader has open says nothing of the others. */
export function openPanel(panel: Element): void {
  if (!panel.closest(AROUND_PANEL) && isText(panel, 1)) show(panel);
}

/** Slides of a gallery that are not in view, captions that are not read out, and answers that are folded away by their style alone. */
export const UNSHOWN =
  '[aria-hidden="true"][class*="slide"],[aria-hidden="true"].carousel-cell,figcaption[aria-hidden="true"],figcaption [aria-hidden="true"],[style*="display"]';
/** Slides that are shown twice, to go round. */
const COPY = /clone|duplicate/;
const ANSWER =
  /(?:faq|accordion|toggle|collaps|tab)[a-z\d]*[-_]{1,2}(?:[a-z\d]+[-_]{1,2})*(?:content|body|answer|panel)/i;
/** Longest names that are read, and shortest captions, in characters: shorter ones are signs. */
const MAX_NAME = 300;
const MIN_CAPTION = 12;

/** Shows pictures without links, which lead to other articles, and text. */
export function showUnshown(part: Element): void {
  const name = part.getAttribute('class') ?? '';
  if (part.closest(AROUND_PANEL) || name.length > MAX_NAME) return;
  const isSlide = part.hasAttribute('aria-hidden') && part.querySelector('img') !== null;
  const isShown = part.closest('figcaption')
    ? isText(part, MIN_CAPTION)
    : isSlide
      ? !COPY.test(name) && linkedLength(part) === 0
      : ANSWER.test(name) && isText(part);
  if (isShown) show(part);
}

/** Least words of an answer, in characters, and the share of them that is links at most. */
const MIN_ANSWER = 25;
const MAX_LINKED = 0.5;

function isText(part: Element, least = MIN_ANSWER): boolean {
  if (part.matches(AROUND) || part.querySelector('nav,form,dialog,[role="menu"]')) return false;
  const length = collapseSpace(part.textContent ?? '').length;
  return length >= least && linkedLength(part) <= length * MAX_LINKED;
}

function show(part: Element): void {
  for (const name of ['hidden', 'aria-hidden', HIDDEN_MARK]) part.removeAttribute(name);
  part.classList.remove('hidden', 'is-hidden', 'd-none');
  const style = part.getAttribute('style') ?? '';
  if (/display\s*:\s*none|height\s*:\s*0|visibility\s*:\s*hidden/i.test(style)) part.removeAttribute('style');
}
