/** The first page, which opened by itself when the extension was installed (see launch.ts), tried as a new user does. */
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../support/driver';
import { press } from './actions';
import type { CurrentStage } from './scenarios';

/** Cleaning and reading the bundled article, and the switch for the proxy. */
export function describeWelcome(stage: CurrentStage): void {
  describe('the first page', () => {
    it('cleans the bundled article and opens it in the reader, asking no host of the article', async () => {
      const page = await stage().browser.openExtensionPage('welcome.html');
      await press(page, 'clean');
      await page.waitUntil(
        'the picture',
        () => document.querySelector<HTMLImageElement>('.specimen img')?.naturalWidth,
      );
      expect(await page.evaluate(() => document.querySelector('.specimen-clutter')?.checkVisibility())).toBe(
        false,
      );
      await press(page, 'reader');
      const reader = await stage().browser.findPage('reader.html');
      await reader.waitFor('[data-reader-state="ready"] article[data-article] img');
      await reader.waitUntil(
        'the picture in the reader',
        () => document.querySelector<HTMLImageElement>('article[data-article] img')?.naturalWidth === 1280,
      );
      // Firefox asks its maker's hosts for updates of its own all the time
      const asked = stage().world.requests.map(({ host }) => host);
      expect(asked.filter((host) => /example|zaker|zfour/.test(host))).toEqual([]);
    });

    it('switches the proxy off, and says what that means', async () => {
      const page = await stage().browser.openExtensionPage('welcome.html');
      await page.waitFor('#proxy');
      await page.click('#proxy');
      await page.waitUntil('the sentence', () =>
        /^Off:.*zfour/.test(document.querySelector('#proxy-hint')?.textContent ?? ''),
      );
      const options = await stage().browser.openExtensionPage('options.html');
      await options.waitFor('#proxy');
      const isOn = await options.evaluate(() => document.querySelector<HTMLInputElement>('#proxy')?.checked);
      await changeSettings(stage().browser, { proxy: true });
      expect(isOn).toBe(false);
    });
  });
}
