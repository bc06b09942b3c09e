// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { extractArticle } from '../../../utils/extract/article';
import { measureText } from '../../../utils/extract/length';
import { readMetadata } from '../../../utils/extract/metadata';
import { zaker } from '../../../utils/sites/zaker';

const CAPTURED_AT = Date.UTC(2021, 11, 1, 2);
const page = (html: string, url = 'https://a.example/x') => ({
  document: new DOMParser().parseFromString(html, 'text/html'),
  url,
  capturedAt: CAPTURED_AT,
});

describe('a page with a rule', () => {
  const html = (time: string) =>
    `<title>河边的灯-ZAKER新闻</title><div class="article_header"><h1>河边的灯</h1><span class="auther">夜航船</span> <span class="time">${time}</span></div><div class="article_content"><div id="content"><p>灯亮了，船来了，人们沿着河边慢慢走回家去。</p><p></p></div></div><div id="more">别的内容</div>`;
  const read = (time: string) => readMetadata(page(html(time)), { rule: zaker });

  it('takes title, author and site from it', () => {
    expect(read('2021-11-30')).toMatchObject({
      title: '河边的灯',
      author: '夜航船',
      site: 'ZAKER',
      date: '2021-11-30T00:00:00+08:00',
    });
  });

  it.each([
    ['25分钟前', '2021-12-01T09:35:00+08:00'],
    ['昨天', '2021-11-30T00:00:00+08:00'],
    ['11-28', '2021-11-28T00:00:00+08:00'],
  ])('reads %s in its time zone', (time, date) => expect(read(time).date).toBe(date));

  it('takes its content element as it is', async () => {
    const article = await extractArticle(page(html('昨天')), { rule: zaker, deadline: NO_DEADLINE });
    expect(article?.content.className).toBe('article_content');
    expect(article?.content.textContent).toBe('灯亮了，船来了，人们沿着河边慢慢走回家去。');
    expect(article?.trace[0]).toContain('rule');
  });

  it('falls back when the element is missing or empty', async () => {
    const other = page(
      `<title>x</title><div class="article_content"></div><article>${'<p>Some running text, with commas, that is long enough to count as prose for everyone.</p>'.repeat(6)}</article>`,
    );
    const article = await extractArticle(other, { rule: zaker, deadline: NO_DEADLINE });
    expect(article?.content.textContent).toContain('running text');
  });
});

describe('readMetadata', () => {
  it('reads several places', () => {
    const metadata = readMetadata(
      page(
        '<html lang="de"><head><title>Titel der Sache | Die Zeitung</title><meta property="og:site_name" content="Die Zeitung"><meta name="description" content="Kurz &amp;amp; gut"><meta property="og:image" content="/bild.jpg"><meta name="keywords" content="eins, zwei"><link rel="canonical" href="/sache"></head><body dir="ltr"><h1>Titel der Sache</h1><p class="byline">Von <b>Anna Beispiel</b> und <b>Bert Muster</b>, 3. Mai 2020</p></body></html>',
      ),
      {},
    );
    expect(metadata).toMatchObject({
      title: 'Titel der Sache',
      author: 'Anna Beispiel, Bert Muster',
      site: 'Die Zeitung',
      date: '2020-05-03T00:00:00+02:00',
      language: 'de',
      direction: 'ltr',
      excerpt: 'Kurz & gut',
      leadImage: 'https://a.example/bild.jpg',
      tags: ['eins', 'zwei'],
      canonicalUrl: 'https://a.example/sache',
    });
  });

  it.each([
    'img/site-logo.png',
    'img/shareF2024.png',
    'apple-touch-icon@2.png',
    'email/default_photo.png',
    'files/social-share.jpg',
    'branding/7.png',
    'standard_32.svg',
    '2014/114006.gif',
  ])('never takes what stands for the site for the lead image: %s', (path) =>
    expect(
      readMetadata(page(`<meta property="og:image" content="https://a.example/${path}">`), {}).leadImage,
    ).toBeUndefined(),
  );

  it.each([
    ['Bay Post | News and more from the bay', 'Bay Post'],
    ['Stories of boats | Example Blog', 'Example Blog'],
    ['Bay Post |', 'Bay Post'],
    ['The Example - Boats, Ropes and Sails', 'The Example'],
    ['Boats - Ropes', 'Boats - Ropes'],
    ['Institute of Boats - EXAMPLE', 'Institute of Boats - EXAMPLE'],
    ['☆☆ - Example Post - Boats and Sails', 'Example Post'],
    ['A week in the reeds - Bay Post', 'Bay Post'],
    ['A week in the reedsong', 'A week in the reedsong'],
  ])('reads the name of the site without its slogan: %s', (name, expected) =>
    expect(
      readMetadata(
        {
          ...page(`<meta property="og:site_name" content="${name}"><h1>A week in the reeds</h1>`),
          url: 'https://www.example.com/x',
        },
        {},
      ).site,
    ).toBe(expected),
  );

  const PUBLISHER =
    '<script type="application/ld+json">{"@type":"Article","headline":"A week in the reeds","publisher":{"@type":"Organization","name":"Reed Press Ltd."}}</script>';

  it.each([
    ['the host', 'A week in the reeds – Marsh Notes', '', 'Marsh Notes'],
    ['its own last word', 'A week in the reeds_河港网', '', '河港网'],
    ['its own last word behind a dash', 'A week in the reeds-河港网', '', '河港网'],
    ['the way home', 'A week in the reeds_Bay_阿松的小站', '<a href="/">阿松的小站</a>', '阿松的小站'],
    ['nothing', 'A week in the reeds | Birds', '<a href="/birds">Birds</a>', undefined],
    ['no tail', 'A week in the reeds', '<a href="/">Bay Post</a>', undefined],
    ['the host, and not who publishes it', 'A week in the reeds | Marsh Notes', PUBLISHER, 'Marsh Notes'],
    ['only who publishes it', 'A week in the reeds | Birds', PUBLISHER, 'Reed Press Ltd.'],
  ])('reads the name of the site behind the title where another place has it: %s', (_, tag, rest, site) =>
    expect(
      readMetadata(
        {
          ...page(`<title>${tag}</title><h1>A week in the reeds</h1>${rest}`),
          url: 'https://marshnotes.example/x',
        },
        {},
      ).site,
    ).toBe(site),
  );

  it('reads the time of a date that a rule finds', () =>
    expect(
      readMetadata(page('<time class="t" datetime="2021-11-18T10:22:33+08:00">2021-11-18</time>'), {
        rule: { id: 'invented', matches: [], metadata: { date: '.t' } },
      }).date,
    ).toBe('2021-11-18T10:22:33+08:00'));

  it('reads no tags that are meant for machines, and one section', () => {
    const { tags, section } = readMetadata(
      page(
        '<meta name="keywords" content="Boats &amp;amp; ropes, 3:10 to the bay, width=device-width, @post:7, contentType: feature"><meta property="article:section" content="Harbour / Bay,News,Slider">',
      ),
      {},
    );
    expect(tags).toEqual(['Boats & ropes', '3:10 to the bay']);
    expect(section).toBe('Harbour / Bay');
  });

  it('takes a path with one slash too many for no canonical address', () =>
    expect(
      readMetadata(page('<link rel="canonical" href="//boats/17"><h1>Boats</h1>'), {}).canonicalUrl,
    ).toBeUndefined());

  it('finds the picture that a graph refers to, and the tags of Open Graph', () => {
    const metadata = readMetadata(
      page(
        `<meta property="article:tag" content="Boote"><meta property="article:tag" content="Licht"><script type="application/ld+json">${JSON.stringify(
          {
            '@graph': [
              {
                '@type': 'Article',
                headline: 'Boote am Ufer',
                image: { '@id': '#p' },
                articleSection: 'Hafen',
              },
              { '@type': 'ImageObject', '@id': '#p', url: 'https://a.example/boote.jpg' },
            ],
          },
        )}</script>`,
      ),
      {},
    );
    expect(metadata).toMatchObject({
      leadImage: 'https://a.example/boote.jpg',
      tags: ['Boote', 'Licht'],
      section: 'Hafen',
    });
  });

  it.each([
    [
      'wrong types',
      '{"@type":[{"toString":1},7,"Article"],"headline":{"a":1},"author":[null,3,{"name":[[]]}],"image":[[]],"keywords":[{}]}',
    ],
    [
      'prototypes',
      '{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"prototype":1},"author":{"__proto__":{"name":"y"}}}',
    ],
    [
      'cycles of references',
      '{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#a"},"image":{"@id":"#a"}}]}',
    ],
    ['depth', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['length', `{"@type":"Article","headline":"${'x'.repeat(500_000)}"}`],
    ['broken text', `{"@type":"NewsArticle","author":${' '.repeat(100_000)}"broken`],
  ])('survives descriptions of %s', (_, json) => {
    const read = () =>
      readMetadata(page(`<title>Boote</title><script type="application/ld+json">${json}</script>`), {});
    expect(read).not.toThrow();
    expect(read().title.length).toBeLessThanOrEqual(300);
  });

  it('takes of several elements of a rule the one that the page names elsewhere', () => {
    const rule = { ...zaker, metadata: { title: 'h1' } };
    const html = '<title>河边的灯又亮了_晚风新闻</title><h1>全新首页</h1><h1>河边的灯又亮了</h1>';
    expect(readMetadata(page(html), { rule }).title).toBe('河边的灯又亮了');
  });

  it('leaves out what a page does not say', () => {
    const metadata = readMetadata(page('<p>x</p>'), {});
    expect(Object.values(metadata).filter((value) => value === '')).toEqual(['']);
    expect(metadata.author).toBeUndefined();
  });
});

describe('measureText', () => {
  it.each([
    ['', 0, 0, 1],
    ['你好，世界', 4, 0, 1],
    ['Hello, it’s a well-known world', 0, 5, 1],
    ['中文 mixed 文字 text 2024', 4, 3, 1],
    ['字'.repeat(1200), 1200, 0, 3],
  ])('measures %j', (text, cjkCharacters, words, minutes) =>
    expect(measureText(text)).toEqual({ cjkCharacters, words, minutes }),
  );

  it('is linear', () => {
    const start = performance.now();
    measureText('a-'.repeat(500_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('the language of a page', () => {
  const language = (html: string) => readMetadata(page(html), {}).language;
  const repeat = (text: string) => `<p>${text} `.repeat(4);
  const ENGLISH = repeat(
    'The boats lay on the bank for a long time, and it was not known to whom they had been sold.',
  );
  const GERMAN = repeat(
    'Lange standen die Boote am Ufer, und es ist nicht bekannt, von wem sie für das Fest gekauft sind.',
  );

  it('is read from its words where it declares none', () => {
    expect(language(ENGLISH)).toBe('en');
    expect(language(GERMAN)).toBe('de');
    expect(language('<p>Boats, oars, ropes: 12 €.</p>')).toBeUndefined();
  });

  it('is not the English that a template declares where its words are of another', () => {
    expect(language(`<html lang="en">${GERMAN}`)).toBe('de');
    expect(language(`<html lang="en">${ENGLISH}`)).toBe('en');
    expect(language(`<html lang="fr">${GERMAN}`)).toBe('fr');
  });

  it('is not Chinese for a box of Chinese characters in a text of another script', () =>
    expect(
      language(
        `<html lang="ar"><p>${'船舶停泊在河岸边上'.repeat(8)}</p>${repeat('كانت القوارب راسية على الضفة منذ زمن طويل ولم يعرف أحد لمن كانت هذه القوارب القديمة')}`,
      ),
    ).toBe('ar'));
});
