/** What happens to a save on a bad day: the disk is full, the download is stopped, the dialog is closed. */
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, readDownloads, until } from '../support/driver';
import { mountSmallDisk } from '../support/smallDisk';
import { openReadyPopup, openSample, press, pressSave } from './actions';
import { serveStory } from './picturePages';
import type { CurrentStage } from './scenarios';

/** Each ends in a reason with retry, or, when the user said so, in silence. */
export function describeSituations(stage: CurrentStage): void {
  describe('a bad day', () => {
    afterEach(() => changeSettings(stage().browser, { images: 'link', saveAs: false }));

    it('a full disk: the reason is named, nothing half-written is left, and a retry works', async (test) => {
      const unmount = mountSmallDisk(stage().downloadDir, 1_000_000);
      if (!unmount) return test.skip('mounting a small disk needs root');
      try {
        await changeSettings(stage().browser, { images: 'zip' });
        const name = `disk-${stage().browser.name}`;
        const url = serveStory(stage().world, name, { count: 2, bytes: 2_000_000 });
        const popup = await openReadyPopup(stage(), await stage().browser.openPage(url));
        expect(await pressSave(popup)).toBe('failed');
        expect(await popup.text('[data-status]')).toMatch(/no space left/);
        expect(readDownloads(stage().downloadDir)).toEqual([]);
        unmount();
        expect(await pressSave(popup, 'retry')).toBe('saved');
        expect(readDownloads(stage().downloadDir).map((file) => file.name)).toEqual([`Story ${name}.zip`]);
      } finally {
        mountedAway(unmount);
      }
    });

    it('a page that was saved before says so, with the day, until that is forgotten', async () => {
      const page = await openSample(stage());
      const popup = await openReadyPopup(stage(), page);
      expect(await popup.text('[data-fact="saved-before"]')).toBeUndefined();
      expect(await pressSave(popup)).toBe('saved');
      const again = await openReadyPopup(stage(), page);
      await again.waitFor('[data-fact="saved-before"]');
      const year = String(new Date().getFullYear());
      expect(await again.text('[data-fact="saved-before"]')).toMatch(new RegExp(`^Saved before: .*${year}`));
      const settings = await stage().browser.openExtensionPage('options.html');
      await press(settings, 'clear-history');
      await settings.waitFor('[data-action="clear-history"][disabled]');
      const stored = await settings.evaluate(readHistory);
      expect(stored).toBeNull();
    });

    it('a tab that is closed in mid-save: the file is written all the same', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const name = `closed-${stage().browser.name}`;
      const url = serveStory(stage().world, name, { count: 4, bytes: 1_000_000 });
      const page = await stage().browser.openPage(url);
      const popup = await openReadyPopup(stage(), page);
      await press(popup, 'save');
      await popup.waitFor('[data-status="working"]');
      await page.close();
      await until('the file', () => readDownloads(stage().downloadDir)[0]?.name === `Story ${name}.zip`);
    });

    it('a dialog that is closed without a choice: no file, no error', async (test) => {
      const { dismissSaveDialogs } = stage().browser;
      if (!dismissSaveDialogs) return test.skip('this browser shows no dialog without a screen');
      await changeSettings(stage().browser, { saveAs: true });
      const restore = await dismissSaveDialogs.call(stage().browser);
      try {
        const popup = await openReadyPopup(stage(), await openSample(stage()));
        await press(popup, 'save');
        await popup.waitUntil('the end', () =>
          /cancelled/.test(document.querySelector('[data-status="idle"]')?.textContent ?? ''),
        );
        expect(readDownloads(stage().downloadDir)).toEqual([]);
      } finally {
        await restore();
      }
    });
  });
}

/** A disk that is unmounted already stays so. */
function mountedAway(unmount: () => void): void {
  try {
    unmount();
  } catch {
    return; // it was taken away in the course of the test
  }
}

/** Runs in a page of the extension. */
async function readHistory(): Promise<unknown> {
  type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
  const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
  return (await storage.local.get('history')).history ?? null;
}
