/**
 * Footnotes of GitHub, Pandoc, Hugo, WordPress and MediaWiki. A mark counts as one when it is short, leads to
 * an item of this page, and that item leads back: names of classes differ, this does not.
 */
import { createElement } from '../../dom/elements';
import { parseUrl } from '../../dom/url';

const MARK_TEXT = /^\s*[[(（]?\s*(?:note\s*)?[\p{L}\p{N}*†‡§]{1,8}\s*[\])）]?\s*$/u;
const MARK_CLASS = /footnote|reference|noteref/i;
const BACK_SIGN = /^(?:\s|[↩⤴↑^⇧⏎]|\ufe0e|\ufe0f)*$/u;
const BACK_CLASS = /back|easy-footnote-to-top/;
const BACK_ID = /^(?:unbox-|user-content-)?(?:cite_ref|fnref)/;
const HOLDERS = 'li[id], li [id], dd[id], aside[id], p[id], div[id]';
const LISTS =
  '.footnotes, .footnotes-list, .wp-block-footnotes, .footnote-list, .references, .easy-footnotes-wrapper, [role="doc-endnotes"]';

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
    const note = targets.get(fragment);
    if (!note || note.contains(link) || !leadsBack(note, url)) continue;
    const item = items.get(note) ?? rewriteNote(note, fragment, url);
    items.set(note, item);
    rewriteMark(link, item);
  }
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
  const parent = link.parentElement;
  return (
    MARK_TEXT.test(link.textContent ?? '') &&
    (parent?.localName === 'sup' ||
      link.firstElementChild?.localName === 'sup' ||
      link.hasAttribute('data-footnote-ref') ||
      MARK_CLASS.test(`${hintsOf(link)} ${parent?.getAttribute('class')}`))
  );
}

function indexTargets(content: ParentNode): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of content.querySelectorAll(HOLDERS)) {
    const holder = element.closest('li') ?? element;
    // A sanitiser may have put a prefix before every id, but not into the links.
    for (const id of [element.id, element.id.replace(/^(?:unbox|user-content)-/, '')]) {
      if (!targets.has(id)) targets.set(id, holder);
    }
  }
  return targets;
}

function leadsBack(note: Element, url: string): boolean {
  for (const link of note.querySelectorAll('a')) if (fragmentOf(link, url) !== undefined) return true;
  return note.closest(LISTS) !== null;
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
function rewriteNote(note: Element, fragment: string, url: string): Element {
  const item = note.localName === 'li' ? note : toItem(note);
  item.id ||= fragment;
  const list = item.closest(LISTS) ?? item.parentElement;
  list?.classList.add('footnotes');
  for (const link of item.querySelectorAll('a')) {
    const target = fragmentOf(link, url);
    if (target === undefined || !isBackLink(link, target)) continue;
    link.setAttribute('href', `#${encodeURIComponent(target)}`);
    link.setAttribute('class', 'footnote-backref');
  }
  joinBackSign(item);
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
