// @vitest-environment jsdom
/** What is said of pictures, through the whole pipeline. */
import { expect, test } from 'vitest';
import { clipHtml } from './support/clipHtml';

const url = 'https://harbour.example/2024/the-green-book.html';
const LINE =
  'The keeper counted boats in the morning, and wrote their names down in the green book, as he had done for years.';

/** @returns the Markdown of what stands between the paragraphs, its lines joined by a bar */
async function clip(inside: string): Promise<string> {
  const prose = `<p>${LINE}</p>`.repeat(5);
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><meta property="og:type" content="article"><body><main><h1>The green book</h1><div class="entry-content">${prose}${inside}${prose}</div></main></body></html>`;
  const lines = (await clipHtml(html, url)).split('\n');
  return lines.filter((line) => line !== '' && line !== LINE).join(' | ');
}

const PICTURE = '![Boats](https://harbour.example/boats.jpg)';
const figure = (caption: string) =>
  `<figure><img src="/boats.jpg" alt="Boats"><figcaption>${caption}</figcaption></figure>`;

test.each([
  [
    'a credit in an element of its own',
    figure('<span>Boats at dawn.</span><span>IDA MARSH</span>'),
    'Boats at dawn. IDA MARSH',
  ],
  [
    'a credit that is named, after words without an end',
    figure('Boats at dawn<span class="source">Ida Marsh</span>'),
    'Boats at dawn Ida Marsh',
  ],
  [
    'words in pieces',
    figure('<span>H</span><span>2</span><span>O at No.</span><span>7</span>'),
    'H2O at No.7',
  ],
  [
    'a label that only readers aloud hear',
    figure('<span class="visually-hidden">Image caption, </span><p>Boats at dawn</p>'),
    'Boats at dawn',
  ],
  [
    'its buttons, and its credit twice',
    '<div class="bucket"><div><img src="/boats.jpg" alt="Boats"></div><div class="credit-caption"><div class="caption"><p>Boats at dawn. <b class="credit">Ida Marsh</b> <b class="hide-caption">hide caption</b></p></div> <b class="toggle-caption">toggle caption</b> <span class="credit">Ida Marsh</span></div></div>',
    'Boats at dawn. **Ida Marsh**',
  ],
  [
    'its author alone',
    '<div class="main-image"><div class="main-image__wrap"><img src="/boats.jpg" alt="Boats"></div><div class="main-image__author">Photo: Ida Marsh</div></div>',
    'Photo: Ida Marsh',
  ],
])('caption: %s', async (_, markup, caption) => {
  expect(await clip(markup)).toBe(`${PICTURE} | ${caption}`);
});
