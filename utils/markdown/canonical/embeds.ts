/** Players and posts of other sites: a link to the page where they can be seen. */
import { createElement } from '../../dom/elements';
import { playerPage } from '../../dom/players';
import { hasOwnWords, outermostHolder } from '../../dom/query';
import { parseHttpUrl } from '../../dom/url';

/** Elements of player libraries that load a frame when they are clicked. */
export const PLAYER_ELEMENTS =
  'lite-youtube[videoid],amp-youtube[data-videoid],amp-vimeo[data-videoid],lite-vimeo[videoid],amp-dailymotion[data-videoid],amp-twitter[data-tweetid],.rll-youtube-player[data-id],[data-youtube-id],amp-iframe[src]';
/** Where they have what the frame shows. */
const SHOWN = ['videoid', 'data-videoid', 'data-tweetid', 'data-youtube-id', 'data-id', 'src'];
/** Frames by the names of elements; the others show films of YouTube. */
const FRAMES: Readonly<Record<string, string>> = {
  vimeo: 'https://player.vimeo.com/video/',
  dailymotion: 'https://www.dailymotion.com/embed/video/',
  twitter: 'https://platform.twitter.com/embed/Tweet.html?id=',
  iframe: '',
};
const YOUTUBE = 'https://www.youtube.com/embed/';
/** Scripts that write a gist into the page, and what they write. */
export const GISTS = 'script[src^="https://gist.github.com/"], .gist > .gist-file > .gist-meta';

/** What plug-ins showed before there were frames. */
export const PLUG_INS = 'object,embed';
const PICTURE_TYPE = /^image\//i;
const PICTURE_ADDRESS = /\.(?:svg|png|jpe?g|gif|webp|avif)(?:[?#]|$)/i;

/** Puts a frame in the place of a plug-in whose player has a page, and a picture in that of one that shows one. */
export function rewritePlugIn(element: Element): void {
  const shown = (element.getAttribute('data') ?? element.getAttribute('src') ?? '').trim();
  const type = element.getAttribute('type') ?? '';
  if (shown !== '' && (PICTURE_TYPE.test(type) || (type === '' && PICTURE_ADDRESS.test(shown)))) {
    const image = createElement(element, 'img');
    image.setAttribute('src', shown);
    image.setAttribute('alt', element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '');
    element.replaceWith(image);
    return;
  }
  const named = Array.from(element.querySelectorAll('param'), (parameter) =>
    /^(?:movie|src)$/i.test(parameter.getAttribute('name') ?? '') ? parameter.getAttribute('value') : null,
  );
  const inner = element.querySelector('embed')?.getAttribute('src');
  const addresses = [element.getAttribute('data'), element.getAttribute('src'), ...named, inner];
  const address = addresses.find((found) => found && playerPage(found.trim()) !== undefined);
  if (!address) return;
  const frame = createElement(element, 'iframe');
  frame.setAttribute('src', address.trim());
  frame.setAttribute('title', element.getAttribute('title') ?? '');
  element.replaceWith(frame);
}

/** Media of a page for phones, which scripts would build. */
export const AMP_MEDIA = 'amp-video,amp-audio';

/** Makes the element that the script would make. */
export function rewriteAmpMedia(element: Element): void {
  const medium = createElement(element, element.localName.slice('amp-'.length));
  for (const name of ['src', 'poster', 'title']) {
    const value = element.getAttribute(name);
    if (value) medium.setAttribute(name, value);
  }
  medium.append(...element.querySelectorAll('source'));
  element.replaceWith(medium);
}

/** Posts of networks that a script would draw from their address alone, and those that a frame draws. */
export const POSTS =
  'blockquote.wp-embedded-content,blockquote.twitter-tweet,blockquote[data-instgrm-permalink],.fb-post[data-href],.fb-video[data-href]';

/** Shows again what such a post says, after it or in a paragraph of its own. */
const FRAME = 'iframe.wp-embedded-content';

/** Replaces such a post by a link to it; what it says already stays. */
export function rewritePost(post: Element): void {
  const next = post.nextElementSibling;
  const frame = next?.localName === 'p' ? next.querySelector(FRAME) : next;
  if (next && frame?.matches(FRAME) && !hasOwnWords(next)) next.remove();
  // what its box is called can be what advertisements are called
  const box = outermostHolder(post);
  if (box !== post) box.replaceWith(post);
  const address = post.getAttribute('data-instgrm-permalink') ?? post.getAttribute('data-href') ?? '';
  const href = /^https:\/\/[^?#]+/.exec(address)?.[0];
  if (!href) return;
  const lines = Array.from(post.querySelectorAll('p,a'), (line) => line.textContent?.trim() ?? '');
  const said = lines.find((line) => line.length >= MIN_POST && !CALL.test(line));
  replaceByLink(post, href, said ?? lines.findLast((line) => line !== '' && !CALL.test(line)));
}

/** Words of a post by which it is known, in characters, at least; and what only asks to look at it elsewhere. */
const MIN_POST = 20;
const CALL = /^(?=.{0,50}$).*\binstagram\b/i;

/** Films that a script of Elementor's puts in. */
export const ELEMENTOR_FILMS = '.elementor-widget-video[data-settings]';

const FILM = /"(youtube|vimeo|dailymotion)_url":"[^"]*?(?:v=|\/)([\w-]{6,})(?:[&?][^"]*)?"/;

/** Puts the frame of the film in the place of a player that is not there yet. */
export function rewriteElementorFilm(widget: Element): void {
  const [, name = '', id = ''] = FILM.exec(widget.getAttribute('data-settings') ?? '') ?? [];
  if (id === '' || widget.querySelector('iframe,video')) return;
  const frame = createElement(widget, 'iframe');
  frame.setAttribute('src', (FRAMES[name] ?? YOUTUBE) + id);
  widget.replaceWith(frame);
}

/** Puts the frame in the place of an element that would load it. */
export function rewritePlayerElement(element: Element): void {
  const name = /^(?:amp|lite)-(\w+)/.exec(element.localName)?.[1] ?? '';
  const address = FRAMES[name] ?? YOUTUBE;
  const id = SHOWN.map((attribute) => element.getAttribute(attribute)).find((value) => value) ?? '';
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
  if (href) replaceByLink(frame, href, frame.getAttribute('title')?.trim().replace(NO_TITLE, ''));
}

/** What a player is called where nobody gave the film a title. */
const NO_TITLE = /^YouTube video player$/;

/** Frames that draw a card of another page, of which they or their figure tell the address. */
export const CARD_FRAMES = 'iframe[data-content],figure[data-src] iframe';

/** Replaces such a frame by a link to that page. */
export function rewriteCardFrame(frame: Element): void {
  const told = frame.getAttribute('data-content') ?? frame.closest('figure')?.getAttribute('data-src') ?? '';
  // unlike the function for it, what reads a query does not throw where the encoding is broken
  const href = told.includes('%3A') ? new URLSearchParams(`a=${told}`).get('a') : told;
  if (href && parseHttpUrl(href)) replaceByLink(outermostHolder(frame), href, undefined);
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
