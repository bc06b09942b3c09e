// @vitest-environment jsdom
/** Texts that systems take apart, and what stands at their end: all of the text stays, and nothing of what is around it. */
import { describe, expect, test } from 'vitest';
import { clipHtml } from '../support/clipHtml';

const SITE = 'https://harbour.example';

async function clip(main: string, address = `${SITE}/2024/the-green-book.html`): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>${main}<footer>All rights reserved</footer></body></html>`;
  return clipHtml(html, address);
}

/** In a box that no name tells. */
const clipText = (text: string): Promise<string> =>
  clip(`<main><h1>The green book</h1><div class="x">${text}</div></main>`);

/** Paragraphs that can be told apart. */
function paragraphs(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<p>The keeper counted boat ${from + index}, in the morning, and wrote its name down in the green book.</p>`,
  ).join('');
}

/** @returns the numbers of the boats, in the order of the text */
const boatsIn = (markdown: string): number[] =>
  Array.from(markdown.matchAll(/counted boat (\d+),/g), ([, number]) => Number(number));

const inBoxes = (names: readonly string[], inner: string): string =>
  names.reduceRight((inside, name) => `<div class="${name}">${inside}</div>`, inner);

type Build = (blocks: readonly string[]) => string;
const join = (build: (block: string, index: number) => string): Build => {
  return (blocks) => blocks.map(build).join('');
};

const BUILDERS: Readonly<Record<string, Build>> = {
  'rows and columns': join((block, index) =>
    inBoxes([`b_section b_section_${index}`, 'b_row', 'b_column', 'b_text', 'b_text_inner'], block),
  ),
  'rows in a content box': (blocks) =>
    `<div class="entry-content">${join((block) => inBoxes(['v_row', 'v_column', 'v_inner', 'v_wrapper'], block))(blocks)}</div>`,
  'blocks between pictures': (blocks) =>
    `<article><div class="layout">${blocks
      .map((block) => inBoxes(['s-block html-block', 's-block-content', 's-html-content'], block))
      .join('<div class="s-block image-block"><figure><img src="/x.jpg"></figure></div>')}</div></article>`,
  'a heading and a body in each section': join(
    (block, index) =>
      `<div class="sect1"><h2>Part ${index}</h2><div class="sectionbody">${block}</div></div>`,
  ),
  'microdata on every block': join(
    (block) =>
      `<section class="av_textblock"><div class="textblock" itemprop="text">${block}</div></section>`,
  ),
  'rich text in several boxes': join((block) => `<div class="prose">${block}</div>`),
  'tables of one cell': (blocks) =>
    `<table><tr><td>${join((block) => `<table><tr><td>${block}</td></tr></table>`)(blocks)}</td></tr></table>`,
};

describe.each(Object.entries(BUILDERS))('%s', (_, build) => {
  test.each([[[8, 1, 1]], [[3, 3, 3]], [[1, 8, 1]], [[2, 1, 6]], [[9, 2]]])(
    'of %j paragraphs',
    async (sizes) => {
      let count = 0;
      const blocks = sizes.map((size) => {
        count += size;
        return paragraphs(count - size + 1, size);
      });
      const main = `<main><h1>The green book</h1>${build(blocks)}</main>`;
      expect(boatsIn(await clip(main))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    },
  );
});

const SUBJECTS = ['Comments', 'Search', 'Share', 'Tags', 'Menu', 'Login', 'Print', '评论', 'Kommentare'];
const SECTIONS: Readonly<Record<string, (title: string, text: string) => string>> = {
  'side by side': (title, text) => `<h2 id="${title.toLowerCase()}">${title}</h2>${text}`,
  'in sections': (title, text) => `<section id="${title.toLowerCase()}"><h2>${title}</h2>${text}</section>`,
  'in boxes called sections': (title, text) =>
    `<div class="section" id="${title.toLowerCase()}"><h2>${title}</h2>${text}</div>`,
  'with bodies': (title, text) =>
    `<div class="sect1"><h2 id="_${title.toLowerCase()}">${title}</h2><div class="sectionbody">${text}</div></div>`,
};

describe.each(Object.entries(SECTIONS))('parts of a manual %s', (_, build) => {
  test.each(SUBJECTS)('about %s', async (subject) => {
    for (const titles of [
      ['Variables', subject, 'Types'],
      ['Variables', 'Types', subject],
    ]) {
      const parts = titles.map((title, index) => build(title, paragraphs(index * 3 + 1, 3))).join('');
      const body = await clip(`<main><h1>The green book</h1><div class="doc">${parts}</div></main>`);
      expect(body.match(/^## .*$/gm)).toEqual(titles.map((title) => `## ${title}`));
      expect(boatsIn(body)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });
});

const COMMENT = (name: string) =>
  `<div class="c1"><b>${name}</b> <span>2 days ago</span><p>I loved this story about all of the boats, thank you very much for it.</p><a href="#">Reply</a></div>`;

test.each([
  ['comments', `<h2>Comments</h2>${COMMENT('Bob')}${COMMENT('Eve')}`],
  ['评论', `<div><div>全部评论（2）</div>${COMMENT('Bob')}${COMMENT('Eve')}</div>`],
  ['related texts', '<h2>Related</h2><p><a href="/1">The red book is found</a></p>'],
  ['an invitation to an app', '<div><p>Read this story in our app</p><a href="/app">Download</a></div>'],
  ['an invitation to an app, in Chinese', '<div><p>打开APP，查看更多精彩内容</p></div>'],
  [
    'a list of the site’s own texts',
    '<h2>Further reading</h2><ul><li><a href="/1">The red book is found</a></li><li><a href="/2">Ten boats</a></li></ul>',
  ],
])('what is no part of a text stays out: %s', async (_, end) => {
  const titles = ['The first year', 'The second year'];
  const text = titles.map((title, index) => `<h2>${title}</h2>${paragraphs(index * 4 + 1, 4)}`).join('');
  const body = await clipText(`${text}${end}`);
  expect(
    body.trim().endsWith('counted boat 8, in the morning, and wrote its name down in the green book.'),
  ).toBe(true);
});

test.each([
  'Neueste Beiträge',
  'Les plus lus',
  'Lo más leído',
  'I più letti',
  'Mais lidas',
  'Материалы по теме',
  'この記事を書いた人',
  '많이 본 뉴스',
  'İlgili haberler',
  'الأكثر قراءة',
  'Đọc nhiều',
  'Terpopuler',
])('%s ends a text, whatever comes after it', async (words) => {
  const end = `<div>${words}</div><div><a href="/1">The red book</a></div><p>It lay under the floor of the old office for ten years, and nobody had seen it there.</p>`;
  const body = await clipText(`${paragraphs(1, 6)}${end}`);
  expect(body).not.toMatch(/red book|under the floor/);
  expect(body).not.toContain(words);
  expect(boatsIn(body)).toHaveLength(6);
});

test.each([
  'Click here to subscribe.',
  'Comments are closed.',
  'Tags: boats, harbour',
  'Folgen Sie uns auf Mastodon und Bluesky.',
  'Suivez-nous sur les réseaux.',
  'Síguenos en las redes.',
  'Seguici anche su Mastodon.',
  'Подписывайтесь на наш канал в Telegram.',
  '公式LINEで最新情報をお届けします。',
  '구독하기를 눌러 주세요.',
  '点击关注，获取更多资讯。',
  '郑重声明：本站发布此内容旨在传播更多信息，据此操作风险自担。',
  'Ikuti kami di Google News.',
  'تابعونا على ماستودون',
])('%s is no line of a text', async (words) => {
  for (const text of [
    `${paragraphs(1, 7)}<p>${words}</p>`,
    `${paragraphs(1, 4)}<p>${words}</p>${paragraphs(5, 3)}`,
  ]) {
    const body = await clipText(text);
    expect(body).not.toContain(words);
    expect(boatsIn(body)).toHaveLength(7);
  }
});

test.each(['Publié dans la rubrique Port', 'Опубликовано в рубрике «Гавань»', 'Posted in Harbour'])(
  '%s after a text is no line of it',
  async (words) => {
    const body = await clipText(`${paragraphs(1, 7)}<p>${words}</p>`);
    expect(body).not.toContain(words);
    expect(boatsIn(body)).toHaveLength(7);
  },
);

test.each([
  'Folgen Sie uns in die Küche des alten Hafens, und sehen Sie sich um.',
  'Support our journalism is what they wrote on the wall of the old office in the harbour, and nobody wiped it off for ten years.',
  '更多的船在冬天回到了港口，没有人知道为什么。',
])('%s is one', async (words) => {
  const body = await clipText(`${paragraphs(1, 4)}<p>${words}</p>${paragraphs(5, 3)}`);
  expect(body).toContain(words);
});

const READ_ALSO = '<p><b>Читайте также:</b></p><ul><li><a href="/1">Красная книга</a></li></ul>';
test.each([
  [
    'a label and its links',
    '<p><b>Read also:</b></p><ul><li><a href="/1">The red book is found</a></li></ul>',
  ],
  ['a label and a link', '<p>Related</p><p><a href="/1">The red book is found</a></p>'],
  ['in Russian', READ_ALSO],
])('near the end of a text goes alone, and what comes after it stays: %s', async (_, label) => {
  for (const build of [
    (from: number, count: number) => paragraphs(from, count),
    (from: number, count: number) =>
      paragraphs(from, count).replace(/<p>.*?<\/p>/g, (one) => `<div class="row">${one}</div>`),
  ]) {
    const body = await clipText(`${build(1, 20)}${label}${build(21, 3)}`);
    expect(boatsIn(body)).toHaveLength(23);
    expect(body).not.toMatch(/red book|Красная|Read also|Related|Читайте/);
  }
});

test('a paragraph of links under a label in its first line goes', async () => {
  const links = [1, 2, 3].map(
    (at) => `<b><a href="/${at}">The red book is found, and number ${at} with it</a> [NEW]</b>`,
  );
  const body = await clipText(
    `${paragraphs(1, 5)}<p><b>DON'T MISS</b><br>${links.join('<br>')}</p>${paragraphs(6, 5)}`,
  );
  expect(body).not.toMatch(/red book|MISS/);
  expect(boatsIn(body)).toHaveLength(10);
});

test('a caption that is written twice stays once', async () => {
  const words =
    'The quay in the morning, with the boats that came in the night and the men who wait for them.';
  const figure = `<figure><img src="/quay.jpg"><figcaption>${words}</figcaption></figure>`;
  const body = await clipText(`${paragraphs(1, 4)}${figure}<div><p>${words}</p></div>${paragraphs(5, 4)}`);
  expect(body.split('The quay in the morning')).toHaveLength(2);
});

test.each(['anna.example@harbour.example', 'twitter.com/anna'])('%s after a text goes', async (words) => {
  const body = await clipText(`${paragraphs(1, 7)}<p>${words}</p>`);
  expect(body).not.toContain(words);
});

test.each([
  ['<h2>More on the green book</h2>', '## More on the green book'],
  ['<h2>Partager les livres</h2>', '## Partager les livres'],
  ['<h3>Compartir los libros</h3>', '### Compartir los libros'],
  ['<p><strong>相关链接：</strong></p>', '**相关链接：**'],
])('what is told under %s is the text’s own', async (heading, shown) => {
  const body = await clipText(`${paragraphs(1, 10)}${heading}${paragraphs(11, 2)}`);
  expect(boatsIn(body)).toHaveLength(12);
  expect(body).toContain(shown);
});

test.each([
  '<h2>More on this</h2><p><a href="/1">The red book</a> was found under the floor of the old office, and nobody knew.</p>',
  '<h2>About the author</h2><p>Anna Example writes about boats, lives by the sea with two cats, and has never been at sea.</p><p>Her book on lamps came out in the spring, and her next one will be about the quay.</p>',
])('what stands under this is not: %s', async (end) => {
  const body = await clipText(`${paragraphs(1, 10)}${end}`);
  expect(body).not.toMatch(/red book|two cats|next one/);
});

test('a box that asks for an e-mail address goes with its form', async () => {
  const box =
    '<div class="x2"><h3>Get our newsletter</h3><p>The best of the harbour in your inbox.</p><form><input type="email"><button>Go</button></form></div>';
  const body = await clipText(`${paragraphs(1, 4)}${box}${paragraphs(5, 4)}`);
  expect(body).not.toMatch(/newsletter|inbox/);
  expect(boatsIn(body)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('who wrote a text may be told by the first name', async () => {
  const end =
    '<div class="x4"><a href="/author/anna">Anna Example</a><p>Anna writes about boats and lives by the sea with two cats.</p></div>';
  const body = await clipText(`${paragraphs(1, 7)}${end}`);
  expect(body).not.toContain('two cats');
  expect(boatsIn(body)).toHaveLength(7);
});

const link = (path: string, words: string) => `<a href="https://other.example/${path}">${words}</a>`;
const SHOWN = /\[A study of boats\]\(https:\/\/other\.example\/1\)/;

test.each([
  ['sources', `<h2>Sources &amp; links</h2><ul><li>${link('1', 'A study of boats')}</li></ul>`],
  ['references', `<h3>References</h3><ol><li>${link('1', 'A study of boats')}</li></ol>`],
  ['参考资料', `<h3>参考资料</h3><ul><li>${link('1', 'A study of boats')}</li></ul>`],
  [
    'a link that the last line announces',
    `<p>You can read all of it in the study:</p><p>${link('1', 'A study of boats')}</p>`,
  ],
  ['sources in bold', `<p><b>References</b></p><p>${link('1', 'A study of boats')}</p>`],
  ['links to other sites', `<h2>Further reading</h2><ul><li>${link('1', 'A study of boats')}</li></ul>`],
  [
    'announced links',
    `<p>There are two studies of this:</p><ul><li>${link('1', 'A study of boats')}</li><li>${link('2', 'Another')}</li></ul>`,
  ],
])('links at the end that are the text’s own stay: %s', async (_, end) => {
  const body = await clipText(`${paragraphs(1, 6)}${end}`);
  expect(body).toMatch(SHOWN);
});

test('the last step of a list is no button', async () => {
  const steps = '<ol><li>Open</li><li>Read aloud</li><li>Close</li></ol>';
  const body = await clipText(`${paragraphs(1, 6)}${steps}`);
  expect(body.trim().endsWith('1. Open\n2. Read aloud\n3. Close')).toBe(true);
});

test('each of several headings that lead to what they are about stays, the first one, too', async () => {
  const items = [1, 2, 3]
    .map((at) => `<h3>${link(`${at}`, `The tale of boat ${at}`)}</h3>${paragraphs(at, 1)}`)
    .join('');
  const body = await clipText(items);
  expect(body.match(/^### .*$/gm)).toHaveLength(3);
});

test('a heading of words of the title is no repetition of it, and one of all words is', async () => {
  const title = 'The harbourmaster answers the fishermen and explains the ledger';
  const titles = ['Harbourmaster', 'Harbourmaster answers fishermen and explains the ledger'];
  const parts = [title, ...titles].map(
    (heading, index) => `<h2>${heading}</h2>${paragraphs(index * 4 + 1, 4)}`,
  );
  const html = `<!DOCTYPE html><html lang="en"><title>${title}</title><body><main><div class="x">${parts.join('')}</div></main></body></html>`;
  const body = await clipHtml(html, `${SITE}/2024/the-ledger.html`);
  expect(body.match(/^## .*$/gm)).toEqual(titles.map((heading) => `## ${heading}`));
});

test.each([
  ['The book is closed now, and for as long as anybody can tell the boats will go uncounted!', true],
  ['The second year', false],
  ['<a href="/1">Read</a> how the keeper found the red book under the floor of the old office again!', false],
])('a heading ends a text when it is a sentence of its own: %s', async (heading, isText) => {
  const body = await clipText(`${paragraphs(1, 6)}<h2>${heading}</h2>`);
  expect(/^## /m.test(body)).toBe(isText);
});

test('a list between paragraphs stays, with pictures that lead elsewhere', async () => {
  const picture = '<a href="/film"><img src="/film.png" alt="Film"></a>';
  const list = `<ul><li>Before you count the boats, look at both of the films.<br>${picture} ${picture}</li><li>Write down the names in the order in which they came.</li></ul>`;
  const body = await clipText(`${paragraphs(1, 4)}${list}${paragraphs(5, 4)}`);
  expect(body).toMatch(/^- Before you count.*film\.png.*^- Write down the names/ms);
});

test('a heading that leads to the recording of a text stays before it', async () => {
  const heading = '<h3><a href="/boats.mp3">Download</a> (01:00 h)</h3>';
  expect(await clipText(`${heading}${paragraphs(1, 6)}`)).toMatch(/^### \[Download\]\(.*\/boats\.mp3\)/);
});

describe('pages without any name', () => {
  const around = (text: string) =>
    `<div class="top"><a href="/">Start</a> <a href="/all">All texts</a></div><div class="wrap"><h1>The green book</h1>${text}</div><div class="bottom"><a href="/us">About us</a> © 2024 Harbour</div>`;
  const line = (at: number) => `The keeper counted boat ${at}, and wrote its name down.`;
  const long = (at: number) =>
    `${line(at)} Nobody asked him why he did so, and he never said a word about it.`;
  const many = (build: (at: number) => string) => [1, 2, 3, 4, 5, 6].map(build).join('');

  test.each([
    ['short lines', `<div class="b">${many((at) => `<div>${line(at)}</div>`)}</div>`],
    ['short lines with breaks', `<div>${many((at) => `${line(at)}<br>`)}</div>`],
    ['a list', `<ul class="list">${many((at) => `<li>${long(at)}</li>`)}</ul>`],
    ['terms', `<dl>${many((at) => `<dt>Boat</dt><dd>${long(at)}</dd>`)}</dl>`],
  ])('of %s: all of the text, and nothing around it', async (_, text) => {
    const body = await clip(around(text));
    expect(boatsIn(body)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(body).not.toMatch(/Start|All texts|About us|© 2024/);
  });

  test('that go on with other texts for ever', async () => {
    const teaser = (at: number) =>
      `<li><div class="item"><h3><a href="/${at}">Other text ${at}</a></h3><p>${`This is the beginning of another text, with its number ${at} in it. `.repeat(6)}</p></div></li>`;
    const stream = Array.from({ length: 25 }, (_, at) => teaser(at)).join('');
    const body = await clip(
      `<div><div>${around(paragraphs(1, 25))}</div></div><div><div><div><ul>${stream}</ul></div></div></div>`,
    );
    expect(boatsIn(body)).toHaveLength(25);
    expect(body).not.toContain('another text');
  });
});
