/** Pages that never come to rest, that resist, that forbid, or that are no ordinary page. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { until } from '../support/driver';
import { itInFull, representatives } from '../support/full';
import { largePage, readResponsiveness, watchResponsiveness } from './largePages';
import type { CurrentStage } from './scenarios';
import {
  appendLate,
  articlePage,
  CACHEABLE,
  FORBIDDEN,
  growEndlessly,
  isAllDone,
  lazyImage,
  leave,
  navigateWithin,
  noteViolations,
  type PageScope,
  PICTURE,
  POLICIES,
  PRERENDERED_PAGE,
  readPrerender,
  readResistance,
  readViolations,
  replaceDocument,
  resist,
  speculatingPage,
  storm,
  XHTML_PAGE,
} from './stressPages';
import { openTabScripts, TEST_ORIGIN } from './tabScripts';

/** Far more than ever measured, far less than anybody would wait: a busy machine must not fail this. */
const MAX_GAP_MS = 1500;

let pages = 0;
const newUrl = (path = 'stress') => {
  pages += 1;
  return `${TEST_ORIGIN}/${path}/${pages}.html`;
};

/** Rates and limits hold, nothing is reported against us, and whatever was cleaned can be undone. */
export function describeStress(stage: CurrentStage): void {
  const open = async (html: string, options: { type?: string; headers?: Record<string, string> } = {}) => {
    const url = newUrl();
    stage().world.serve(url, html, options.type, options.headers);
    const scripts = await openTabScripts(stage());
    const page = await stage().browser.openPage(url);
    return { url, page, scripts };
  };

  describe('pages that change all the time', () => {
    it('get at most four passes a second, however much they change', async () => {
      const { url, page, scripts } = await open(articlePage('<div id="storm"></div>'));
      await scripts.clean(url);
      const { passes, seconds, changes, cleaned } = await page.evaluate(storm, 1600);
      expect(changes).toBeGreaterThan(500);
      expect(cleaned).toBeGreaterThan(0);
      expect(passes / seconds).toBeLessThanOrEqual(4.5);
    });

    itInFull('keep their way after they have undone a change three times', async () => {
      const { url, page, scripts } = await open(articlePage(lazyImage('mine')));
      await page.evaluate(resist);
      await scripts.clean(url);
      await pause(2500);
      const { sets, src } = await page.evaluate(readResistance);
      expect(sets).toBe(3);
      expect(src).toContain('loading.gif');
    });

    it('are cleaned to their end when they grow while the reader scrolls', async () => {
      const { url, page, scripts } = await open(articlePage('<div id="feed"></div>'));
      await scripts.clean(url);
      await page.evaluate(growEndlessly, PICTURE);
      const done = () => document.querySelectorAll('#feed img[src*="plum.jpg"]').length === 60;
      await page.waitUntil('sixty pictures', done);
      expect((await scripts.report(url))?.images).toBe(60);
    });

    it('are cleaned again after navigation within the page, and counted anew', async () => {
      const { url, page, scripts } = await open(
        articlePage(`<div id="view">${lazyImage('a')}${lazyImage('b')}</div>`),
      );
      expect((await scripts.clean(url)).images).toBe(2);
      const next = `${url.slice(0, -5)}-next.html`;
      await page.evaluate(navigateWithin, next, lazyImage('c'));
      await page.waitFor('#c[src*="plum.jpg"]');
      expect((await scripts.report(next))?.images).toBe(1);
    });

    itInFull('are cleaned on request after document.open has replaced everything', async () => {
      const { url, page, scripts } = await open(articlePage(lazyImage('a')));
      await scripts.clean(url);
      await page.evaluate(replaceDocument, articlePage(lazyImage('b')));
      await scripts.clean(url);
      await page.waitFor('#b[src*="plum.jpg"]');
      expect((await scripts.clip(url)).article.images.map(({ src }) => src)).toEqual([`${PICTURE}?b`]);
    });
  });

  describe('large pages', () => {
    it('answer while 5,000 nodes and 200 pictures are cleaned, and are as before after undo', async () => {
      const { url, page, scripts } = await open(largePage(5000, { pictures: 200 }));
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await watchResponsiveness(page);
      await scripts.clean(url);
      await page.waitUntil('the page to be clean', isAllDone);
      const { longestGapMs } = await readResponsiveness(page);
      expect(longestGapMs).toBeLessThan(MAX_GAP_MS);
      await scripts.undo(url);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    });
  });

  describe('pages that forbid', () => {
    it.each(representatives(Object.entries(POLICIES), 2))(
      '%s: are clipped, cleaned and undone without a violation',
      async (_, policy) => {
        const headers = { 'content-security-policy': `${policy}; report-uri /reports` };
        const { url, page, scripts } = await open(articlePage(FORBIDDEN), { headers });
        const reports = () =>
          stage().world.requests.filter((request) => request.url.endsWith('/reports')).length;
        await page.evaluate(noteViolations);
        const before = await page.evaluate(() => document.documentElement.outerHTML);
        // the page's own inline style is one: it shows that reports do arrive
        const isReporting = () => reports() > 0 || !policy.startsWith('default-src');
        await until("the report of the page's own violation", isReporting);
        await pause(300);
        const own = reports();
        expect((await scripts.clip(url)).body).toContain('plum trees along the wall');
        // the link, and at least the share bar and the fold
        const { links, clutter } = await scripts.clean(url);
        expect(links).toBe(1);
        expect(clutter).toBeGreaterThanOrEqual(2);
        await scripts.undo(url);
        await pause(300);
        expect(await page.evaluate(readViolations)).toEqual([]);
        expect(reports()).toBe(own);
        expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      },
    );
  });

  describe('other kinds of pages', () => {
    itInFull('XHTML is clipped, cleaned and undone', async () => {
      const { url, page, scripts } = await open(XHTML_PAGE, { type: 'application/xhtml+xml' });
      const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
      expect((await scripts.clip(url)).article.images.map(({ src }) => src)).toEqual([
        PICTURE,
        `${PICTURE}?2`,
      ]);
      expect(await scripts.clean(url)).toMatchObject({ images: 2, links: 1 });
      const sources = () =>
        Array.from(document.querySelectorAll('article img:not(noscript img)'), (image) =>
          image.getAttribute('src'),
        );
      expect(await page.evaluate(sources)).toEqual([PICTURE, `${PICTURE}?2`]);
      await scripts.undo(url);
      expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    });

    it('frames of the same site are in the clip, and stay as they are when the page is cleaned', async () => {
      const inner = newUrl('frame');
      stage().world.serve(inner, articlePage('<p>Said inside the frame, about quinces.</p>'));
      const { url, page, scripts } = await open(
        articlePage(`<iframe id="inner" src="${inner}" width="600" height="300"></iframe>`),
      );
      await page.waitUntil('the frame', () => {
        const frame = document.querySelector('iframe')?.contentDocument;
        return frame?.readyState === 'complete' && frame.querySelector('article') !== null;
      });
      const read = () => document.querySelector('iframe')?.contentDocument?.documentElement.outerHTML;
      const before = await page.evaluate(read);
      expect((await scripts.clip(url)).body).toContain('about quinces');
      await scripts.clean(url);
      expect(await page.evaluate(read)).toBe(before);
    });

    it('a page that was cleaned comes back from the back/forward cache as it was left', async () => {
      const { url, page, scripts } = await open(articlePage(lazyImage('a')), { headers: CACHEABLE });
      const next = newUrl('next');
      stage().world.serve(next, articlePage(''), undefined, CACHEABLE);
      await scripts.clean(url);
      // a page that is still loading is kept by no browser
      await page.waitUntil('the picture to load', () => document.querySelector('img')?.naturalWidth === 600);
      await page.evaluate(leave, next);
      await page.waitUntil(
        'the next page',
        (address) => location.href === address && document.readyState === 'complete',
        next,
      );
      await page.evaluate(() => history.back());
      await page.waitUntil('the page again', () => (globalThis as PageScope).shown);
      expect(await page.evaluate(() => (globalThis as PageScope).shown)).toBe('persisted');
      expect((await scripts.report(url))?.images).toBe(1);
      await page.evaluate(appendLate, lazyImage('late'));
      await page.waitFor('#late[src*="plum.jpg"]');
    });
  });
}

/** Chromium only: Firefox prerenders nothing. */
export function describePrerender(stage: CurrentStage): void {
  it('a page that nobody looks at yet is left alone, and cleaned when it is shown', async ({ skip }) => {
    const url = 'https://www.myzaker.com/article/prerendered/';
    const from = url.replace('prerendered', 'from');
    stage().world.serve(url, PRERENDERED_PAGE);
    stage().world.serve(from, speculatingPage(url));
    const page = await stage().browser.openPage(from);
    const isPrerendered = () => stage().world.requests.some((request) => request.url.endsWith('/ready'));
    await until('the prerendered page to be ready', isPrerendered, { timeoutMs: 5000 }).catch(() =>
      skip('this browser prerenders nothing here'),
    );
    await pause(400);
    expect(stage().world.requests.filter((request) => request.url.includes('plum.jpg'))).toEqual([]);
    await page.evaluate((next) => (document.querySelector(`a[href="${next}"]`) as HTMLElement).click(), url);
    await page.waitFor('#content img[src*="plum.jpg"]');
    const { activationStart, work } = await page.evaluate(readPrerender);
    expect(activationStart).toBeGreaterThan(0);
    expect(work.length).toBeGreaterThan(0);
    expect(work.every((time) => time >= activationStart)).toBe(true);
  });
}
