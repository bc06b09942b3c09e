// @vitest-environment jsdom
/** A text in several boxes side by side: what stands between them in boxes of its own is part of it. */
import { expect, test, vi } from 'vitest';
import { watchSiblings } from '../../../utils/extract/siblings';
import { clipHtml } from '../support/clipHtml';

const paragraphs = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p>The keeper counted boat ${from + index}, in the morning, and wrote its name down in the green book.</p>`,
  ).join('');

const box = (inner: string, name = 'x1') => `<div class="${name}"><div>${inner}</div></div>`;

function clip(between: string, [first, second]: readonly [number, number] = [5, 5]): Promise<string> {
  const text =
    box(paragraphs(1, first), 'x1 words') + between + box(paragraphs(1 + first, second), 'x1 words');
  return clipHtml(
    `<!DOCTYPE html><html lang="en"><title>The green book</title><body><nav><a href="/">Home</a></nav><main><h1>The green book</h1><div class="x9">${text}</div></main><footer>All rights reserved</footer></body></html>`,
    'https://harbour.example/2024/the-green-book.html',
  );
}

const KINDS: readonly (readonly [string, string, RegExp])[] = [
  [
    'a picture',
    '<figure><img src="/quay.jpg" width="900" height="600"><figcaption>The quay</figcaption></figure>',
    /quay\.jpg.*\n\nThe quay/s,
  ],
  ['a heading', '<h2>The second year</h2>', /^## The second year$/m],
  ['a quotation', '<blockquote><p>Nobody asked.</p></blockquote>', /^> Nobody asked\.$/m],
  [
    'a table',
    '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>1901</td><td>12</td></tr></table>',
    /^\| 1901 \| 12 \|$/m,
  ],
  ['a list', '<ul><li>grey cloth</li><li>strong thread</li></ul>', /^- grey cloth\n- strong thread$/m],
  ['code', '<pre><code>open("book")</code></pre>', /^open\("book"\)$/m],
  ['a short line', '<p>And then it rained.</p>', /^And then it rained\.$/m],
];

test.each(KINDS)('%s between two boxes of text stays where it was', async (_, inner, shown) => {
  for (const sizes of [
    [5, 5],
    [5, 2],
    [2, 6],
  ] as const) {
    const body = await clip(box(inner), sizes);
    expect(body).toMatch(shown);
    const at = body.search(shown);
    expect(at).toBeGreaterThan(body.indexOf(`boat ${sizes[0]},`));
    expect(at).toBeLessThan(body.indexOf(`boat ${sizes[0] + 1},`));
  }
});

test('all of them together', async () => {
  const body = await clip(KINDS.map(([, inner]) => box(inner)).join(''));
  for (const [, , shown] of KINDS) expect(body).toMatch(shown);
});

test.each([
  [
    'a list of links',
    '<ul><li><a href="/1">The red book is found</a></li><li><a href="/2">Ten boats</a></li></ul>',
  ],
  ['a form', '<form>The best of the harbour. <input type="email"><button>Go</button></form>'],
  ['what is named as an advertisement', '<div class="advert"><p>Buy a boat today.</p></div>'],
])('%s between two boxes of text stays out', async (_, inner) => {
  expect(await clip(box(inner))).not.toMatch(/red book|best of|Buy a boat/);
});

test.each(['The office is open on Mondays, from nine to noon.', '办公室每周一上午九点到中午开放。'])(
  'a note in the margin between two boxes of text stays: %s',
  async (note) => {
    const two = (between: string) =>
      `<div class="x1">${paragraphs(1, 4)}</div>${between}<div class="x1">${paragraphs(5, 3)}</div>`;
    const body = await clipHtml(
      `<!DOCTYPE html><html lang="en"><title>The green book</title><body><main><article><h1>The green book</h1>${two(`<aside class="note"><p>${note}</p></aside>`)}</article></main></body></html>`,
      'https://harbour.example/2024/the-green-book.html',
    );
    expect(body).toContain(note);
  },
);

test('a picture between two boxes of text stays with a credit that is a link', async () => {
  const credit = 'Photo: <a href="https://ida.example/">ida.example</a>';
  const picture = `<div class="x1"><img src="/quay.jpg" width="900"><div class="x1--caption"><p>${credit}</p></div></div>`;
  expect(await clip(picture)).toMatch(/quay\.jpg.*\n\nPhoto: \[ida\.example\]/s);
  const teaser = picture.replace(/<img.*?>/, '<a href="/1">$&</a>').replace('Photo: ', '');
  expect(await clip(teaser)).not.toContain('ida.example');
});

test('a label between two boxes of text stays out', async () => {
  expect(await clip('<div class="x1">Thumbs up</div>')).not.toContain('Thumbs up');
});

test.each([
  ['a paragraph', (words: string) => `<p class="x1">${words}</p>`],
  ['a box', (words: string) => `<div class="x2"><div>${words}</div></div>`],
])('%s of running text before and after a box of text belongs to it', async (_, build) => {
  const first = '守灯人每天早上记下进港的每一条船，把船名写进那本绿色的书里，三十年没有间断。';
  const last = '那本书如今放在港口的旧办公室里，谁都可以去翻看，只要在门口写下自己的名字。';
  const text = `<div class="x1">${'<p>他说，第一条船来的时候下着雨，码头上一个人也没有，灯却亮了一整夜，直到天明才熄。</p>'.repeat(6)}</div>`;
  const body = await clipHtml(
    `<!DOCTYPE html><html lang="zh-CN"><title>绿色的书</title><body><div><h1>绿色的书</h1>${build(first)}${text}${build(last)}</div><div><a href="/">首页</a></div></body></html>`,
    'https://harbour.example/2024/05/12/the-green-book.html',
  );
  expect(body.startsWith(first)).toBe(true);
  expect(body.trimEnd().endsWith(last)).toBe(true);
});

test('a box of running text beside a text may end with a link', async () => {
  const last =
    '<div class="x2"><h3>How the book was made</h3><div><p>It has ninety pages of strong paper, and each of them was ruled by hand in the office.</p><p>More about it can be read at <a href="https://books.example/">books.example</a></p></div></div>';
  const body = await clipHtml(
    `<!DOCTYPE html><html lang="en"><title>The green book</title><body><main><h1>The green book</h1><div><div class="x1">${paragraphs(1, 6)}</div>${last}</div></main></body></html>`,
    'https://harbour.example/2024/the-green-book.html',
  );
  expect(body).toMatch(/### How the book was made\n\nIt has ninety pages.*books\.example/s);
});

test.each([
  ['a text', '<p>The keeper wrote its name down in the green book, and went on reading.</p>', true],
  ['a list of teasers', '<p><a href="/1">The keeper wrote its name down</a> in the green book.</p>', false],
])('a paragraph in a box beside %s: taken along or not', (_, item, isTaken) => {
  const { body } = new DOMParser().parseFromString(
    `<div>Nobody in the harbour remembers when the book was begun, or by whom it was, or why it is green.</div><div>${item.repeat(9)}</div>`,
    'text/html',
  );
  const [beside, candidate] = Array.from(body.children) as (Element & { readability?: object })[];
  Object.assign(candidate as Element, { readability: { contentScore: 40 } });
  watchSiblings()('Looking at sibling node:', beside);
  expect(beside?.readability !== undefined).toBe(isTaken);
});

test('any number of elements may stand beside a text', () => {
  const { body } = new DOMParser().parseFromString('<p>The keeper counted a boat.</p>', 'text/html');
  const [text] = Array.from(body.children);
  const many = Array.from({ length: 200_000 }, () => text as Element);
  vi.spyOn(body, 'children', 'get').mockReturnValue(many as unknown as HTMLCollection);
  Object.assign(text as Element, { readability: { contentScore: 40 } });
  expect(() => watchSiblings()('Looking at sibling node:', text)).not.toThrow();
});
