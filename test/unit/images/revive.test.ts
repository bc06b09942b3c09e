// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createDeadline, NO_DEADLINE } from '../../../utils/dom/deadline';
import { createTally } from '../../../utils/dom/journal';
import { CURRENT_SOURCE_MARK } from '../../../utils/dom/marks';
import {
  type ReviveOptions,
  reviveImages,
  reviveSteps,
  reviveUnseenImages,
} from '../../../utils/images/revive';
import { unproxyUrl } from '../../../utils/images/route';
import { DEFAULT_PROXY_TEMPLATE } from '../../../utils/settings/schema';
import { zaker } from '../../../utils/sites/zaker';

function revive(html: string, options: Partial<ReviveOptions> = {}) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const journal = createTally();
  reviveImages(parsed, { baseUrl: 'https://a.net/b/', journal, deadline: NO_DEADLINE, ...options });
  return { images: Array.from(parsed.querySelectorAll('img')), report: journal.report() };
}

it('gives back the originals of a page that shows proxied pictures', () => {
  const original = (url: string) => unproxyUrl(url, DEFAULT_PROXY_TEMPLATE);
  const proxied = DEFAULT_PROXY_TEMPLATE.replace('{url}', 'http://zkres1.myzaker.com/a.jpg');
  const { images, report } = revive(`<div id="content"><img src="${proxied}"></div>`, {
    rule: zaker,
    original,
  });
  expect(images[0]?.getAttribute('src')).toBe('http://zkres1.myzaker.com/a.jpg');
  expect(report.images).toBe(0);
});

it('counts what it revived, not what was there', () => {
  const { images, report } = revive(
    '<img src="real.jpg"><img data-src="late.jpg"><img class="lazy" data-original="/x.png">',
  );
  expect(images.map((image) => image.getAttribute('src'))).toEqual([
    'https://a.net/b/real.jpg',
    'https://a.net/b/late.jpg',
    'https://a.net/x.png',
  ]);
  expect(report.images).toBe(2);
});

it('takes what the browser had loaded where the page says nothing readable', () => {
  const { images } = revive(
    `<img data-src="QWxhZGRpbg==" ${CURRENT_SOURCE_MARK}="https://p.net/loaded.jpeg">`,
  );
  expect(images[0]?.getAttribute('src')).toBe('https://p.net/loaded.jpeg');
});

it('knows sizes from data attributes, and keeps those that are set', () => {
  const { images } = revive(
    '<img data-src="a.jpg" data-w="1080" data-ratio="0.5"><img data-src="b.jpg" data-rawwidth="9" data-rawheight="8" width="100">' +
      '<img data-src="c.jpg" data-width="abc" data-height="1">',
  );
  const sizes = images.map((image) => [image.getAttribute('width'), image.getAttribute('height')]);
  expect(sizes).toEqual([
    ['1080', '540'],
    ['100', null],
    [null, null],
  ]);
});

it('stops when the time is over', () => {
  let now = 0;
  const deadline = createDeadline(10, () => (now += 100));
  expect(() => revive('<img data-src="a.jpg">'.repeat(200), { deadline })).toThrow('too-slow');
});

it('is done in one pass: a second one changes nothing', () => {
  const parsed = new DOMParser().parseFromString(
    '<figure><img data-src="a.jpg"><noscript><img src="a.jpg"></noscript></figure><div data-bg="b.jpg"></div><noscript><img src="c.jpg"></noscript>',
    'text/html',
  );
  const run = () => {
    const journal = createTally();
    reviveImages(parsed, {
      baseUrl: 'https://a.net/',
      journal,
      deadline: NO_DEADLINE,
      present: (src) => ({ src }),
    });
    return journal.report().images;
  };
  expect(run()).toBe(3);
  const once = parsed.body.innerHTML;
  expect(run()).toBe(0);
  expect(parsed.body.innerHTML).toBe(once);
});

it('keeps what the page shows unless a wider copy is listed for a picture that is narrow', () => {
  const { images } = revive(
    '<img src="t/220px-oak.jpg" srcset="t/330px-oak.jpg 1.5x, t/440px-oak.jpg 2x">' +
      '<img src="elm-wide.jpg?q=75" srcset="elm-wide.jpg?q=90 1024w, elm-huge.jpg?q=90 2048w">' +
      '<img src="bay-wide.jpg?q=75" srcset="bay-wide.jpg?q=90 400w, bay-huge.jpg?q=90 2048w">' +
      '<img src="ash.jpg?w=300" srcset="ash.jpg?w=300 300w, ash.jpg?w=1200 1200w">' +
      '<img src="yew.jpg?w=90" srcset="yew.jpg?w=600 600w, yew.jpg?w=1200 1200w">' +
      '<picture><source srcset="fir.webp" type="image/webp"><img src="fir.jpg"></picture>',
  );
  expect(images.map((image) => image.getAttribute('src'))).toEqual([
    'https://a.net/b/t/220px-oak.jpg',
    'https://a.net/b/elm-wide.jpg?q=75',
    'https://a.net/b/bay-huge.jpg?q=90',
    'https://a.net/b/ash.jpg?w=1200',
    'https://a.net/b/yew.jpg?w=1200',
    'https://a.net/b/fir.jpg',
  ]);
  expect(images.every((image) => !image.hasAttribute('srcset'))).toBe(true);
});

it.each([
  [
    'the wider source, as addresses tell',
    '<picture><source srcset="/o.jpg?width=1240&s=a1"><source srcset="/o.jpg?width=645&s=b2"><img src="/o.jpg?width=445&s=c3"></picture>',
    'https://a.net/o.jpg?width=1240&s=a1',
  ],
  [
    'its own where a source is a narrow cutting',
    '<picture><source srcset="/f/w_474,h_474,c_fill/o.jpg 474w"><img src="/f/w_1456,c_limit/o.jpg"></picture>',
    'https://a.net/f/w_1456,c_limit/o.jpg',
  ],
  [
    'what a click on it shows',
    '<a href="/i/s1600/oak.jpg"><img src="/i/s320/oak.jpg"></a>',
    'https://a.net/i/s1600/oak.jpg',
  ],
  [
    'what a click shows, by the names of files',
    '<a href="/oak.jpg"><img src="/oak-300x200.jpg"></a>',
    'https://a.net/oak.jpg',
  ],
  [
    'no other file that a click shows',
    '<a href="/elm.jpg"><img src="/oak-300x200.jpg"></a>',
    'https://a.net/oak-300x200.jpg',
  ],
  ['no page of that name', '<a href="/oak.html"><img src="/w300/oak.jpg"></a>', 'https://a.net/w300/oak.jpg'],
  [
    'nothing beyond any screen',
    '<a href="/s4032/oak.jpg"><img src="/s320/oak.jpg"></a>',
    'https://a.net/s320/oak.jpg',
  ],
  [
    'the key of an object',
    '<img src="data:image/svg+xml,%3Csvg/%3E" data-srcs=\'{"https://p.net/7?format=jpeg":{"type":"image/jpeg"}}\'>',
    'https://p.net/7?format=jpeg',
  ],
  ['a delayed address', '<img data-delayed-url="https://p.net/7/oak">', 'https://p.net/7/oak'],
  [
    'what is not blurred',
    '<img src="https://p.net/w_147,h_98,blur_2/oak.jpg" data-pin-media="https://p.net/w_1000/oak.jpg">',
    'https://p.net/w_1000/oak.jpg',
  ],
  [
    'the picture server’s address before that of its storage',
    '<img src="https://p.net/r/?url=http%3A%2F%2Fours.s3.amazonaws.com%2Foak.jpg">',
    'https://p.net/r/?url=http%3A%2F%2Fours.s3.amazonaws.com%2Foak.jpg',
  ],
  [
    'no way less secure',
    '<img src="https://p.net/r/?url=http%3A%2F%2Fq.net%2Foak.jpg">',
    'https://q.net/oak.jpg',
  ],
])('takes %s', (_, html, src) => {
  expect(revive(html).images[0]?.getAttribute('src')).toBe(src);
});

it('makes a picture of an element that a script would fill', () => {
  const { body } = new DOMParser().parseFromString(
    '<progressive-image src="oak.jpg" alt="An oak"></progressive-image>',
    'text/html',
  );
  reviveUnseenImages(body, { baseUrl: 'https://a.net/', journal: createTally(), deadline: NO_DEADLINE });
  expect(body.innerHTML).toBe('<img alt="An oak" src="https://a.net/oak.jpg">');
});

it('fills a figure with the picture that it announces, in a copy alone', () => {
  const html =
    '<figure itemscope itemtype="http://schema.org/ImageObject" itemid="oak.jpg?q=9"><div><div></div></div><figcaption>An oak</figcaption></figure>' +
    '<figure itemscope itemtype="http://schema.org/ImageObject" itemid="elm.jpg"><img src="elm-wide.jpg"></figure>' +
    '<figure itemscope itemtype="http://schema.org/Article" itemid="ash.jpg"></figure>';
  const sources = (reviveAll: (root: Document, options: ReviveOptions) => Iterable<void> | void) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const options = { baseUrl: 'https://a.net/b/', journal: createTally(), deadline: NO_DEADLINE };
    for (const _ of reviveAll(parsed, options) ?? []);
    return Array.from(parsed.querySelectorAll('img'), (image) => image.getAttribute('src'));
  };
  expect(sources(reviveUnseenImages)).toEqual(['https://a.net/b/oak.jpg?q=9', 'elm-wide.jpg']);
  expect(sources(reviveSteps)).toEqual(['https://a.net/b/elm-wide.jpg']);
});

it('tells what keeps the room of a picture from the picture', () => {
  const sizer = '<i-amphtml-sizer><img role="presentation" src="data:image/svg+xml,x"></i-amphtml-sizer>';
  const run = '<img src="https://a.net/run.jpg">';
  const sources = (inner: string) =>
    revive(`<amp-img src="/late.jpg">${sizer}${inner}</amp-img>`).images.map((image) => image.src);
  expect(sources('')).toEqual(['https://a.net/late.jpg']);
  expect(sources(run)).toContain('https://a.net/run.jpg');
  expect(sources(run)).not.toContain('https://a.net/late.jpg');
});
