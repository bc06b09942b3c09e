// @vitest-environment jsdom
/** Lines of the site's own around and between the paragraphs of a text: they go, and what only looks like them stays. */
import { describe, expect, it } from 'vitest';
import { clipHtml } from '../support/clipHtml';

const SITE = 'https://harbour.example';

/** Paragraphs that can be told apart. */
function paragraphs(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) =>
      `<p>The keeper counted boat ${from + index} in the morning, and wrote its name down in the green book.</p>`,
  ).join('');
}

interface Places {
  readonly head?: string;
  readonly middle?: string;
  readonly end?: string;
}

/** @returns the Markdown of an article with lines before, between or after its paragraphs, these left out */
async function clipWith({ head = '', middle = '', end = '' }: Places): Promise<string> {
  const text = `${head}${paragraphs(1, 4)}${middle}${paragraphs(5, 6)}${end}`;
  const html = `<!DOCTYPE html><html lang="en"><head><title>The green book</title><meta name="author" content="Ines Calder"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>The green book</h1><div class="entry-content">${text}</div></article></main><footer>All rights reserved</footer></body></html>`;
  const body = await clipHtml(html, `${SITE}/2024/the-green-book.html`);
  expect(body.match(/counted boat/g)).toHaveLength(10);
  return body.replace(/^The keeper counted boat .*$/gm, '').trim();
}

const link = (text: string, address = '/2023/buoys') => `<a href="${address}">${text}</a>`;
const LABELLED = `<p>${link('The last lamp of the mole')}</p>`;

describe('a line between paragraphs that leads elsewhere', () => {
  it.each([
    ['a dash before the words', `<p>– <b>Leggi anche</b>: ${link('Le boe del molo vecchio')}</p>`],
    ['arrows in the link', `<p>${link('&gt;&gt; Leggi anche: Le boe')}</p>`],
    ['a triangle', `<p>▶ 관련기사 : ${link('마지막 등대')}</p>`],
    ['brackets around the label', `<p>【関連記事】${link('最後の灯台')}</p>`],
    ['a card', `<section class="w">${link('<h3>The last lamp of the mole</h3>')}</section>`],
    ['a label and a link under it', `<p><b>İLGİLİ HABER</b></p>${LABELLED}`],
    ['a label with an ending of its own', `<p><b>إقرأ المزيد:</b></p>${LABELLED}`],
    ['a label and a linked heading', `<div>Más información</div><h2>${link('Las boyas')}</h2>`],
    ['a label alone', '<p><b>Lue myös:</b></p>'],
    ['a label of some regions', '<p><b>Leé también</b></p>'],
    [
      'a form and what is said over it',
      '<section><h3>Nieuwsbrief</h3><form><input type="email"><button>Aan</button></form></section>',
    ],
    [
      'a channel to follow, in any language',
      `<p><i>Zoo ${link('kanaalu', 'https://www.whatsapp.com/channel/x')} ye</i></p>`,
    ],
    [
      'terms of what guards a form, in any language',
      `<p>Robotid ei tule sisse: ${link('privaatsus', 'https://policies.google.com/privacy')} ja ${link('tingimused', 'https://policies.google.com/terms')}.</p>`,
    ],
    [
      'topics of the site',
      `<section>Passende Themenseiten: ${link('Bojen und Leuchten')} und ${link('Lampen')}</section>`,
    ],
  ])('goes: %s', async (_, middle) => {
    expect(await clipWith({ middle })).toBe('');
  });

  it.each([
    ['a label over a text', '<h2>Lue myös</h2>'],
    [
      'a line about terms',
      `<p>The ${link('terms', 'https://policies.google.com/terms')} hold for the map.</p>`,
    ],
    ['a label over a list of sayings', '<p>Lue myös:</p><ul><li>the tide</li><li>the wind</li></ul>'],
    ['a loose line beside a channel', `Counted ${link('here')}<p>By day.</p>`],
  ])('stays: %s', async (_, middle) => {
    expect(await clipWith({ middle })).not.toBe('');
  });
});

describe('an interface line between paragraphs', () => {
  it.each([
    '(Continua a leggere dopo la foto)',
    'Artikeln fortsätter efter annonsen',
    'Juttu jatkuu mainoksen jälkeen',
    'Tekst gaat verder onder de foto',
    'Continua depois da publicidade',
    'ANNONCE',
    'Hirdetés',
    'Publicitate',
    '— END —',
    'Table of contents',
    '文章目录',
    'Empfohlener redaktioneller Inhalt',
    'An dieser Stelle finden Sie einen externen Inhalt von Bootsfunk, der den Text ergänzt. Er wird mit einem Klick geladen.',
    'Allow Bootsfunk content?',
    'We ask for your permission before anything is loaded, as they may be using other technologies.',
    'We earn a commission from partner links on this page.',
    'When you buy a book through a link here, we receive a commission.',
    'skip past newsletter promotion',
    '点击上方“海边手记”，选择“星标”公众号',
    '点个“在看”，让更多人读到',
    '本站文字，非經授權，不得轉載。',
    '무단 전재 및 재배포 금지',
    'Ultimo aggiornamento: 22:07 © RIPRODUZIONE RISERVATA',
    'Todos los derechos reservados',
    'We send a letter when a boat comes in. You may unsubscribe at any time.',
    'cliquez pour agrandir',
    'Bild 2 von 7',
  ])('goes: %s', async (line) => {
    expect(await clipWith({ middle: `<p>${line}</p>` })).toBe('');
  });

  it.each([
    'Saken fortsetter under sterk vind i morgen. Alle venter.',
    '视频发布后，网友纷纷点赞、评论和转发。',
    '点击下方的按钮，进入设置。',
    'Thank you.',
    'We earn our bread with nets.',
  ])('stays: %s', async (line) => {
    expect(await clipWith({ middle: `<p>${line}</p>` })).toBe(line);
  });

  it('goes from a picture, which stays', async () => {
    const picture = '<img src="/p/mole.jpg" alt="The mole" width="800" height="600">';
    const middle = `<p><a href="/p/mole.jpg"><span>click to enlarge</span> ${picture}</a></p>`;
    const body = await clipWith({ middle });
    expect(body).toContain('![The mole](');
    expect(body).not.toContain('enlarge');
  });
});

describe('a box of the site within a text', () => {
  it('goes where it asks for stars', async () => {
    expect(await clipWith({ middle: '<div class="post-ratings">(Rate the mole?)</div>' })).toBe('');
  });

  it('goes where each comment in it is an article', async () => {
    const said =
      'The boats were never counted right, and whoever says so has not stood on the mole at night.';
    const comments = Array.from(
      { length: 12 },
      (_, index) =>
        `<li><article class="comment-body"><footer class="comment-meta"><b>Jon ${index}</b> says:</footer><div class="comment-content"><p>${said}</p></div><div class="reply"><a href="#r${index}">Reply</a></div></article></li>`,
    );
    const end = `<div id="comments" class="comments-area"><h2>12 thoughts on “The green book”</h2><ol>${comments.join('')}</ol></div>`;
    expect(await clipWith({ end })).toBe('');
  });
});

describe('lines of publication data', () => {
  it.each([
    '界面新闻记者 | 何青岚',
    '文／何青岚',
    '（本报记者 何青岚）',
    '（文章来源：海边手记）',
    '編輯：何青岚',
    '一审 | 李一　二审 | 王二',
    '© Hafen-Dienst | Abb.: Mole | 07.11.2023 08:03',
    '.',
  ])('go at the end: %s', async (line) => {
    expect(await clipWith({ end: `<p>${line}</p>` })).toBe('');
  });

  it.each(['营业时间：9:00-18:00', '资金来源：财政拨款', '资格审查标准：见公告'])(
    'stay if they are of something else: %s',
    async (line) => {
      expect(await clipWith({ end: `<p>${line}</p>` })).toBe(line);
    },
  );

  it.each(['You may also like...', '往期回顾', '延伸閱讀', '我要举报'])(
    'go with what leads on: %s',
    async (line) => {
      expect(await clipWith({ end: `<p>${line}</p>${LABELLED}` })).toBe('');
    },
  );

  it('go with the words of an answer that end a page of instructions', async () => {
    expect(await clipWith({ end: '<p>Last updated 4 months ago</p><p>Was this helpful?</p>' })).toBe('');
  });

  it('go where the day has an ending', async () => {
    expect(await clipWith({ head: '<p>By Ines Calder on Monday, March 18th, 2024 at 11:04 a.m.</p>' })).toBe(
      '',
    );
  });

  it('go from under a standfirst', async () => {
    const standfirst =
      'In the harbour a plan to close the mole has set families against one another, and nobody knows who won.';
    const head = `<p>${standfirst}</p><p>By ${link('Ines Calder')} and Jon Marsh</p><p>Ines Calder reported from the mole, and Jon Marsh from the quay.</p><p>March 4, 2025</p>`;
    expect(await clipWith({ head })).toBe(standfirst);
  });

  it('go from under a standfirst that is a heading', async () => {
    const standfirst =
      'A couple from the city filled the empty rooms of an old mole with books, lamps and charts';
    const head = `<h2>${standfirst}</h2><div>12 mar 2026 - 05:40 CET</div>`;
    expect(await clipWith({ head })).toBe(`## ${standfirst}`);
  });

  it.each(['Ines Calder 04.03.2025, 05:00 Uhr', '31. Jan. 2025 in Kiel, Deutschland'])(
    'go at the head: %s',
    async (line) => {
      const standfirst =
        'In the harbour a plan to close the mole has set families against one another, and nobody knows who won.';
      const isByline = line.startsWith('Ines');
      const head = `${isByline ? `<p>${standfirst}</p>` : ''}<p>${line}</p>`;
      expect(await clipWith({ head })).toBe(isByline ? standfirst : '');
    },
  );
});

it('what the markup calls the author goes, however much it says', async () => {
  const said = 'Lives at the old mole, mends nets, and keeps a book about all that she has seen from there.';
  const box = (attributes: string) =>
    `<div class="x1"${attributes}><div class="x2">Of the net menders</div><div class="x3"><p>${said}</p></div></div>`;
  expect(await clipWith({ end: box(' itemprop="author" itemscope') })).toBe('');
  expect(await clipWith({ end: box('') })).toContain(said);
});

describe("a first line that begins with the author's name", () => {
  it.each([
    ['a sentence', '<p>Ines Calder here, writing from the quay.</p>'],
    [
      'one of several points',
      '<ul><li>Ines Calder, 31, bought a boat</li><li>She kept the engine.</li></ul>',
    ],
  ])('stays where it is %s', async (_, head) => {
    expect(await clipWith({ head })).toContain('Ines Calder');
  });

  it('goes where it names an office', async () => {
    expect(await clipWith({ head: '<p>Ines Calder, Harbour Correspondent</p>' })).toBe('');
  });
});

describe('a picture after the last line', () => {
  const picture = (address: string) =>
    `<p><a href="${address}"><img src="/a.jpg" width="400" height="300"></a></p>`;

  it.each([
    ['the shop', picture('/shop')],
    ['other articles', `${picture('/2023/buoys')}${picture('/2023/lamps')}`],
  ])('goes where it leads to %s', async (_, end) => {
    expect(await clipWith({ end })).toBe('');
  });

  it.each([
    ['itself', picture('/a-large.jpg')],
    ['a file', picture('/plan.pdf')],
    ['a page of its own', picture(`${SITE}/2024/the-green-book.html?picture=1`)],
    ['nowhere', '<p><img src="/a.jpg" width="400" height="300"></p>'],
    ['another page, as a figure', `<figure>${picture('/2023/buoys')}</figure>`],
  ])('stays where it leads to %s', async (_, end) => {
    expect(await clipWith({ end })).toContain('a.jpg');
  });

  it('stays where text follows', async () => {
    expect(await clipWith({ middle: picture('/shop') })).toContain('a.jpg');
  });
});
