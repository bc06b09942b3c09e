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
const day = (html: string, url?: string) => read(html, url).date?.slice(0, 10);
const linked = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('described dates', () => {
  const both = `${linked({ '@type': 'NewsArticle', datePublished: '2021-12-06' })}<meta property="article:published_time" content="2022-12-15T09:13:00">`;

  it('believes what the page shows as well', () =>
    expect(day(`${both}<h1>Nüsse im Winter</h1><div>15.12.2022</div>`)).toBe('2022-12-15'));

  it('believes the first when the page shows none of them', () =>
    expect(day(`${both}<h1>Nüsse im Winter</h1>`)).toBe('2021-12-06'));

  it.each([
    'article:published_time',
    'og:article:published_time',
    'publish-date',
    'publishedAt',
    'bd:pubdate',
    'firstpublishedtime',
    'dcterms.created',
    'weibo:article:create_at',
  ])('are read from %s', (name) =>
    expect(day(`<meta name="${name}" content="2024-11-20-10:00:00">`)).toBe('2024-11-20'),
  );

  it.each(['unpublish_date', 'last_published', 'other:publicationDate', 'article:publisher'])(
    'are not read from %s',
    (name) => expect(day(`<meta name="${name}" content="2024-11-20">`)).toBeUndefined(),
  );

  it('prefers a visible time to the day on which the page was built', () =>
    expect(
      day(
        '<meta name="dc.date" content="2024-07-05"><h1>Eating well</h1><time datetime="2024-03-01"></time>',
      ),
    ).toBe('2024-03-01'));
});

describe('visible dates', () => {
  it('passes over embedded posts', () =>
    expect(
      day(
        '<h1>Boote</h1><blockquote><time datetime="2018-03-12"></time></blockquote><span class="PublishDate">29. Januar 2019</span>',
      ),
    ).toBe('2019-01-29'));

  it('takes the one day that a margin names', () =>
    expect(day('<h1>Boats</h1><aside><time datetime="2024-08-30"></time></aside>')).toBe('2024-08-30'));

  it('does not choose among several in the margin', () =>
    expect(
      day(
        '<h1>Boats</h1><aside><time datetime="2024-08-30"></time><time datetime="2024-09-02"></time></aside>',
      ),
    ).toBeUndefined());

  it('prefers a labelled date to a marked one without a year', () =>
    expect(day('<b>时间：</b>2005-08-22 19:13:18<font class="posttime">08-11 16:06</font>')).toBe(
      '2005-08-22',
    ));

  it.each([
    ['发布时间：2005/08/22 19:13', '2005-08-22'],
    ['赵小满 发表于 2005-8-22', '2005-08-22'],
    ['Veröffentlicht am 22. August 2005', '2005-08-22'],
    ['Published August 22, 2005', '2005-08-22'],
  ])('finds %s far from the title', (line, expected) =>
    expect(day(`<h1>灯</h1><p>${'灯亮了，船来了。'.repeat(600)}</p><p>${line}</p>`)).toBe(expected),
  );

  it('reads a line near the title that is elsewhere by name only', () =>
    expect(day('<div class="widget"><h3>Lamps</h3><p>Monday, September 8, 2008</p></div>')).toBe(
      '2008-09-08',
    ));
});

describe('days that are told from today', () => {
  const page = (line: string, more = '') =>
    `<html lang="zh"><h1>灯塔上的书</h1><div><span>${line}</span></div>${more}<p>${'灯亮了，船来了。'.repeat(20)}</p>`;

  it.each([
    ['3小时前', '2025-05-20'],
    ['2天前', '2025-05-18'],
    ['昨天 10:00', '2025-05-19'],
    ['2 days ago', '2025-05-18'],
    ['2 days ago.', '2025-05-18'],
    ['Yesterday', '2025-05-19'],
  ])('are read between title and text: %s', (line, expected) => expect(day(page(line))).toBe(expected));

  it("are read in the page's language", () =>
    expect(day('<html lang="de"><h1>Am Hafen</h1><span>vor 3 Tagen</span><p>Die Lampe brennt.</p>')).toBe(
      '2025-05-17',
    ));

  it.each([
    [
      'after the text, where others are dated',
      page('港口', `<p>${'灯亮了，船来了。'.repeat(20)}</p><span>3小时前</span>`),
    ],
    ['in words that have another meaning', page('船到岸前')],
    ['in sentences', page('The lamp was lit two years ago, and burns.')],
    ['in short sentences', page('昨天渡口停航，守船人照常数船')],
    ['in a sentence that is a line', page('It rained yesterday.')],
  ])('are not read %s', (_, html) => expect(day(html)).toBeUndefined());
});

describe('dates of paragraphs and issues', () => {
  const LONG = 'The ferry goes again, and the bell was rung by hand for an hour. '.repeat(4);

  it.each([
    ['a paragraph that begins with its day', `<h1>Boats</h1><p>01.02.2022 – ${LONG}</p>`, '2022-02-01'],
    ['a paragraph that begins with a place', `<h1>Boats</h1><p>Hafen, 1.2.2022: ${LONG}</p>`, '2022-02-01'],
    ['the month of an issue', `<h1>Boats</h1><p>November 2015</p><p>${LONG}</p>`, '2015-11-01'],
    [
      'a meta element',
      '<meta name="published_on" content="2024-01-22T21:00:00Z"><h1>Boats</h1>',
      '2024-01-22',
    ],
  ])('are read from %s', (_, html, expected) => expect(day(html)).toBe(expected));

  it.each([
    ['a list of months', '<h1>Boats</h1><p><a href="/11">November 2015</a></p>'],
    ['words that begin like months', '<h1>Boats</h1><p>Market 2015</p>'],
    ['a day amid a paragraph', `<h1>Boats</h1><p>${LONG} On 01.02.2022 it broke.</p>`],
  ])('are not read from %s', (_, html) => expect(day(html)).toBeUndefined());
});

describe('addresses', () => {
  it.each([
    ['https://a.example/2019/07/04/boats', '2019-07-04'],
    ['https://a.example/news/29-10-2021', '2021-10-29'],
    ['https://a.example/boats?on=2020-01-02', undefined],
  ])('reads %s', (url, expected) => expect(day('<p>Boats</p>', url)).toBe(expected));
});

describe('scripts', () => {
  it('tell the day that nothing else tells', () =>
    expect(
      day('<h1>Boats</h1><script>state = {"a":[{\\"createdAt\\":\\"2022-01-31T15:58:43+01:00\\"}]}</script>'),
    ).toBe('2022-01-31'));
});

describe('a product', () => {
  const product = linked({ '@type': 'Product', name: 'Oar' });
  const REVIEW = '<p class="review-date">12.11.2021</p><p>It floats.</p>';

  it('is not dated by its reviews', () =>
    expect(day(`${product}<h1>Oar</h1><time datetime="2021-11-12">x</time>${REVIEW}`)).toBeUndefined());

  it('is dated by what describes it', () =>
    expect(day(`${product}<meta name="date" content="2020-02-03"><h1>Oar</h1>${REVIEW}`)).toBe('2020-02-03'));
});

describe('time zones', () => {
  it.each([
    ['zh', '+08:00'],
    ['ja', '+09:00'],
    ['en', 'Z'],
  ])('of %s', (language, zone) =>
    expect(read(`<html lang="${language}"><h1>x</h1><p>2005-08-22 19:13</p>`).date).toBe(
      `2005-08-22T19:13:00${zone}`,
    ),
  );
});

describe('the time of day', () => {
  it.each([
    [
      'from the line below the title',
      '<meta name="publishdate" content="2024-11-26"><h1>桥上的灯</h1><div>2024年11月26日11:20 | 来源：河边报</div>',
      '2024-11-26T11:20:00Z',
    ],
    [
      'not from a line that tells of a change',
      '<meta name="publishdate" content="2024-11-26"><h1>Boats</h1><div>Updated 26 Nov 2024, 18:20</div>',
      '2024-11-26T00:00:00Z',
    ],
    [
      'with the zone that is shown',
      '<h1>Boats</h1><time datetime="2024-11-26 05:00:00">11/26/2024 05:00 AM EST</time>',
      '2024-11-26T05:00:00-05:00',
    ],
    [
      'with its own zone',
      '<h1>Boats</h1><time datetime="2024-11-26T05:00:00+01:00">11/26/2024 05:00 AM EST</time>',
      '2024-11-26T05:00:00+01:00',
    ],
    [
      'from a mark that blogs share',
      '<h3>Boats</h3><h2 class="date-header">Tuesday, November 26, 2024</h2><abbr class="published" title="2024-11-26T07:15:00-08:00">7:15 AM</abbr>',
      '2024-11-26T07:15:00-08:00',
    ],
  ])('is taken %s', (_, html, iso) => expect(read(html).date).toBe(iso));
});

describe('days that are not those of publication', () => {
  it.each([
    [
      'a change, where another day is named',
      '<h1>Pipes</h1><small>Last update: <span class="page-date">January 12, 2024</span> Created: <span>June 1, 2023</span></small>',
      '2023-06-01',
    ],
    [
      'the day on which somebody joined',
      '<div class="posterinfo">注册: 18-01-02</div><span id="postdate0">2024-11-20 21:30</span>',
      '2024-11-20',
    ],
    [
      "the masthead's, where a line below the title names day and time",
      '<div><span class="date">Tue, 14 Jan 2025</span></div><h2>Boats</h2><p>13 Jan 2025, 22:11 GMT+10</p>',
      '2025-01-13',
    ],
    [
      'a later version of a paper',
      '<meta name="citation_date" content="2024/03/02"><meta name="citation_online_date" content="2024/03/09">',
      '2024-03-02',
    ],
  ])('are passed over: %s', (_, html, iso) => expect(day(html)).toBe(iso));

  it('reads what is said to one search engine alone', () =>
    expect(day('<script type="application/ld+json">{"pubDate":"2024-11-18T10:22:33"}</script>')).toBe(
      '2024-11-18',
    ));
});
