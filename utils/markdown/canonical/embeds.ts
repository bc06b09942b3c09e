/** Players in frames: a link to the page where the medium can be seen. */
import { createElement } from '../../dom/elements';

/** Elements of player libraries that load a frame when they are clicked. */
export const PLAYER_ELEMENTS = 'lite-youtube[videoid], amp-youtube[data-videoid]';

/** Players that are frames, and the page each of them belongs to: `$1` is what the pattern found. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^(?:https?:)?\/\/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [/^(?:https?:)?\/\/player\.bilibili\.com\/.*[?&]bvid=(\w+)/, 'https://www.bilibili.com/video/$1'],
  [/^(?:https?:)?\/\/player\.bilibili\.com\/.*[?&]aid=(\d+)/, 'https://www.bilibili.com/video/av$1'],
  [/^(?:https?:)?\/\/player\.youku\.com\/embed\/([\w=]+)/, 'https://v.youku.com/v_show/id_$1.html'],
  [/^(?:https?:)?\/\/v\.qq\.com\/(?:txp\/)?iframe\/.*[?&]vid=(\w+)/, 'https://v.qq.com/x/page/$1.html'],
  [/^(?:https?:)?\/\/platform\.(?:twitter|x)\.com\/embed\/.*[?&]id=(\d+)/, 'https://x.com/i/status/$1'],
];

/** Puts the frame in the place of an element that would load it. */
export function rewritePlayerElement(element: Element): void {
  const frame = createElement(element, 'iframe');
  const id = element.getAttribute('videoid') ?? element.getAttribute('data-videoid') ?? '';
  frame.setAttribute('src', `https://www.youtube.com/embed/${encodeURIComponent(id)}`);
  const title = element.getAttribute('title') ?? element.getAttribute('playlabel');
  if (title) frame.setAttribute('title', title);
  element.replaceWith(frame);
}

/** Replaces a known player by a paragraph with one link; its title is the link's text, else the address. */
export function rewriteFrame(frame: Element): void {
  const source = frame.getAttribute('src') ?? frame.getAttribute('data-src') ?? '';
  const href = watchAddress(source);
  if (!href) return;
  const link = createElement(frame, 'a');
  link.setAttribute('href', href);
  link.textContent = frame.getAttribute('title')?.trim() || href;
  const paragraph = createElement(frame, 'p');
  paragraph.append(link);
  frame.replaceWith(frame.closest('p') ? link : paragraph);
}

function watchAddress(source: string): string | undefined {
  for (const [pattern, page] of PLAYERS) {
    const id = pattern.exec(source)?.[1];
    if (id !== undefined) return page.replace('$1', () => id);
  }
  return undefined;
}
