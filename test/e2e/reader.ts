/** The reader view. */
import { describe, expect, it } from 'vitest';
import { itInFull } from '../support/full';
import { EXPECTED_FILE, findSavedFile, openReader, openSample, pressSave, proxyRequests } from './actions';
import type { CurrentStage } from './scenarios';

/** Opens, loads its pictures as agreed, survives a reload, saves. */
export function describeReader(stage: CurrentStage): void {
  describe('the reader', () => {
    it('shows the article with its pictures, from the proxy and without Referer', async () => {
      const page = await openSample(stage());
      stage().world.requests.length = 0;
      const reader = await openReader(stage(), page);
      await reader.waitUntil('four pictures', areFourPicturesLoaded);
      const seen = await reader.evaluate(readArticle);
      expect(seen.heading).toBe('老街修表铺的第四十个春天');
      expect(seen.first).toBe('柳荫街的梧桐刚冒出第一层绿，何守时就把铺门前的遮雨布收了起来。');
      expect(seen.strong).toHaveLength(6);
      expect(seen.links).toEqual([
        'https://craft.example.org/survey/2025?page=2',
        'https://video.example.org/u/xiaoman',
      ]);
      expect(seen.original).toBe(await page.url());
      const requests = proxyRequests(stage());
      expect(requests.length).toBeGreaterThanOrEqual(4);
      expect(requests.filter(({ referer, status }) => referer !== undefined || status !== 200)).toEqual([]);
    });

    itInFull('survives a reload', async () => {
      const reader = await openReader(stage(), await openSample(stage()));
      await reader.reload();
      await reader.waitFor('[data-reader-state="ready"] article[data-article] p');
      await reader.waitUntil('four pictures', areFourPicturesLoaded);
    });

    it('saves the article', async () => {
      const reader = await openReader(stage(), await openSample(stage()));
      expect(await pressSave(reader)).toBe('saved');
      expect((await findSavedFile(stage())).content.toString()).toBe(EXPECTED_FILE);
    });

    it('says so when an article is no longer kept', async () => {
      const reader = await stage().browser.openExtensionPage('reader.html?id=unknown');
      await reader.waitFor('[data-reader-state="missing"]');
    });
  });
}

/** Runs in the reader, again and again: goes to the next picture that is not there yet, as a reader does. */
function areFourPicturesLoaded(): boolean {
  const pictures = Array.from(document.querySelectorAll<HTMLImageElement>('article[data-article] img'));
  const missing = pictures.filter((picture) => picture.naturalWidth === 0);
  missing[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return pictures.length === 4 && missing.length === 0;
}

function readArticle() {
  const article = document.querySelector('article[data-article]');
  const texts = (selector: string) =>
    Array.from(article?.querySelectorAll(selector) ?? [], (one) => one.textContent?.trim() ?? '');
  const body = Array.from(article?.querySelectorAll<HTMLAnchorElement>('p a') ?? []);
  const outside = Array.from(
    document.querySelectorAll<HTMLAnchorElement>('a[href*="www.myzaker.com/article/sample"]'),
  );
  return {
    heading: texts('h1')[0],
    first: texts('p').find((text) => text.startsWith('柳荫街的')),
    strong: texts('strong'),
    links: body.map((link) => link.href).filter((href) => href.includes('example.org')),
    original: outside[0]?.href,
  };
}
