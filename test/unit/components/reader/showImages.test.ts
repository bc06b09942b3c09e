// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createNearWatch, type NearWatch } from '../../../../components/reader/nearWatch';
import { createRefererGate } from '../../../../components/reader/refererGate';
import { showImages } from '../../../../components/reader/showImages';
import { createImageFallback, createLoadQueue } from '../../../../utils/images/fallback';
import { DEFAULT_SETTINGS } from '../../../../utils/settings/schema';

const ZAKER_IMAGE = 'http://zkres1.myzaker.com/202111/a_1024.jpg';
const PROXIED = `https://cors.zfour.workers.dev/?${ZAKER_IMAGE}`;
const labels = { missing: 'not loaded', open: 'open', retry: 'retry' };

const NO_REFERERS = {
  findPermitted: async () => [],
  request: async () => false,
  fetchElsewhere: async () => undefined,
  send: async () => () => undefined,
};

let root: HTMLElement;

interface Changes {
  readonly isPrivate?: boolean;
  readonly proxy?: boolean;
  readonly near?: NearWatch;
  /** What is found elsewhere. */
  readonly elsewhere?: string;
}

function show(html: string, changes: Changes = {}): void {
  root.replaceChildren(new DOMParser().parseFromString(html, 'text/html').body);
  showImages(root, {
    pageUrl: 'https://www.myzaker.com/article/1/',
    isPrivate: changes.isPrivate ?? false,
    settings: { ...DEFAULT_SETTINGS, proxy: changes.proxy ?? true },
    fallback: createImageFallback(),
    queue: createLoadQueue(),
    near: changes.near ?? createNearWatch(),
    gate: createRefererGate({
      imageUrls: [],
      actions: { ...NO_REFERERS, fetchElsewhere: async () => changes.elsewhere },
      isPrivate: false,
      onMissing: () => undefined,
    }),
    labels,
  });
}

const image = (index = 0) => root.querySelectorAll('img')[index];
const fail = (index = 0) => image(index)?.dispatchEvent(new Event('error'));
/** The last try asks others, and therefore takes its time. */
const failForGood = async (index = 0) => {
  const failed = image(index);
  fail(index);
  await vi.waitFor(() => expect(failed?.parentNode && failed.dataset.route !== 'elsewhere').toBeFalsy());
};

beforeEach(() => {
  root = document.createElement('div');
});

describe('showImages', () => {
  it('loads through the proxy what its rule wants, without a referrer', () => {
    show(`<img src="${ZAKER_IMAGE}" width="1080" height="720">`);
    expect(image()?.getAttribute('src')).toBe(PROXIED);
    expect(image()?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect([image()?.getAttribute('width'), image()?.getAttribute('height')]).toEqual(['1080', '720']);
  });

  it('goes from the proxy to the host itself over https, then to a placeholder with a way out', async () => {
    show(`<img src="${ZAKER_IMAGE}" alt="the river">`);
    fail();
    expect(image()?.getAttribute('src')).toBe(ZAKER_IMAGE.replace('http:', 'https:'));
    await failForGood();
    expect(image()).toBeUndefined();
    expect(root.textContent).toContain('the river');
    expect(root.querySelector('a')?.href).toBe(ZAKER_IMAGE);
    expect(root.querySelector('a')?.rel).toContain('noreferrer');
  });

  it('shows what is found elsewhere before it gives up, and gives up if that is no picture', async () => {
    show('<img src="https://x.example/a.jpg">', { elsewhere: 'data:image/png;base64,AA' });
    await failForGood();
    expect(image()?.getAttribute('src')).toBe('data:image/png;base64,AA');
    fail();
    expect(image()).toBeUndefined();
    expect(root.querySelectorAll('[data-image="missing"]')).toHaveLength(1);
  });

  it('tries again from the start when asked', async () => {
    show(`<img src="${ZAKER_IMAGE}">`);
    fail();
    await failForGood();
    root.querySelector('button')?.click();
    expect(image()?.getAttribute('src')).toBe(PROXIED);
  });

  it('keeps two pictures with one address apart', () => {
    show(`<img src="${ZAKER_IMAGE}"><img src="${ZAKER_IMAGE}">`);
    fail(0);
    fail(1);
    expect(image(0)?.getAttribute('src')).toMatch(/^https:\/\/zkres1/);
    expect(image(1)?.getAttribute('src')).toMatch(/^https:\/\/zkres1/);
  });

  it('never proxies in private windows or with the proxy off', () => {
    for (const changes of [{ isPrivate: true }, { proxy: false }]) {
      show(`<img src="${ZAKER_IMAGE}">`, changes);
      expect(image()?.getAttribute('src')).toBe(ZAKER_IMAGE.replace('http:', 'https:'));
    }
  });

  it('leaves no other way to load a picture than the route', () => {
    show(
      '<picture><source srcset="https://x.example/a.webp"><img src="https://x.example/a.jpg" srcset="https://x.example/b.jpg 2x" sizes="9px"></picture>',
    );
    expect(root.querySelector('source')).toBeNull();
    expect(image()?.hasAttribute('srcset')).toBe(false);
    expect(image()?.getAttribute('src')).toBe('https://x.example/a.jpg');
  });

  it('drops what is no picture address', () => {
    show('<img src="data:image/svg+xml,<svg/>"><img src="ftp://x.example/a.jpg">');
    expect(image()).toBeUndefined();
  });

  it('loads the first two at once and the others when they come near', () => {
    const waiting: (() => void)[] = [];
    const near = {
      add: (_: Element, run: () => void) => void waiting.push(run),
      startAll: () => undefined,
      stop: () => undefined,
    };
    show('<img src="https://x.example/a.jpg" loading="lazy">'.repeat(4), { near });
    const started = () => [...root.querySelectorAll('img')].map((element) => element.hasAttribute('src'));
    expect(started()).toEqual([true, true, false, false]);
    waiting[1]?.();
    expect(started()).toEqual([true, true, false, true]);
    // the browser's own laziness would keep a place in the queue for nothing
    expect(root.querySelector('[loading]')).toBeNull();
  });

  it('starts at most six at a time, the next when one has ended', async () => {
    show('<img src="https://x.example/a.jpg">'.repeat(8));
    const started = () => [...root.querySelectorAll('img')].filter((one) => one.hasAttribute('src')).length;
    expect(started()).toBe(6);
    image(0)?.dispatchEvent(new Event('load'));
    await failForGood(1);
    expect(started()).toBe(7);
    expect(root.querySelectorAll('[data-image="missing"]')).toHaveLength(1);
  });

  it('does not wait for ever: a silent proxy has failed, and gives up its place', () => {
    vi.useFakeTimers();
    show(`<img src="${ZAKER_IMAGE}">`);
    vi.advanceTimersByTime(9000);
    expect(image()?.getAttribute('src')).toBe(ZAKER_IMAGE.replace('http:', 'https:'));
    show('<img src="https://x.example/a.jpg">'.repeat(7));
    expect(image(6)?.hasAttribute('src')).toBe(false);
    vi.advanceTimersByTime(9000);
    expect(image(6)?.hasAttribute('src')).toBe(true);
    vi.useRealTimers();
  });

  it.each([
    ['<div><div><img src="https://x.example/1.jpg"></div></div>', true],
    ['<p><a href="/"><span><img src="https://x.example/1.jpg"></span></a> </p>', true],
    ['<p>line<br><img src="https://x.example/1.jpg"><br>line</p>', true],
    ['<p>see <img src="https://x.example/1.jpg"> here</p>', false],
    ['<p>see <span><img src="https://x.example/1.jpg"></span></p>', false],
    ['<p><b>see</b> <img src="https://x.example/1.jpg"></p>', false],
    ['<p><img src="https://x.example/1.jpg"> <img src="https://x.example/2.jpg"></p>', false],
  ])('%s: a block of its own is %s', (html, isBlock) => {
    show(html);
    expect(image()?.classList.contains('is-block')).toBe(isBlock);
  });
});
