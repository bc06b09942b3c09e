/** Video, audio and frames: Markdown cannot show them, so each becomes a link to where it can be seen. */
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';

/** Players that are frames, and the page each of them belongs to: `$1` is what the pattern found. */
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [/:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, 'https://www.youtube.com/watch?v=$1'],
  [/:\/\/player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/$1'],
  [/:\/\/player\.bilibili\.com\/.*[?&]bvid=(\w+)/, 'https://www.bilibili.com/video/$1'],
  [/:\/\/player\.bilibili\.com\/.*[?&]aid=(\d+)/, 'https://www.bilibili.com/video/av$1'],
  [/:\/\/player\.youku\.com\/embed\/([\w=]+)/, 'https://v.youku.com/v_show/id_$1.html'],
  [/:\/\/v\.qq\.com\/(?:txp\/)?iframe\/.*[?&]vid=(\w+)/, 'https://v.qq.com/x/page/$1.html'],
  [/:\/\/platform\.(?:twitter|x)\.com\/embed\/.*[?&]id=(\d+)/, 'https://x.com/i/status/$1'],
];

/** Reads an embedded medium as a paragraph with one link; its title is the link's text, else the address. */
export function readEmbed(element: Element, reader: BlockReader): void {
  const source =
    element.getAttribute('src') ?? element.querySelector('source[src]')?.getAttribute('src') ?? null;
  const url = reader.context.addresses.media(source ?? element.getAttribute('data-src'));
  if (!url) return;
  const href = watchAddress(url.href);
  reader.endParagraph();
  reader.inline.open({ name: 'a', href });
  reader.inline.text(titleOf(element) || href);
  reader.inline.close();
  reader.endParagraph();
}

function watchAddress(href: string): string {
  for (const [pattern, page] of PLAYERS) {
    const id = pattern.exec(href)?.[1];
    if (id !== undefined) return page.replace('$1', () => id);
  }
  return href;
}
