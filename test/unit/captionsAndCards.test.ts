// @vitest-environment jsdom
/** What is said of pictures, and cards that lead to other pages, through the whole pipeline. */
import { describe, expect, test } from 'vitest';
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

describe('galleries', () => {
  const picture = (name: string) =>
    `[![${name}](https://harbour.example/${name}.jpg)](https://harbour.example/${name}.jpg)`;

  test('a name in the link to a picture', async () => {
    const slide = (name: string) =>
      `<div class="g-slide"><a href="/${name}.jpg">\n  <img src="/${name}.jpg" alt="${name}">\n  <span class="g-title">The ${name}</span></a></div>`;
    const lines = await clip(`<div class="g-gallery">${slide('boat')}${slide('mole')}${slide('lamp')}</div>`);
    for (const name of ['boat', 'mole', 'lamp'])
      expect(lines).toContain(picture(name).replace(')](', `) The ${name}](`));
  });

  test('a counter, and links with room around their pictures', async () => {
    const slide = (name: string) =>
      `<figure class="g-popup"><a href="/${name}.jpg">\n${' '.repeat(60)}<img src="/${name}.jpg" alt="${name}">\n${' '.repeat(60)}</a><figcaption>The ${name}</figcaption></figure>`;
    const lines = await clip(
      `<div class="g-box"><div><b>1</b> of 3</div><div class="g-slides">${slide('boat')}${slide('mole')}${slide('lamp')}</div></div>`,
    );
    for (const name of ['boat', 'mole', 'lamp']) expect(lines).toContain(`${picture(name)} | The ${name}`);
  });
});

const LINK = '[A list of boats](https://quay.example/list)';

test('a thing that the text recommends stays with what is said of it, another article does not', async () => {
  const card = (rel: string) =>
    `<div class="x1"><div class="x2"><a href="https://shop.example/7" rel="${rel}"><img src="/lamp.jpg" alt="Lamp"></a></div><div class="x3"><h3><a href="https://shop.example/7" rel="${rel}">The lamp of the mole</a></h3><p>Unlike most lamps of its kind, this one burns in any wind.</p><a href="https://shop.example/7" rel="${rel}"><span>40 crowns</span> from <span>the shop on the quay</span></a></div></div>`;
  expect(await clip(card('noreferrer sponsored'))).toContain('burns in any wind');
  expect(await clip(card('noreferrer'))).not.toContain('burns in any wind');
});

describe('cards', () => {
  test.each([
    [
      'a link around a title, a description and a sign',
      '<figure><a href="https://quay.example/list"><div><div>A list of boats</div><div>All of them since 1880.</div><div><img src="/favicon.ico" alt=""><span>Quay</span><span>Ida Marsh</span></div></div></a></figure>',
      `${LINK} | All of them since 1880. | Quay Ida Marsh`,
    ],
    [
      'a frame that says what it shows',
      '<span class="card"><iframe src="https://embed.example/card#1" data-content="https%3A%2F%2Fquay.example%2Flist%3Fa%3D1"></iframe></span>',
      '<https://quay.example/list?a=1>',
    ],
    [
      'a frame whose figure says what it shows',
      '<figure data-src="https://quay.example/n/1"><div><span><iframe src="https://quay.example/embed/1"></iframe></span></div></figure>',
      '<https://quay.example/n/1>',
    ],
    [
      'a file',
      '<div class="file-card"><a href="https://quay.example/list" download><div><div>A list of boats</div><div>All of them.</div></div></a></div>',
      `${LINK} | All of them.`,
    ],
    [
      'a file with a button',
      '<div class="wp-block-file"><a href="https://quay.example/list">A list of boats</a><a href="https://quay.example/list" download>Download</a></div>',
      LINK,
    ],
    [
      'a post in a box of any name',
      '<div class="media-embed"><blockquote class="twitter-tweet"><p>Open on Saturday!</p>— Quay (@quay) <a href="https://twitter.com/quay/status/1">March 1</a></blockquote></div>',
      '> Open on Saturday! | > | > — Quay (@quay) [March 1](https://twitter.com/quay/status/1)',
    ],
    ['a line of no width', '<p class="line"><span>\u200b</span></p>', ''],
  ])('%s', async (_, markup, markdown) => {
    expect(await clip(markup)).toBe(markdown);
  });
});
