// @vitest-environment jsdom
/** The page cleaner on pages that change, resist, or never come to rest. Time is turned by hand. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clock } from '../../../utils/clean/watch';
import { type CleanLivePageOptions, cleanLivePage, type PageCleaner } from '../../../utils/cleanLivePage';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { zaker } from '../../../utils/sites/zaker';
import { openPage } from './openPage';

const URL_ZAKER = 'https://www.myzaker.com/article/1/';
const PROXY = 'https://cors.zfour.workers.dev/?';
const PICTURE = 'http://zkres1.myzaker.com/202405/a_1024.jpg';
const box = (src = PICTURE) =>
  `<div class="img_box" onclick=""><div class="content_img_div"><img class="lazy opacity_0" data-original="${src}"></div></div>`;
const article = (inner: string) =>
  `<body><div class="article_content"><div id="content"><p>Text of the article.</p>${inner}</div></div></body>`;

/** A clock that moves only when told to. */
function createHandClock() {
  let time = 1000;
  let timers: { at: number; run: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    setTimeout: (run, timeoutMs) => {
      const timer = { at: time + timeoutMs, run };
      timers.push(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      timers = timers.filter((other) => other !== timer);
    },
  };
  return {
    clock,
    /** Lets mutation records arrive, then runs what is due. */
    async pass(ms: number) {
      await Promise.resolve();
      time += ms;
      for (const timer of timers.filter(({ at }) => at <= time).sort((a, b) => a.at - b.at)) {
        clock.clearTimeout(timer);
        timer.run();
      }
      await Promise.resolve();
    },
    waiting: () => timers.length,
  };
}

let cleaner: PageCleaner | undefined;
afterEach(() => cleaner?.stop());

function start(html: string, options: Partial<CleanLivePageOptions> = {}, url = URL_ZAKER) {
  const document = openPage(html, url);
  const hand = createHandClock();
  // the page's own observer class: jsdom's documents belong to windows of their own
  vi.stubGlobal('MutationObserver', (document.defaultView as Window & typeof globalThis).MutationObserver);
  cleaner = cleanLivePage(document, {
    url,
    rule: zaker,
    settings: DEFAULT_SETTINGS,
    clock: hand.clock,
    ...options,
  });
  const content = document.querySelector('#content') as Element;
  return { document, hand, cleaner, content };
}
const sources = (document: Document) =>
  Array.from(document.querySelectorAll('img'), (image) => image.getAttribute('src'));

describe('what arrives later', () => {
  it('is cleaned, once per 250 ms at most', async () => {
    const { document, hand, content, cleaner } = start(article(box()));
    expect(sources(document)).toEqual([PROXY + PICTURE]);
    content.insertAdjacentHTML('beforeend', `${box('http://zkres2.myzaker.com/b.jpg')}loose text`);
    await hand.pass(1);
    await hand.pass(250);
    expect(sources(document)).toEqual([PROXY + PICTURE, `${PROXY}http://zkres2.myzaker.com/b.jpg`]);
    expect(content.lastElementChild?.outerHTML).toBe('<p>loose text</p>');
    expect(cleaner.report()).toMatchObject({ images: 2, text: 1 });
  });

  it('costs four passes a second in a storm of mutations', async () => {
    const { document, hand, content } = start(article(''));
    const query = vi.spyOn(document.defaultView?.Element.prototype as Element, 'querySelectorAll');
    let passes = 0;
    for (let step = 0; step < 1000; step += 1) {
      content.append(document.createElement('section'));
      const before = query.mock.calls.length;
      await hand.pass(1);
      if (query.mock.calls.length > before) passes += 1;
    }
    expect(passes).toBeGreaterThan(0);
    expect(passes).toBeLessThanOrEqual(4);
  });

  it('falls asleep after 30 s of quiet, and wakes when the reader scrolls', async () => {
    const { document, hand, content } = start(article(''));
    await hand.pass(30_000);
    content.insertAdjacentHTML('beforeend', box());
    await hand.pass(1000);
    expect(sources(document)).toEqual([null]);
    expect(hand.waiting()).toBe(0);
    document.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('scroll'));
    content.insertAdjacentHTML('beforeend', box('http://zkres1.myzaker.com/c.jpg'));
    await hand.pass(1);
    await hand.pass(1000);
    expect(sources(document)).toEqual([null, `${PROXY}http://zkres1.myzaker.com/c.jpg`]);
  });

  it('is a new page after navigation within the page', async () => {
    const { document, hand, content, cleaner } = start(article(box()));
    const before = document.documentElement.outerHTML;
    document.defaultView?.history.pushState({}, '', '/article/2/');
    content.innerHTML = `${box('http://zkres1.myzaker.com/d.jpg')}${box('http://zkres1.myzaker.com/e.jpg')}`;
    const second = content.innerHTML;
    await hand.pass(1);
    await hand.pass(250);
    expect(sources(document)).toEqual([
      `${PROXY}http://zkres1.myzaker.com/d.jpg`,
      `${PROXY}http://zkres1.myzaker.com/e.jpg`,
    ]);
    expect(cleaner.report().images).toBe(2);
    cleaner.undo();
    expect(content.innerHTML).toBe(second);
    expect(document.documentElement.outerHTML).not.toBe(before);
  });
});

describe('a page that resists', () => {
  const resist = async (
    html: string,
    undo: (content: Element) => void,
    isOurs: (document: Document) => boolean,
  ) => {
    const { document, hand, content } = start(html);
    let times = 0;
    for (let round = 0; round < 10; round += 1) {
      await hand.pass(1);
      await hand.pass(300);
      if (isOurs(document)) times += 1;
      undo(content);
    }
    return times;
  };

  it('wins after three undos of an address', async () => {
    const times = await resist(
      article(box()),
      (content) => content.querySelector('img')?.setAttribute('src', 'http://zkres1.myzaker.com/loading.gif'),
      (document) => sources(document)[0] === PROXY + PICTURE,
    );
    expect(times).toBe(3);
  });

  it('wins after three returns of the same element', async () => {
    const page = article('<div id="recommend_bottom"></div>');
    const times = await resist(
      page,
      (content) => {
        if (content.querySelector('#recommend_bottom')) return;
        const stub = content.ownerDocument.createElement('div');
        stub.id = 'recommend_bottom';
        content.append(stub);
      },
      (document) => document.querySelector('#recommend_bottom') === null,
    );
    expect(times).toBe(3);
  });

  it('wins after three renderings of the whole content', async () => {
    const times = await resist(
      article(box()),
      (content) => {
        content.innerHTML = box();
      },
      (document) => sources(document)[0] === PROXY + PICTURE,
    );
    expect(times).toBe(3);
  });
});

describe('large pages', () => {
  const large = (nodes: number) =>
    article(
      Array.from(
        { length: nodes / 4 },
        (_, index) => `<p>${index} <a href="/x?utm_source=${index}">y</a> <i>z</i></p><p></p>`,
      ).join(''),
    );

  it('are cleaned in slices, and completely', async () => {
    const document = openPage(large(5000), URL_ZAKER);
    const hand = createHandClock();
    let now = 0;
    // every look at the clock takes a while: slices end by their budget
    const clock: Clock = { ...hand.clock, now: () => (now += 0.02) };
    let slices = 0;
    clock.setTimeout = (run) => {
      slices += 1;
      return hand.clock.setTimeout(run, 0);
    };
    cleaner = cleanLivePage(document, {
      url: URL_ZAKER,
      rule: zaker,
      settings: DEFAULT_SETTINGS,
      clock,
      observe: false,
    });
    expect(document.querySelectorAll('p:empty').length).toBeGreaterThan(0);
    for (let step = 0; step < 100; step += 1) await hand.pass(1);
    expect(slices).toBeGreaterThan(3);
    expect(document.querySelectorAll('p:empty').length).toBe(0);
    expect(cleaner.report().links).toBe(1250);
    cleaner.undo();
    expect(document.body.outerHTML).toBe(openPage(large(5000), URL_ZAKER).body.outerHTML);
  });

  it('stop at once when undone in the middle', async () => {
    const document = openPage(large(5000), URL_ZAKER);
    const before = document.body.outerHTML;
    const hand = createHandClock();
    let now = 0;
    const clock: Clock = { ...hand.clock, now: () => (now += 1) };
    cleaner = cleanLivePage(document, { url: URL_ZAKER, rule: zaker, settings: DEFAULT_SETTINGS, clock });
    cleaner.undo();
    for (let step = 0; step < 100; step += 1) await hand.pass(100);
    expect(document.body.outerHTML).toBe(before);
    expect(hand.waiting()).toBe(0);
  });
});

describe('pictures that do not load', () => {
  it('go from the proxy to the host itself, encrypted, and no further', () => {
    const { document } = start(article(box()));
    const image = document.querySelector('img') as Element;
    const fail = () =>
      image.dispatchEvent(new (document.defaultView as Window & typeof globalThis).Event('error'));
    fail();
    expect(image.getAttribute('src')).toBe(PICTURE.replace('http:', 'https:'));
    expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
    fail();
    expect(image.getAttribute('src')).toBe(PICTURE.replace('http:', 'https:'));
  });

  it('are not proxied in a private window or when the proxy is off', () => {
    expect(sources(start(article(box()), { isPrivate: true }).document)).toEqual([PICTURE]);
    const settings = { ...DEFAULT_SETTINGS, proxy: false };
    expect(sources(start(article(box()), { settings }).document)).toEqual([PICTURE]);
  });
});

it('does nothing before a prerendered page is shown', () => {
  const document = openPage(article(box()), URL_ZAKER);
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  cleaner = cleanLivePage(document, {
    url: URL_ZAKER,
    rule: zaker,
    settings: DEFAULT_SETTINGS,
    observe: false,
  });
  expect(sources(document)).toEqual([null]);
  document.dispatchEvent(
    new (document.defaultView as Window & typeof globalThis).Event('prerenderingchange'),
  );
  expect(sources(document)).toEqual([PROXY + PICTURE]);
});

it('keeps what a person reads, and lifts copy restrictions and folds where asked', () => {
  const html =
    '<body oncopy="return false"><article><p>One.</p><div style="max-height: 300px; overflow: hidden; color: red"><p>Two.</p></div>' +
    '<div class="read-more"><a>展开全文</a></div><div class="share-bar"><a href="#">微博</a><a href="#">微信</a></div>' +
    '<div class="share-of-market"><p>A share of the market is 12%.</p></div><div class="comments"><p>Three.</p></div></article></body>';
  const { document, cleaner } = start(html, { rule: undefined }, 'https://www.garden.example.net/a');
  expect(document.body.hasAttribute('oncopy')).toBe(false);
  expect(document.querySelector('[style]')?.getAttribute('style')).toBe('color: red');
  expect(document.querySelector('.share-bar')).toBeNull();
  for (const text of ['One.', 'Two.', 'Three.', '12%']) expect(document.body.textContent).toContain(text);
  cleaner.undo();
  expect(document.body.outerHTML).toBe(openPage(html).body.outerHTML);
});

it('goes on where a form covers the methods of the tree', () => {
  const html = article(`<form><div class="img_box"></div>loose</form>${box()}loose too`);
  const document = openPage(html, URL_ZAKER);
  // what <input name="insertBefore"> does in a browser
  Object.defineProperty(document.querySelector('form'), 'insertBefore', { value: 'covered' });
  cleaner = cleanLivePage(document, {
    url: URL_ZAKER,
    rule: zaker,
    settings: DEFAULT_SETTINGS,
    observe: false,
  });
  expect(sources(document)).toEqual([PROXY + PICTURE]);
  expect(document.querySelector('#content > p:last-child')?.textContent).toBe('loose too');
  expect(document.querySelector('form')?.textContent).toBe('loose');
});
