/** Pictures whose host wants its own Referer, in the reader. */
import { describe, expect, it } from 'vitest';
import { until, type View } from '../support/driver';
import { itInFull, representatives } from '../support/full';
import { openReader, press } from './actions';
import type { CurrentStage } from './scenarios';
import { openTabScripts } from './tabScripts';

const REFERER = 'https://weibo.com/';
const NEAR = ['https://wx1.sinaimg.cn/large/gate.jpg', 'https://wx2.sinaimg.cn/large/bridge.jpg'];
const FAR = 'https://wx1.sinaimg.cn/large/harbour.jpg';
/** Own addresses for each story: a browser shows a picture again without asking for it. */
const near = (story: string) => NEAR.map((picture) => `${picture}?${story}`);
const PLAIN = 'https://img.example.org/a/plain.jpg';

/** Asked for in place, for exactly these hosts; sent in this tab alone, and no longer than needed. */
export function describeHotlinks(stage: CurrentStage): void {
  const openStory = async (name: string, html: string) => {
    const url = `https://www.example.org/${name}/`;
    stage().world.serve(url, html);
    const page = await stage().browser.openPage(url);
    stage().world.requests.length = 0;
    return openReader(stage(), page);
  };
  const requestsOf = (host: RegExp) => stage().world.requests.filter((request) => host.test(request.host));

  describe('pictures of hosts that nobody knows', () => {
    it('are fetched by the page itself where they answer it alone', async () => {
      const guarded = 'https://guarded.example.net/files/weir.jpg';
      const url = 'https://guarded.example.net/weir/';
      stage().world.serve(url, storyPage([guarded, `${guarded}?2`]));
      const page = await stage().browser.openPage(url);
      stage().world.requests.length = 0;
      const reader = await openReader(stage(), page);
      await reader.waitUntil('both pictures', countFoundElsewhere, 2);
      const asked = stage().world.requests.filter((request) => request.url === `${guarded}?2`);
      expect(asked.map(({ referer, status }) => [referer, status])).toEqual([
        [undefined, 403],
        [url, 200],
      ]);
    });

    itInFull('are missing where the tab of the page shows something else by now', async () => {
      const guarded = 'https://guarded.example.net/files/lock.jpg';
      const url = 'https://guarded.example.net/lock/';
      stage().world.serve(url, storyPage([PLAIN, `${PLAIN}?2`], guarded));
      const page = await stage().browser.openPage(url);
      const reader = await openReader(stage(), page);
      await leave(page);
      await page.waitUntil('another page', () => location.pathname === '/elsewhere/');
      await reader.waitUntil('it to be missing', countMissingAtEnd, 1);
    });

    itInFull(
      'are fetched by the background where they are there over http alone, once that is permitted',
      async () => {
        const plain = 'http://plain.example.net/mill.jpg';
        const first = await openStory('mills', storyPage([plain]));
        await first.waitUntil('it to be missing', countMissing, 1);
        await first.close();
        await openTabScripts(stage(), ['*://plain.example.net']);
        const second = await openStory('mills-again', storyPage([plain]));
        await second.waitUntil('the picture', countFoundElsewhere, 1);
      },
    );
  });

  describe('pictures that want their own Referer', () => {
    it('are missing at first, and the reader says whose and why', async () => {
      const reader = await openStory('gates', storyPage([...near('gates'), PLAIN]));
      await reader.waitUntil('both to be missing', countMissing, 2);
      await reader.waitUntil('the plain picture', isLoaded, PLAIN);
      const notice = await reader.text('[data-notice="referer"]');
      expect(notice).toMatch(/^2 images are missing/);
      expect(notice).toContain('wx1.sinaimg.cn and wx2.sinaimg.cn');
      expect(requestsOf(/^wx|^img/).filter(({ referer }) => referer !== undefined)).toEqual([]);
      expect(await readRules(reader)).toEqual([]);
    });

    it('load once their hosts are allowed, and the rules are gone when they have', async () => {
      const reader = await openStory('bridges', storyPage([...near('bridges'), PLAIN]));
      await reader.waitUntil('both to be missing', countMissing, 2);
      for (const host of ['wx1', 'wx2']) await stage().browser.grantHost(`*://${host}.sinaimg.cn/*`);
      stage().world.requests.length = 0;
      await press(reader, 'allow-referer');
      for (const picture of near('bridges')) await reader.waitUntil(picture, isLoaded, picture);
      expect(requestsOf(/sinaimg/).map(({ referer, status }) => [referer, status])).toEqual([
        [REFERER, 200],
        [REFERER, 200],
      ]);
      expect(await reader.text('[data-notice="referer"]')).toBe('');
      await until('the rules to be removed', async () => (await readRules(reader)).length === 0);
    });

    itInFull(
      'load silently where that is allowed already; no other tab and no other host is affected',
      async () => {
        const reader = await openStory(
          'harbours',
          storyPage([...near('harbours'), `${PLAIN}?harbours`], FAR),
        );
        for (const picture of [...near('harbours'), `${PLAIN}?harbours`])
          await reader.waitUntil(picture, isLoaded, picture);
        expect(requestsOf(/sinaimg/).map(({ referer, status }) => [referer, status])).toEqual([
          [REFERER, 200],
          [REFERER, 200],
        ]);
        expect(requestsOf(/img\.example/).map(({ referer }) => referer)).toEqual([undefined]);
        expect(await reader.text('[data-notice="referer"]')).toBe('');
        const rules = await readRules(reader);
        expect(rules.map(({ hosts, types }) => [hosts, types])).toEqual([
          [['wx1.sinaimg.cn'], ['image']],
          [['wx2.sinaimg.cn'], ['image']],
        ]);
        const other = await stage().browser.openExtensionPage('reader.html?id=unknown');
        expect(await other.evaluate(loadPicture, `${FAR}?elsewhere`)).toBe('error');
        expect(requestsOf(/sinaimg/).at(-1)?.referer).toBeUndefined();
      },
    );

    it.each(representatives(['is closed', 'goes']))(
      'keep no rule when the reader %s before all have loaded',
      async (end) => {
        const name = `piers-${end.length}`;
        const reader = await openStory(name, storyPage(near(name), FAR));
        for (const picture of near(name)) await reader.waitUntil(picture, isLoaded, picture);
        const watcher = await stage().browser.openExtensionPage('options.html');
        expect(await readRules(watcher)).toHaveLength(2);
        if (end === 'is closed') await reader.close();
        else await leave(reader);
        await until('the rules to be removed', async () => (await readRules(watcher)).length === 0);
      },
    );

    it('can be refused again in the settings', async () => {
      const settings = await stage().browser.openExtensionPage('options.html');
      for (const host of ['wx1.sinaimg.cn', 'wx2.sinaimg.cn']) {
        await settings.waitUntil(`${host} to be first`, isFirstHost, host);
        await settings.click('[data-action="remove-picture-host"]');
        await settings.waitUntil(`${host} to be gone`, isUnlisted, host);
      }
      const reader = await openStory('quays', storyPage([...near('quays'), PLAIN]));
      await reader.waitUntil('both to be missing', countMissing, 2);
      expect(await readRules(reader)).toEqual([]);
    });
  });
}

/** The user follows a link. */
async function leave(reader: View): Promise<void> {
  await reader.evaluate(() => {
    setTimeout(() => location.assign('https://www.example.org/elsewhere/'), 0);
  });
}

function countMissing(wanted: number): boolean {
  document.querySelector('article[data-article] [data-image="missing"]')?.scrollIntoView();
  return document.querySelectorAll('article[data-article] [data-image="missing"]').length === wanted;
}

function countMissingAtEnd(wanted: number): boolean {
  scrollTo(0, document.documentElement.scrollHeight);
  return document.querySelectorAll('article[data-article] [data-image="missing"]').length === wanted;
}

function countFoundElsewhere(wanted: number): boolean {
  const found = document.querySelectorAll<HTMLImageElement>(
    'article[data-article] img[data-route="elsewhere"]',
  );
  return Array.from(found).filter(({ naturalWidth }) => naturalWidth > 0).length === wanted;
}

function isLoaded(src: string): boolean {
  const picture = document.querySelector<HTMLImageElement>(`article[data-article] img[src="${src}"]`);
  return (picture?.naturalWidth ?? 0) > 0;
}

function loadPicture(src: string): Promise<string> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.referrerPolicy = 'no-referrer';
    picture.onload = () => resolve('load');
    picture.onerror = () => resolve('error');
    picture.src = src;
  });
}

function isFirstHost(host: string): boolean {
  const list = document.querySelector('[data-setting="pictureHosts"]');
  return list?.querySelector('li bdi')?.textContent === host;
}

/** Hosts that other stories allowed may be there. */
function isUnlisted(host: string): boolean {
  const list = document.querySelector('[data-setting="pictureHosts"]');
  return list !== null && !list.textContent?.includes(host);
}

interface RuleApi {
  readonly declarativeNetRequest: {
    getSessionRules(): Promise<
      { condition: { requestDomains?: string[]; resourceTypes?: string[]; tabIds?: number[] } }[]
    >;
  };
}

/** Runs in a page of the extension. */
function readRules(view: View): Promise<{ hosts?: string[]; types?: string[]; tabs?: number }[]> {
  return view.evaluate(async () => {
    const { declarativeNetRequest } = (globalThis as unknown as { chrome: RuleApi }).chrome;
    const rules = await declarativeNetRequest.getSessionRules();
    return rules.map(({ condition }) => ({
      hosts: condition.requestDomains,
      types: condition.resourceTypes,
      tabs: condition.tabIds?.length,
    }));
  });
}

const PARAGRAPH = `<p>${'The gate keeper writes down every cart that crosses the bridge before noon. '.repeat(7)}</p>`;

/** @param far a picture so far below that it is not loaded before the reader comes near */
function storyPage(pictures: readonly string[], far?: string): string {
  const figure = (src: string) => `<figure><img src="${src}" width="300" height="120"></figure>`;
  const rest = far === undefined ? '' : PARAGRAPH.repeat(40) + figure(far);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town gates</title><body><article>
    <h1>Town gates</h1>${pictures.map((src) => PARAGRAPH + figure(src)).join('')}${PARAGRAPH.repeat(3)}${rest}
    </article></body></html>`;
}
