/**
 * Recordings that a page plays itself: the medium alone, without the controls and notices that scripts drew
 * around it. Extraction takes what holds no words for empty, so a medium with nothing beside it becomes a figure.
 */
import { createElement } from '../../dom/elements';
import { beside } from '../../dom/query';
import { isBlock } from '../../dom/units';
import { parseUrl } from '../../dom/url';

/** Names that player libraries give to all they draw: whatever it says is interface. */
const LIBRARY =
  /(?:^|[\s_])(?:video-js|vjs-[\w-]+|jw-?player|jw-[\w-]+|plyr|mejs[\w-]*|prism-player|xgplayer|dplayer|artplayer|flowplayer|fp-player|html5-video-player|bpx-player[\w-]*|txp_[\w-]+|cnx-player[\w-]*)(?=[\s_]|$)/i;
/** Names that authors give to what holds a player, and perhaps more; players of games are others. */
const PLAYER = /player(?!s)|danmu|danmaku/i;
/** Films without anything to hear or to read: they are decoration. */
const BACKGROUND =
  /(?:^|[\s_-])(?:(?:background|bg)-?_?vid(?:eo)?|vid(?:eo)?-?_?(?:background|bg))(?=$|[\s_-])/i;

/** What a box of a player never is, though a player can be all that it holds. */
const PLACES = new Set(
  'body main article figure td th li dd blockquote details h1 h2 h3 h4 h5 h6'.split(' '),
);
/** Ancestors that are asked, and the nodes of text in each, at most. */
const MAX_LEVELS = 8;
const MAX_TEXTS = 150;
/** Longest words of an interface, in characters: longer ones are said to the reader. */
const MAX_LABEL = 60;
/** What is shown beside a medium. */
const SHOWN = 'img,picture,iframe,object,embed,canvas,table,video,audio';
/** Shortest description of a picture that is more than a control's name. */
const MIN_DESCRIPTION = 15;
const STATED = 'h1,h2,h3,h4,h5,h6,article,figcaption,blockquote,li p';
/** Where pages keep an address until somebody wants to see. */
const LAZY = ['data-src', 'data-lazy-src', 'data-url', 'data-video-src', 'data-mp4'];

/** What holds lines of text: a medium in it stands between its words. */
const LINES = 'p,span,a,em,strong,b,i,label,h1,h2,h3,h4,h5,h6,summary,dt';

/** Sound and film. */
export const RECORDINGS = 'video,audio';

/** Leaves of a player its medium; one without an address leaves at most the picture that stands for it. */
export function rewriteRecording(medium: Element): void {
  if (!medium.isConnected) return;
  const box = findBox(medium);
  if (BACKGROUND.test(`${nameOf(medium)} ${nameOf(box)}`)) {
    box.remove();
    return;
  }
  const kept = restoreAddress(medium) ? medium : toPoster(medium, box);
  if (!kept) {
    box.remove();
    return;
  }
  // what is between the tags is for readers whose browser plays nothing
  for (const child of Array.from(kept.childNodes))
    if (!/^(?:SOURCE|TRACK)$/.test(child.nodeName)) child.remove();
  if (box.closest('figure') === null && (box !== medium || isBetweenBlocks(medium))) {
    const figure = createElement(box, 'figure');
    box.replaceWith(figure);
    figure.append(kept);
  } else if (box !== kept) box.replaceWith(kept);
}

/** Whether it is no part of a line. */
function isBetweenBlocks(medium: Element): boolean {
  if (medium.parentElement?.matches(LINES)) return false;
  const isEdge = (node: ChildNode | null): boolean =>
    node === null || isBlock(node) || node.nodeName === 'BR';
  return isEdge(beside(medium, 'previousSibling')) && isEdge(beside(medium, 'nextSibling'));
}

function nameOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** The outermost ancestor that holds nothing but the medium and its controls. */
function findBox(medium: Element): Element {
  let box = medium;
  let said = 0;
  let at = medium.parentElement;
  for (let level = 0; at && level < MAX_LEVELS && !PLACES.has(at.localName); level += 1) {
    const texts = readTexts(at);
    if (!texts) break;
    const isAll = texts.length === said && at.querySelectorAll(SHOWN).length === countShown(box);
    if (isAll || (isInterface(at, texts) && isOnly(medium, at))) {
      box = at;
      said = texts.length;
    }
    at = at.parentElement;
  }
  return box;
}

function countShown(box: Element): number {
  return box.querySelectorAll(SHOWN).length + (box.matches(SHOWN) ? 1 : 0);
}

/** Whether a box holds no other medium that can be seen or heard. */
function isOnly(medium: Element, box: Element): boolean {
  return Array.from(box.querySelectorAll(RECORDINGS)).every(
    (other) => other === medium || !hasAddress(other),
  );
}

function isInterface(box: Element, texts: readonly string[]): boolean {
  const name = nameOf(box);
  if (LIBRARY.test(name)) return box.querySelector('h1,article') === null;
  return (
    PLAYER.test(name) && texts.every((text) => text.length < MAX_LABEL) && box.querySelector(STATED) === null
  );
}

/** What an element says outside of media, or undefined where that is much. */
function readTexts(element: Element): string[] | undefined {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const texts: string[] = [];
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    seen += 1;
    if (seen > MAX_TEXTS * 4 || texts.length > MAX_TEXTS) return undefined;
    const text = node.nodeValue?.trim() ?? '';
    if (text !== '' && !node.parentElement?.closest(`${RECORDINGS},script,style,noscript`)) texts.push(text);
  }
  return texts;
}

const withSources = (medium: Element): Element[] => [medium, ...medium.querySelectorAll('source')];

function findAddress(element: Element): string | undefined {
  return ['src', ...LAZY].map((name) => element.getAttribute(name)?.trim()).find(isAddress);
}

/** Whether a medium leads somewhere. */
function hasAddress(medium: Element): boolean {
  return withSources(medium).some((element) => findAddress(element) !== undefined);
}

/** Puts addresses that wait for a script in their place; tells whether there is any that leads somewhere. */
function restoreAddress(medium: Element): boolean {
  for (const element of withSources(medium)) {
    const address = findAddress(element);
    if (address !== undefined) element.setAttribute('src', address);
    else element.removeAttribute('src');
  }
  return hasAddress(medium);
}

/** Addresses of what is only in the page's memory are of no use outside. */
function isAddress(value: string | undefined): value is string {
  if (!value || value.startsWith('#')) return false;
  const url = parseUrl(value, 'https://page.invalid/');
  return url?.protocol === 'https:' || url?.protocol === 'http:';
}

/** The picture that stands for a medium: its own, or one beside it that says what it shows. */
function toPoster(medium: Element, box: Element): Element | undefined {
  const beside = Array.from(box.querySelectorAll('img[src]')).find(
    (image) => (image.getAttribute('alt')?.trim().length ?? 0) >= MIN_DESCRIPTION,
  );
  if (beside) return beside;
  const poster = medium.getAttribute('poster')?.trim();
  if (!isAddress(poster)) return undefined;
  const image = createElement(medium, 'img');
  image.setAttribute('src', poster);
  image.setAttribute('alt', medium.getAttribute('title') ?? medium.getAttribute('aria-label') ?? '');
  return image;
}
