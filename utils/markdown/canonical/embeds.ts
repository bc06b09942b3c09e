/** Players and posts of other sites: a link to the page where they can be seen. */
import { createElement } from '../../dom/elements';
import { playerPage } from '../../dom/players';

/** Elements of player libraries that load a frame when they are clicked, with the attribute that has its id. */
const LOADERS: Readonly<Record<string, readonly [attribute: string, frame: string]>> = {
  'lite-youtube[videoid]': ['videoid', 'https://www.youtube.com/embed/'],
  'amp-youtube[data-videoid]': ['data-videoid', 'https://www.youtube.com/embed/'],
  'amp-vimeo[data-videoid]': ['data-videoid', 'https://player.vimeo.com/video/'],
  'lite-vimeo[videoid]': ['videoid', 'https://player.vimeo.com/video/'],
  'amp-dailymotion[data-videoid]': ['data-videoid', 'https://www.dailymotion.com/embed/video/'],
  'amp-twitter[data-tweetid]': ['data-tweetid', 'https://platform.twitter.com/embed/Tweet.html?id='],
  '.rll-youtube-player[data-id]': ['data-id', 'https://www.youtube.com/embed/'],
  '[data-youtube-id]': ['data-youtube-id', 'https://www.youtube.com/embed/'],
  'amp-iframe[src]': ['src', ''],
};

/** Elements that load a player. */
export const PLAYER_ELEMENTS = Object.keys(LOADERS).join(',');
/** Scripts that write a gist into the page, and what they write. */
export const GISTS = 'script[src^="https://gist.github.com/"], .gist > .gist-file > .gist-meta';

/** Puts the frame in the place of an element that would load it. */
export function rewritePlayerElement(element: Element): void {
  const found = Object.entries(LOADERS).find(([selector]) => element.matches(selector));
  if (!found) return;
  const [, [attribute, address]] = found;
  const id = element.getAttribute(attribute) ?? '';
  const frame = createElement(element, 'iframe');
  frame.setAttribute('src', address === '' ? id : address + encodeURIComponent(id));
  const title = ['title', 'playlabel', 'data-title', 'aria-label'].map((name) => element.getAttribute(name));
  frame.setAttribute('title', title.find((text) => text) ?? '');
  element.replaceWith(frame);
}

/** Replaces a known player by a paragraph with one link; its title is the link's text, else the address. */
export function rewriteFrame(frame: Element): void {
  const source = frame.getAttribute('src') ?? '';
  const isWaiting = source === '' || source.startsWith('about:') || source.startsWith('data:');
  const lazy = ['data-src', 'data-lazy-src', 'data-litespeed-src'].map((name) => frame.getAttribute(name));
  const href = playerPage((isWaiting ? lazy.find((address) => address) : source) ?? '');
  if (href) replaceByLink(frame, href, frame.getAttribute('title')?.trim());
}

/** A gist that was not written yet is a link; what was written is code, and its foot line a link. */
export function rewriteGist(element: Element): void {
  const isScript = element.localName === 'script';
  const near = isScript ? element.nextElementSibling : null;
  if (near?.matches('.gist')) return;
  const links = Array.from(element.querySelectorAll('a'), (link) => link.getAttribute('href') ?? '');
  const source = isScript
    ? (element.getAttribute('src') ?? '')
    : links.find((href) => !href.includes('/raw/'));
  const path = /^https:\/\/gist\.github\.com\/((?:[\w-]+\/)?\w+)/.exec(source ?? '')?.[1];
  if (path) replaceByLink(element, `https://gist.github.com/${path}`, `gist.github.com/${path}`);
}

function replaceByLink(element: Element, href: string, label: string | undefined): void {
  const link = createElement(element, 'a');
  link.setAttribute('href', href);
  link.textContent = label || href;
  const paragraph = createElement(element, 'p');
  paragraph.append(link);
  element.replaceWith(element.closest('p') ? link : paragraph);
}
