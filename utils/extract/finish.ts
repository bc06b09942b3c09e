/**
 * Makes chosen content ready to leave the page: absolute addresses, frames as links, nothing that is
 * never content. Text is not touched; attributes, our marks among them, are left to the sanitiser.
 */
import type { PageSnapshot } from '../article';
import { readBaseUrl } from '../dom/baseUrl';
import { rareElementsIn } from '../dom/elements';
import { isPlayer } from '../dom/players';
import { all } from '../dom/query';
import { parseHttpUrl, parseUrl } from '../dom/url';
import { tidyCaption } from './figures';
import { removeOrnaments } from './ornaments';

/** Never content, whatever it holds. */
const NEVER_CONTENT =
  'script:not([type^="math/"]),style,link,meta,template,noscript,object,embed,canvas,select,textarea,dialog,input:not([type="checkbox"]),button';

/**
 * @param content the chosen element; it is changed
 * @param page the page it came from
 * @returns the same element
 */
export function finishContent(content: Element, page: PageSnapshot): Element {
  const base = readBaseUrl(page.document, page.url);
  for (const element of Array.from(rareElementsIn(content, NEVER_CONTENT))) element.remove();
  for (const frame of all(content, 'iframe')) linkFrame(frame, base);
  for (const element of Array.from(rareElementsIn(content, SIGNED))) removeHollow(element);
  for (const caption of all(content, 'figcaption')) tidyCaption(caption);
  removeOrnaments(content, { url: page.url, base });
  const context = { base, url: page.url, holdsTarget: lazyTargets(content) };
  for (const link of all(content, 'a[href]')) finishLink(link, context);
  for (const element of all(content, '[src]')) finishAddress(element, 'src', base);
  for (const element of all(content, '[poster]')) finishAddress(element, 'poster', base);
  return content;
}

/** What would be written as a bare sign where nothing is left in it. */
const SIGNED = 'blockquote,h1,h2,h3,h4,h5,h6,details';
const SHOWN = 'img,picture,svg,math,video,audio,table,hr,input';

function removeHollow(element: Element): void {
  const summary = element.localName === 'details' ? element.querySelector('summary') : null;
  const said = element.textContent?.trim() ?? '';
  if (said === (summary?.textContent?.trim() ?? '') && element.querySelector(SHOWN) === null)
    element.remove();
}

/** An embedded player becomes a link to it; every other frame goes. */
function linkFrame(frame: Element, base: string): void {
  const url = parseHttpUrl(frame.getAttribute('src') ?? frame.getAttribute('data-src'), base);
  if (!url || !isPlayer(url.href)) {
    frame.remove();
    return;
  }
  const document = frame.ownerDocument;
  const link = document.createElement('a');
  link.setAttribute('href', url.href);
  link.textContent = frame.getAttribute('title')?.trim() || url.href;
  const paragraph = document.createElement('p');
  paragraph.append(link);
  frame.replaceWith(paragraph);
}

interface LinkContext {
  readonly base: string;
  readonly url: string;
  /** Whether an element of the content is the target of a fragment. */
  readonly holdsTarget: (fragment: string) => boolean;
}

/** Addresses that the parser would write as they are, and that lead nowhere in the page. */
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}\/[\w./~?=&-]*$/;

/** In-page anchors stay when their target is in the content, and lead to the page when it is not. */
function finishLink(link: Element, { base, url, holdsTarget }: LinkContext): void {
  const written = link.getAttribute('href') ?? '';
  if (PLAIN_ADDRESS.test(written) && !written.includes('/.')) return;
  const href = written.trim();
  const absolute = parseUrl(href, href.startsWith('#') ? url : base);
  if (!absolute || absolute.protocol === 'javascript:') {
    link.removeAttribute('href');
    return;
  }
  const isInPage = absolute.hash.length > 1 && absolute.href.split('#')[0] === url.split('#')[0];
  if (isInPage && holdsTarget(absolute.hash.slice(1))) link.setAttribute('href', absolute.hash);
  else link.setAttribute('href', absolute.href);
}

/** The identifiers are read once, when the first link asks: tables of contents have hundreds of links. */
function lazyTargets(content: Element): LinkContext['holdsTarget'] {
  let targets: ReadonlySet<string> | undefined;
  return (fragment) => {
    targets ??= new Set(all(content, '[id]').map((element) => element.getAttribute('id') ?? ''));
    return targets.has(decodeFragment(fragment));
  };
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray percent sign: the identifier is as written
  }
}

function finishAddress(element: Element, attribute: 'src' | 'poster', base: string): void {
  const value = element.getAttribute(attribute)?.trim() ?? '';
  if (value.startsWith('data:')) return;
  const url = parseUrl(value, base);
  if (url) element.setAttribute(attribute, url.href);
}
