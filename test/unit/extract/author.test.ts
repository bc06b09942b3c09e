// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../../utils/extract/metadata';

const read = (html: string, url = 'https://news.example/x') =>
  readMetadata(
    {
      document: new DOMParser().parseFromString(html, 'text/html'),
      url,
      capturedAt: Date.UTC(2025, 4, 20, 4),
    },
    {},
  );
const author = (html: string) => read(html).author;
const linked = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const PROSE = '<p>Lange standen die Boote am Ufer, und niemand wusste, wem sie gehörten.</p>';

describe('descriptions', () => {
  it('names the authors of a graph by reference', () =>
    expect(
      author(
        linked({
          '@graph': [
            { '@type': 'NewsArticle', headline: 'x', author: [{ '@id': '#a' }, { name: 'Bert Muster' }] },
            { '@type': 'Person', '@id': '#a', name: 'Anna Beispiel' },
          ],
        }),
      ),
    ).toBe('Anna Beispiel, Bert Muster'));

  it('gives way to a byline when it has the name of the site', () =>
    expect(
      author(
        `<meta property="og:site_name" content="Hafenpost"><meta name="author" content="Hafenpost Admin"><p class="byline">Von Anna Beispiel</p>${PROSE}`,
      ),
    ).toBe('Anna Beispiel'));

  it('remains when nobody else is named', () =>
    expect(
      author(
        `<meta property="og:site_name" content="Hafenpost"><meta name="author" content="Hafenpost">${PROSE}`,
      ),
    ).toBe('Hafenpost'));

  it('is completed by a byline that names more', () =>
    expect(
      author(
        '<meta name="author" content="Anna Beispiel"><p><a rel="author">Anna Beispiel</a><span>, </span><a rel="author">Bert Muster</a></p>',
      ),
    ).toBe('Anna Beispiel, Bert Muster'));

  it('turns catalogue names round and drops what people are', () => {
    expect(
      author(
        '<meta name="citation_author" content="Beispiel, Anna"><meta name="citation_author" content="Muster, Bert">',
      ),
    ).toBe('Anna Beispiel, Bert Muster');
    expect(author('<meta name="author" content="Anna Beispiel, Staff Writer">')).toBe('Anna Beispiel');
    expect(author('<meta name="author" content="Analysis by Ida Marsh, BBN Editor-at-large">')).toBe(
      'Ida Marsh',
    );
  });
});

describe('accounts', () => {
  it('gives way to a marked byline when the host has its name', () =>
    expect(
      read(
        `<meta name="author" content="FC Hafenlichter"><span class="itemPoster">Geschrieben von <a>Kormoran</a></span>${PROSE}`,
        'https://hafen-lichter.example/x',
      ).author,
    ).toBe('Kormoran'));

  it("remains on a person's own site", () =>
    expect(
      read(
        `<meta name="author" content="Anna Beispiel"><p>Ein Gedicht von Bert Muster</p>${PROSE}`,
        'https://annabeispiel.example/x',
      ).author,
    ).toBe('Anna Beispiel'));

  it('is read from the data of a script when nothing else names it', () =>
    expect(author(`<script>dataLayer.push({"pagePostAuthor":"Anna Beispiel"})</script>${PROSE}`)).toBe(
      'Anna Beispiel',
    ));
});

describe('visible bylines', () => {
  it.each([
    ['Ein Beitrag von <a>Anna Beispiel</a>', 'Anna Beispiel'],
    ['Veröffentlicht am 12. März 2020 von <a>Anna</a>', 'Anna'],
    ['Posted March 12, 2020 by kormoran', 'kormoran'],
  ])('reads %s', (line, name) => expect(author(`<h1>Boote</h1><p>${line}</p>${PROSE}`)).toBe(name));

  it('takes no subject for a person', () =>
    expect(
      author(
        `<p class="author-line"><a href="/tag/seafaring">Seafaring</a> <span>Anna Beispiel</span></p>${PROSE}`,
      ),
    ).toBe('Anna Beispiel'));

  it('is not taken from teasers while the article names one', () =>
    expect(
      author(
        `<div class="sidebar"><p class="name"><a rel="author">Anna Beispiel</a></p></div><div class="related"><p>October 28, 2024 by Mara Fremd</p></div>${PROSE}`,
      ),
    ).toBe('Anna Beispiel'));

  it('is read inside a wrapper that only sounds like a margin', () =>
    expect(
      author(`<div class="with-sidebar"><h1>Boote</h1><p class="byline">by Anna Beispiel</p>${PROSE}</div>`),
    ).toBe('Anna Beispiel'));

  it('needs a capital after a lone "von"', () =>
    expect(author(`<span>von</span><span>bis</span><p>von Anna Beispiel</p>${PROSE}`)).toBe('Anna Beispiel'));
});

describe('bylines in other shapes', () => {
  it.each([
    ['an aside that is the byline', '<aside class="post-author">Ida Marsh</aside>', 'Ida Marsh'],
    [
      'the part of an author box that has the name',
      '<div class="authorBox_text"><span>Head of Boats, Bay Works</span><h3 class="authorBox_head_name">Ida Marsh</h3></div>',
      'Ida Marsh',
    ],
    [
      'the line that says by whom in a box that says more',
      '<div class="created_and_author"><div>Skibsfart - 02. januar 2024 kl. 10:21</div><div>Af Ida Marsh</div></div>',
      'Ida Marsh',
    ],
    ['what was written before the name', '<p class="author">Interview: Ida Marsh</p>', 'Ida Marsh'],
    ['a lead after a bar', '<span>| By </span><span>Ida Marsh</span> | <span>yes</span>', 'Ida Marsh'],
    ['one name in a line of its own', '<p>Posted by Ida @ 9:00 am</p>', 'Ida'],
    ['an Italian name and a date', '<p>Di Anna Esempio - 4 maggio 2024</p>', 'Anna Esempio'],
    ['a Dutch name and a date', '<p>Door Anna de Vries, 4 mei 2024</p>', 'Anna de Vries'],
    ['nobody in a sentence', '<p>Di Anna Esempio non si sa nulla.</p>', undefined],
    ['a name after the hour', '<p>22. Mai, 12:30 Uhr von Ida Marsh</p>', 'Ida Marsh'],
  ])('are read: %s', (_, byline, name) =>
    expect(author(`<title>Boats</title><h1>Boats</h1>${byline}${PROSE}`)).toBe(name),
  );

  it.each([
    ['the title speaks of somebody', '<h1>In the wake of a boat by Ida Marsh</h1>'],
    ['a sentence does', '<h1>Boats</h1><p>Auf den Spuren von Ida Marsh</p>'],
    ['somebody comments', '<h1>Boats</h1><p class="comment-meta">06.11.23 - 13:53 von Ida Marsh</p>'],
    ['a day of the week stands there', '<h1>Boats</h1><p class="byline">Wednesday, 08 Apr 2024</p>'],
    ['an address is spelled out', '<h1>Boats</h1><p class="byline">ida[at]marsh.example</p>'],
    ['a time follows', '<h1>Boats</h1><span itemprop="author">9:25pm</span>'],
    ['a link leads to a profile', '<h1>Boats</h1><a href="/userprofile/1">Userprofile</a>'],
  ])('are no bylines where %s', (_, inner) =>
    expect(author(`<title>In the wake of a boat by Ida Marsh</title>${inner}${PROSE}`)).toBeUndefined(),
  );

  it('tell how the name of an account is written', () =>
    expect(
      author(
        `${linked({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'idamarsh' } })}<h1>Boats</h1><div class="header_author"><span>von</span> <a href="/c/ida">Ida Marsh</a></div>${PROSE}`,
      ),
    ).toBe('Ida Marsh'));

  it('keep the name that stands in brackets between two others', () => {
    expect(author(`<h1>Boats</h1><p class="byline">Ida (I.M.) Marsh</p>${PROSE}`)).toBe('Ida (I.M.) Marsh');
    expect(author(`<h1>Boats</h1><p class="byline">Ida Marsh (Bay Press) North Bay</p>${PROSE}`)).toBe(
      'Ida Marsh',
    );
  });

  it('are sought where an author is named before where somebody posts', () =>
    expect(
      author(
        `<h1>Boats</h1><div class="poster-profile">Harbour guide</div><p class="author">von <b>kormoran</b> am 26/10/13, 03:48 pm</p>${PROSE}`,
      ),
    ).toBe('kormoran'));

  it('are not needed where a site is called by a name and a degree', () => {
    const named = (site: string) =>
      author(`<meta property="og:site_name" content="${site}"><h1>Boats</h1>${PROSE}`);
    expect(named('Prof. Dr. Ida Marsh')).toBe('Ida Marsh');
    expect(named('Drift Boats')).toBeUndefined();
  });

  it('give way to the editors when the page describes them as author', () =>
    expect(
      author(
        `${linked({ '@type': 'NewsArticle', author: { '@type': 'Person', name: 'Redaktion' } })}<h1>Boats</h1><p>Text: Ida Marsh</p>${PROSE}`,
      ),
    ).toBe('Redaktion'));
});

describe('Chinese bylines', () => {
  it.each([
    ['作者：赵小满 来源：晚风网', '赵小满'],
    ['作者：赵小满来源：晚风网', '赵小满'],
    ['来源：晚风网　作者：<a>赵小满</a>', '赵小满'],
    ['作者：本报记者 赵小满', '赵小满'],
    ['文/赵小满', '赵小满'],
    ['本报记者 赵小满 钱大河', '赵小满 钱大河'],
    ['晚风社河港8月22日电（记者赵小满）灯又亮了', '赵小满'],
    ['本报讯 记者赵小满报道：灯又亮了', '赵小满'],
    ['【记者趙小滿／河港報導】燈又亮了', '趙小滿'],
    ['□本报记者 赵小满', '赵小满'],
    ['赵小满/文', '赵小满'],
    ['（赵小满）', '赵小满'],
    ['发信人: yehang (夜航船), 信区: River', 'yehang'],
    ['责任编辑：赵小满', '赵小满'],
    ['2004年7月16日08:19 [ 赵小满 ] 来源：[ 晚风网 ]', '赵小满'],
  ])('reads %s', (line, name) =>
    expect(author(`<title>河边的灯</title><h1>河边的灯</h1><p>${line}</p><p>灯亮了，船来了。</p>`)).toBe(
      name,
    ),
  );

  it('takes a name that stands alone below the title', () =>
    expect(
      author('<title>河边的灯又亮</title><b>河边的灯又亮</b><br>赵小满、钱大河<br>灯亮了，船来了。'),
    ).toBe('赵小满, 钱大河'));

  it('looks below each place where the title is said', () =>
    expect(
      author(
        '<title>河边的灯又亮(页 1)</title><b>河边的灯又亮</b><br>赵小满、钱大河<br>灯亮了，船来了。<p>完整版本</p><p>河边的灯又亮</p><p>首页</p>',
      ),
    ).toBe('赵小满, 钱大河'));

  it.each([
    '该作者文章',
    '（完结篇）',
    '（图）',
    '作者：佚名',
    '房地产 新闻 论坛',
    '记者从河港了解到，灯又亮了',
  ])('reads nobody in %s', (line) =>
    expect(author(`<h1>河边的灯</h1><p>${line}</p><p>灯亮了，船来了。</p>`)).toBeUndefined(),
  );

  it('takes the user after a date and "by"', () =>
    expect(author('<p>灯亮了。</p>发布时间 2005/03/15 22:36:13 by <a>yehang</a>')).toBe('yehang'));
});

describe('links to all that somebody has written', () => {
  it.each([
    ['View all posts by Ada Quay', 'Ada Quay'],
    ['Alle Beiträge von Anna Beispiel anzeigen', 'Anna Beispiel'],
    ['Voir tous les articles de Anne Exemple', 'Anne Exemple'],
    ['Ver todas las entradas de Ana Ejemplo', 'Ana Ejemplo'],
    ['山田花子 のすべての投稿を表示', '山田花子'],
    ['查看王小明的所有文章', '王小明'],
  ])('%s', (said, name) => {
    expect(author(`<p class="byline"><a rel="author" href="/a">${said}</a></p>${PROSE}`)).toBe(name);
  });
});

describe('what is no author', () => {
  const BODY = `<h1>Boats</h1>${PROSE}`;

  it.each([
    ['a sentence', '<address>Wenn Sie diesen Film hier abspielen, erfolgt eine Übertragung.</address>'],
    ['an address', '<address>Uferweg 2, D-18000 Hafenstadt</address>'],
    ['what a picture is taken from', '<figure><cite itemprop="author">Ida Marsh</cite></figure>'],
    ['whom a picture is by', '<span class="img-author">Ida Marsh</span>'],
    ['who is quoted', '<blockquote>Ahoy.<span class="author">Ida Marsh</span></blockquote>'],
    ['whom a box quotes', '<span class="zitat-author">Ida Marsh</span>'],
    [
      'a subject that a link leads to',
      '<ul><li><a href="/x">Von Rostocker Schiffen und Wellen</a></li></ul>',
    ],
    ['a way to sort', '<button>By Boat Type</button><h2>By Boat Type</h2>'],
    ['the menu of an account', '<div class="top-bar"><span class="username">Saved Boats</span></div>'],
    ['the way to an account', '<span class="username">Sign in / Join</span>'],
    ['another writing', '<li><a href="/x">中文/繁体</a></li>'],
    ['a way to more', '<a rel="author" href="/a">View More Articles</a>'],
    ['a sentence that is cut off', '<p class="poster">See the</p>'],
    ['the kind of text', '<p class="byline">Case study</p>'],
  ])('is %s', (_, html) => expect(author(`${html}${BODY}`)).toBeUndefined());

  it('is who reviews a product', () =>
    expect(
      author(
        `${linked({ '@type': 'Product', name: 'Oar' })}<h1>Oar</h1><p class="review-author">by Ida Marsh</p>${PROSE}`,
      ),
    ).toBeUndefined());

  it('is the word before a name', () => {
    expect(author('<meta name="author" content="Текст: Ида Маршева">')).toBe('Ида Маршева');
    expect(author('<meta name="author" content="Piše: I. Marš">')).toBe('I. Marš');
  });

  it('is not a link with a label, nor one that a line leads to', () => {
    expect(author(`<p><a href="/ida">Author: Ida Marsh</a></p>${BODY}`)).toBe('Ida Marsh');
    expect(author(`<p>Words by <a href="/ida">Ida Marsh</a></p>${BODY}`)).toBe('Ida Marsh');
  });
});

describe('a poster', () => {
  it('is who posts', () =>
    expect(
      author(`<div class="poster"><img src="a.png"><h4><a href="/u/7">Anna Beispiel</a></h4></div>${PROSE}`),
    ).toBe('Anna Beispiel'));

  it.each([
    '<div class="Poster"><img src="a.jpg"><span>Boote am Ufer</span></div>',
    '<div class="picture video-poster"><a href="/film">Boote am Ufer</a></div>',
  ])('is no picture on a wall: %s', (box) => expect(author(`${box}${PROSE}`)).toBeUndefined());
});

describe('a word after "by"', () => {
  it('is no name where it goes on in the next element', () =>
    expect(
      author(`${PROSE}<ul><li><a href="/">Pages</a> by <b>Copper<i>Works</i></b></li></ul>`),
    ).toBeUndefined());

  it('is one where it ends', () =>
    expect(author(`<p>Posted by <b>Anna</b><i>Berlin</i></p>${PROSE}`)).toBe('Anna'));
});

describe('labels', () => {
  it.each([
    ['before a name', '<li class="post-author"><strong>本文作者：</strong> 阿松</li>', '阿松'],
    ['alone', '<h3 class="author-more">作者的其它热门文章</h3>', undefined],
    [
      'that only some hear',
      '<div class="author"><b class="visually-hidden">Article Information</b></div>',
      undefined,
    ],
  ])('are no names: %s', (_, html, name) => expect(author(`${html}${PROSE}`)).toBe(name));
});

describe('who wrote what an agency or an editor passes on', () => {
  const passedOn = (by: string, text: string) =>
    author(`<meta name="author" content="${by}"><h1>河边的灯又亮</h1><p>${text}</p><p>灯亮了，船来了。</p>`);

  it.each([
    ['河港网', '河港社甲城11月26日电（记者赵小满、钱大河）灯亮了。', '赵小满、钱大河'],
    ['河港通訊社', '（河港社記者趙小滿甲城26日電）燈亮了。', '趙小滿'],
    ['周然', '灯亮了。</p><p>（本报记者 赵小满）</p><p>[ 责编：周然 ]', '赵小满'],
    ['周然', '灯亮了。</p><p>（本报记者 赵小满）', '周然'],
    ['河港网', '灯亮了。</p><p>责任编辑：周然', '河港网'],
  ])('is named in the text instead of %s: %s', (by, text, name) => expect(passedOn(by, text)).toBe(name));
});

describe('a line with a name below the title', () => {
  it.each([
    ['文：川端しま', '川端しま'],
    ['ライター：山根渚', '山根渚'],
    ['박서연 기자', '박서연'],
    ['글 박서연', '박서연'],
    ['di Ludovica Sereni', 'Ludovica Sereni'],
    ['Av Signe Lundvall', 'Signe Lundvall'],
    ['Szerző: Hajnal Bence', 'Hajnal Bence'],
    ['โดย สมชาย ทะเลงาม', 'สมชาย ทะเลงาม'],
    ['लेखक: सरिता वर्मा', 'सरिता वर्मा'],
    ['بقلم هدى المرزوقي', 'هدى المرزوقي'],
    ['Von Frauke Lorenzen und Ole Jessen', 'Frauke Lorenzen, Ole Jessen'],
    ['Words by Edda Falk', 'Edda Falk'],
    ['Av alle boktyper', undefined],
    ['di Ludovica', undefined],
  ])('is a byline where it says so: %s', (line, name) =>
    expect(author(`<h1>Isola e biblioteca</h1><div>${line}</div>${PROSE}`)).toBe(name),
  );

  it('is none further below', () =>
    expect(
      author(`<h1>Isola e biblioteca</h1>${PROSE.repeat(5)}<div>di Ludovica Sereni</div>`),
    ).toBeUndefined());
});

describe('the author that a rule finds', () => {
  it.each([
    ['作者：阿松', '阿松'],
    ['河港周末记者 林望舒', '林望舒'],
    ['河港网 何青岚', '何青岚'],
    ['路桥观察©', '路桥观察'],
    ['小号 2019（已转行）', '小号 2019（已转行）'],
  ])('is bare: %s', (written, name) => {
    const document = new DOMParser().parseFromString(`<b class="by">${written}</b>${PROSE}`, 'text/html');
    const rule = { id: 'invented', matches: [], metadata: { author: '.by', date: '.by' } };
    const page = { document, url: 'https://news.example/x', capturedAt: Date.UTC(2025, 4, 20) };
    expect(readMetadata(page, { rule }).author).toBe(name);
  });
});
