/** Articles with many pictures, or large ones. */
import { drawPng } from '../support/png.ts';
import type { World } from '../support/world.ts';

const PARAGRAPH = `<p>${'The keeper of the lighthouse paints one window every spring, and begins anew. '.repeat(7)}</p>`;

/** @returns an article that shows these pictures, in this order, under a title of its own */
export function storyPage(title: string, pictures: readonly string[], paragraphs = 3): string {
  const figures = pictures.map(
    (src) => `${PARAGRAPH}<figure><img src="${src}" width="300" height="120"></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body><article>
    <h1>${title}</h1>${figures.join('')}${PARAGRAPH.repeat(paragraphs)}</article></body></html>`;
}

/**
 * Serves an article and its pictures.
 * @param options how many pictures, and how many bytes each has beside the picture itself
 * @returns the article's address
 */
export function serveStory(
  world: World,
  name: string,
  { count, bytes = 0 }: { readonly count: number; readonly bytes?: number },
): string {
  const pictures = Array.from({ length: count }, (_, i) => `https://img.example.org/${name}/${i + 1}.png`);
  const ballast = Buffer.alloc(bytes, name);
  for (const [index, url] of pictures.entries())
    world.serve(url, Buffer.concat([drawPng(16, 12, `${name} ${index}`), ballast]), 'image/png');
  const address = `https://www.example.org/${name}/`;
  world.serve(address, storyPage(`Story ${name}`, pictures));
  return address;
}
