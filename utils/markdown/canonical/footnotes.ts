/**
 * Footnotes of GitHub, Pandoc, Hugo, WordPress, MediaWiki and others. A mark counts as one when it is short, leads
 * to a note further down, and that note leads back: names of classes differ, this does not.
 */
import { createElement } from '../../dom/elements';
import { leadingElement, text } from '../../dom/query';
import { parseUrl } from '../../dom/url';

const MARK_TEXT = /^\s*[[(（]?\s*(?:note\s*)?[\p{L}\p{N}*†‡§]{1,8}\s*[\])）]?\s*$/u;
const MARK_CLASS = /footnote|reference|noteref/i;
/** Text that marks a note even where no class and no raising does. */
const SIGN = /[\d*†‡§]/;
/** Marks that name a book: numbered anew they would say nothing. */
const CITED = /\p{Lu}\p{L}+\d/u;
const BLOCKS = 'dd,aside,p,div';
const TARGETS = 'a[id],a[name]';
/** Node.DOCUMENT_POSITION_FOLLOWING */
const FOLLOWING = 4;
const BACK_SIGN = /^(?:\s|[↩⤴↑^⇧⏎]|\ufe0e|\ufe0f)*$/u;
const BACK_CLASS = /back|easy-footnote-to-top/;
const BACK_ID = /^(?:unbox-|user-content-)?(?:cite_ref|fnref)/;
const HOLDERS = `li[id], li [id], dd[id], aside[id], p[id], div[id], ${TARGETS}`;
const LISTS =
  '.footnotes, .footnote-definition, .footnotes-list, .wp-block-footnotes, .footnote-list, .references, .easy-footnotes-wrapper, [role="doc-endnotes"]';

/**
 * Gives marks, notes and links back the classes that GitHub uses, and every note a list item.
 * @param content the tree; it is changed
 * @param url the page's absolute address
 */
export function rewriteFootnotes(content: ParentNode, url: string): void {
  const links = Array.from(content.querySelectorAll('a[href*="#"]'), (link) => ({
    link,
    fragment: fragmentOf(link, url),
  })).filter(({ link, fragment }) => fragment && isMark(link));
  if (links.length === 0) return;
  const targets = indexTargets(content);
  const items = new Map<Element, Element>();
  for (const { link, fragment = '' } of links) {
    const target = targets.get(fragment);
    const note = target && (items.get(target) ?? noteAt(target));
    if (!note || !(link.compareDocumentPosition(note) & FOLLOWING)) continue;
    const known = items.get(note);
    if (!known && !leadsBack(note, { link, url })) continue;
    const item = known ?? rewriteNote(note, { link, fragment, url });
    for (const element of [target, note, item]) items.set(element, item);
    rewriteMark(link, item);
  }
}

interface Mark {
  readonly link: Element;
  readonly fragment: string;
  readonly url: string;
}

function fragmentOf(link: Element, url: string): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const start = href.indexOf('#');
  if (start < 0 || (start > 0 && parseUrl(href.slice(0, start), url)?.href !== url.replace(/#.*$/, '')))
    return undefined;
  try {
    return decodeURIComponent(href.slice(start + 1));
  } catch {
    return href.slice(start + 1); // a stray percent sign: the text is its own spelling
  }
}

const hintsOf = (link: Element): string => `${link.getAttribute('class')} ${link.getAttribute('role')}`;

function isMark(link: Element): boolean {
  const said = link.textContent ?? '';
  return MARK_TEXT.test(said) && !CITED.test(said) && (isSure(link) || SIGN.test(said));
}

/** Whether a mark looks like one, wherever it leads. */
function isSure(link: Element): boolean {
  const parent = link.parentElement;
  return (
    parent?.localName === 'sup' ||
    link.firstElementChild?.localName === 'sup' ||
    link.hasAttribute('data-footnote-ref') ||
    MARK_CLASS.test(`${hintsOf(link)} ${parent?.getAttribute('class')}`)
  );
}

function indexTargets(content: ParentNode): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of content.querySelectorAll(HOLDERS)) {
    const id = nameOf(element);
    // A sanitiser may have put a prefix before every id, but not into the links.
    for (const name of [id, id.replace(/^(?:unbox|user-content)-/, '')]) {
      if (!targets.has(name)) targets.set(name, element);
    }
  }
  return targets;
}

const nameOf = (element: Element): string => element.id || (element.getAttribute('name') ?? '');

/** The item or block that is a note; one with several targets holds more than that. */
function noteAt(target: Element): Element | undefined {
  const item = target.closest('li');
  if (item) return item;
  let block = target.closest(BLOCKS);
  // a line of its own for the sign alone
  while (block && block !== target && text(block) === text(target))
    block = block.parentElement?.closest(BLOCKS) ?? null;
  return block && (block === target || isOnly(target, block)) ? block : undefined;
}

/** Whether a block has one target; the first of many is found at once. */
const isOnly = (target: Element, block: Element): boolean =>
  block.querySelector(TARGETS) === target && block.querySelectorAll(TARGETS).length === 1;

/** Whether a note leads to its mark; of what looks like a mark it is enough that the note leads anywhere. */
function leadsBack(note: Element, { link, url }: Pick<Mark, 'link' | 'url'>): boolean {
  const isKnown = isSure(link);
  const names = [link, link.parentElement, link.firstElementChild].map(
    (element) => element && nameOf(element),
  );
  for (const back of note.querySelectorAll('a')) {
    const fragment = fragmentOf(back, url);
    if (fragment && (isKnown || names.includes(fragment))) return true;
  }
  return isKnown && note.closest(LISTS) !== null;
}

function rewriteMark(link: Element, note: Element): void {
  link.setAttribute('href', `#${encodeURIComponent(note.id)}`);
  link.setAttribute('class', 'footnote-ref');
  if (link.closest('sup') || link.firstElementChild?.localName === 'sup') return;
  const sup = createElement(link, 'sup');
  link.replaceWith(sup);
  sup.append(link);
}

/** @returns the list item that is the note */
function rewriteNote(note: Element, { link: mark, fragment, url }: Mark): Element {
  const item = note.localName === 'li' ? note : toItem(note);
  item.id ||= fragment;
  const list = item.parentElement?.closest(LISTS) ?? item.parentElement;
  list?.classList.add('footnotes');
  for (const link of item.querySelectorAll('a')) {
    const target = fragmentOf(link, url);
    if (target === undefined || !isBackLink(link, target)) continue;
    link.setAttribute('href', `#${encodeURIComponent(target)}`);
    link.setAttribute('class', 'footnote-backref');
  }
  joinBackSign(item);
  removeLabel(item, mark.textContent ?? '');
  return item;
}

function isBackLink(link: Element, target: string): boolean {
  return (
    BACK_SIGN.test(link.textContent ?? '') ||
    BACK_CLASS.test(hintsOf(link)) ||
    BACK_ID.test(target) ||
    link.hasAttribute('data-footnote-backref')
  );
}

const bare = (label: string): string => label.replace(/[\s[\]().:]/g, '');

/** What repeats the mark before a note is its link back or nothing. */
function removeLabel(item: Element, mark: string): void {
  const label = leadingElement(item, (said, at) => !at.matches(BLOCKS) && bare(said) === bare(mark));
  if (!label) return;
  const back = label.localName === 'a' ? label : label.querySelector('a');
  back?.setAttribute('class', 'footnote-backref');
  const after = label.nextSibling;
  if (after && !(after as Element).firstElementChild)
    after.textContent = (after.textContent ?? '').replace(/^\s*(?:[.:)\]](?=\s|$))?\s*/, '');
  label.replaceWith(back ?? '');
}

/** MediaWiki's `^` before several links back becomes part of the first one. */
function joinBackSign(item: Element): void {
  const sign = item.querySelector('.mw-cite-backlink')?.firstChild;
  const link = item.querySelector('.footnote-backref');
  if (sign?.nodeType === 3 && link && BACK_SIGN.test(sign.nodeValue ?? '')) link.prepend(sign);
}

/** Notes that are paragraphs become items of one list where the first of them stood. */
function toItem(note: Element): Element {
  const before = note.previousElementSibling;
  const list = before?.matches('ol.footnotes') ? before : createElement(note, 'ol');
  if (list !== before) note.before(list);
  list.setAttribute('class', 'footnotes');
  const item = createElement(note, 'li');
  item.id = note.id;
  item.append(...note.childNodes);
  list.append(item);
  note.remove();
  return item;
}
