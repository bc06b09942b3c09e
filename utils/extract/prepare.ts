/**
 * Readies an inert page for extraction: shows what saved pages hide though it is the text, takes out what
 * was not rendered. Text is not touched.
 */
import type { Deadline } from '../dom/deadline';
import { createElement, elementsNamed } from '../dom/elements';
import { HIDDEN_MARK } from '../dom/marks';
import { forgetPresence } from '../dom/presence';
import { beside, hasOwnWords } from '../dom/query';
import { isBlock } from '../dom/units';
import { VISIBLE } from '../dom/whiteSpace';

/** Least length of hidden text, in characters, and its share of the page, from which it is the text itself. */
const MIN_HIDDEN = 200;
const MIN_HIDDEN_SHARE = 0.4;
const HIDDEN = ['[hidden]', `[${HIDDEN_MARK}]`, '[style]', '[aria-hidden="true"]'];
const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)/i;

/**
 * @param document an inert document; it is changed
 * @param isArticle whether the page is one article: boxes around single paragraphs are taken off then
 */
export function prepareDocument(document: Document, deadline: Deadline, isArticle = false): void {
  const body = document.body;
  if (!body) return;
  for (const element of elementsNamed(body, 'script', 'style', 'template')) {
    if (!element.getAttribute('type')?.startsWith('math/')) element.remove();
  }
  removeEmptyBlocks(body, isArticle, deadline);
  openNoscript(body);
  showHiddenText(body, deadline);
  for (const element of elementsNamed(body, `[${HIDDEN_MARK}]`)) element.remove();
}

/** Blocks that hold nothing come between parts that belong together; innermost first, so that one pass is enough. */
function removeEmptyBlocks(body: Element, isArticle: boolean, deadline: Deadline): void {
  for (const name of ['p', 'figure', 'section', 'div']) {
    const blocks = body.querySelectorAll(name);
    for (let index = blocks.length - 1; index >= 0; index -= 1) {
      deadline.check();
      const block = blocks[index] as Element;
      if (isEmpty(block)) {
        if (name === 'p' && partsLines(block))
          block.before(createElement(block, 'br'), createElement(block, 'br'));
        if (name === 'p' || !block.hasAttribute('id')) block.remove();
      } else if (name === 'div' && isArticle) unwrapParagraph(block);
    }
  }
}

/** Whether words stand loose on both sides: without it they would be one word. */
function partsLines(block: Element): boolean {
  return (['previousSibling', 'nextSibling'] as const).every((side) => {
    const node = beside(block, side);
    return node !== null && !isBlock(node);
  });
}

/** Attributes that say nothing of a box; ours do. */
const BOX_ATTRIBUTE = /^(?:class$|data-(?!unbox-))/;

/** A box around one paragraph is the paragraph: alone in it, a line with a link looks like a list of links. */
function unwrapParagraph(block: Element): void {
  const only = block.firstElementChild;
  if (only?.localName !== 'p' || only.nextElementSibling) return;
  // what else is said of a box can make it more than a box
  for (const name of block.getAttributeNames()) if (!BOX_ATTRIBUTE.test(name)) return;
  if (hasOwnWords(block)) return;
  const name = block.getAttribute('class');
  if (name) only.setAttribute('class', `${name} ${only.getAttribute('class') ?? ''}`);
  block.replaceWith(only);
}

function isEmpty(block: Element): boolean {
  // most blocks are told by this alone
  const first = block.firstElementChild;
  if (first !== null && first.localName !== 'br') return false;
  for (let child = block.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && child.nodeName !== 'BR') return false;
    if (child.nodeType === 3 && VISIBLE.test(child.nodeValue ?? '')) return false;
  }
  return true;
}

/** Some pages keep their text for readers without scripts and build the visible one by script. */
function openNoscript(body: Element): void {
  const notes = elementsNamed(body, 'noscript').filter(
    (element) => (element.textContent?.trim().length ?? 0) > MIN_HIDDEN,
  );
  if (notes.length === 0) return;
  const inside = notes.reduce((sum, element) => sum + (element.textContent?.length ?? 0), 0);
  const isMost = inside >= (body.textContent?.length ?? 0) * 0.6;
  for (const note of notes) {
    if (!isMost && !isAlone(note)) continue;
    const markup = note.firstElementChild ? note.innerHTML : (note.textContent ?? '');
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    if ((parsed.body.textContent?.trim().length ?? 0) < MIN_HIDDEN) continue;
    const box = body.ownerDocument.createElement('div');
    box.append(...Array.from(parsed.body.childNodes));
    note.replaceWith(box);
    forgetPresence(body.ownerDocument);
  }
}

/** Least text of paragraphs that nothing stands for where scripts run, in characters, and how many they are. */
const MIN_ALONE = 600;
const MIN_PARAGRAPHS = 3;

/** Whether a noscript holds paragraphs, and what is around it nothing: the script that shows them has not run. */
function isAlone(note: Element): boolean {
  const own = note.textContent?.trim() ?? '';
  if (own.length < MIN_ALONE || note.parentElement?.textContent?.trim() !== own) return false;
  const paragraphs = note.firstElementChild
    ? note.querySelectorAll('p').length
    : (own.match(/<p\b/g)?.length ?? 0);
  return paragraphs >= MIN_PARAGRAPHS;
}

/** Hidden parts that hold much of the page's text are the text: they wait for a script that will not run. */
function showHiddenText(body: Element, deadline: Deadline): void {
  let total: number | undefined;
  for (const element of new Set(elementsNamed(body, ...HIDDEN))) {
    deadline.check();
    const style = element.getAttribute('style') ?? '';
    const isStyled = HIDING_STYLE.test(style);
    const isMarked = element.hasAttribute('hidden') || element.hasAttribute(HIDDEN_MARK);
    if (!isStyled && !isMarked && element.getAttribute('aria-hidden') !== 'true') continue;
    const length = element.textContent?.length ?? 0;
    if (length < MIN_HIDDEN) continue;
    // what only a script's fade-in hides is text of any share; what is not displayed can be a menu
    const isFaded = isStyled && !/display\s*:\s*none/i.test(style);
    total ??= body.textContent?.length ?? 0;
    if (!isFaded && length < total * MIN_HIDDEN_SHARE) continue;
    for (const name of ['hidden', 'aria-hidden', HIDDEN_MARK]) element.removeAttribute(name);
    if (isStyled) element.removeAttribute('style');
  }
}
