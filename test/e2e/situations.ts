/** What happens to a save on a bad day: the disk is full, the download is stopped, the dialog is closed. */
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, readDownloads, until, type View } from '../support/driver';
import { itInFull, representatives } from '../support/full';
import { mountSmallDisk } from '../support/smallDisk';
import { readZip } from '../support/zip';
import { openReadyPopup, openSample, press, pressSave, readEndedStatus } from './actions';
import { serveStory, storyPage } from './picturePages';
import type { CurrentStage } from './scenarios';

/** What becomes of the tab whose article is being saved. */
const PARTINGS: readonly (readonly [how: string, part: (page: View) => Promise<void>])[] = [
  ['is closed', (page) => page.close()],
  ['leads elsewhere', (page) => page.evaluate(leave, 'https://www.example.org/elsewhere/')],
];

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

    it.each(representatives(PARTINGS))(
      'a tab that %s in mid-save: the file is written all the same',
      async (how, leavePage) => {
        await changeSettings(stage().browser, { images: 'zip' });
        const name = `tab-${how.replace(' ', '-')}-${stage().browser.name}`;
        stage().world.serve('https://www.example.org/elsewhere/', storyPage('Elsewhere', []));
        const page = await stage().browser.openPage(
          serveStory(stage().world, name, { count: 4, bytes: 1_000_000 }),
        );
        const popup = await openReadyPopup(stage(), page);
        await press(popup, 'save');
        await popup.waitFor('[data-status="working"]');
        await leavePage(page);
        await until('the file', () => readDownloads(stage().downloadDir)[0]?.name === `Story ${name}.zip`);
        expect(readZip(readDownloads(stage().downloadDir)[0]?.content ?? Buffer.of()).size).toBe(5);
      },
    );

    itInFull(
      'no space for what a save keeps: the reason is named, nothing is written, a retry works',
      async (test) => {
        const { limitStorage } = stage().browser;
        if (!limitStorage) return test.skip('this browser gives no page less space than another');
        await changeSettings(stage().browser, { images: 'zip' });
        const name = `quota-${stage().browser.name}`;
        const url = serveStory(stage().world, name, { count: 3, bytes: 2_000_000 });
        const page = await stage().browser.openPage(url);
        const restore = await limitStorage.call(stage().browser, 2_000_000);
        const popup = await openReadyPopup(stage(), page);
        try {
          expect(await pressSave(popup)).toBe('failed');
          expect(await popup.text('[data-status]')).toMatch(/no space left/);
          expect(readDownloads(stage().downloadDir)).toEqual([]);
        } finally {
          await restore();
        }
        expect(await pressSave(await openReadyPopup(stage(), page))).toBe('saved');
        expect(readDownloads(stage().downloadDir).map((file) => file.name)).toEqual([`Story ${name}.zip`]);
      },
      90_000,
    );

    itInFull(
      'a download that is stopped in the browser: the reason is named, nothing is left, a retry works',
      async () => {
        await changeSettings(stage().browser, { images: 'zip' });
        const name = `stopped-${stage().browser.name}`;
        const url = serveStory(stage().world, name, { count: 2, bytes: 15_000_000 });
        const page = await stage().browser.openPage(url);
        const list = await stage().browser.openExtensionPage('welcome.html');
        const popup = await openReadyPopup(stage(), page);
        await list.evaluate(stopDownloads);
        await press(popup, 'save');
        const ended = () => until('the end', () => popup.evaluate(readEndedStatus), { timeoutMs: 30_000 });
        expect(await ended()).toBe('failed');
        expect(await popup.text('[data-status]')).toMatch(/stopped in the browser/);
        expect(readDownloads(stage().downloadDir)).toEqual([]);
        await list.evaluate(() => document.documentElement.removeAttribute('data-test-stops'));
        await press(popup, 'retry');
        expect(await ended()).toBe('saved');
        expect(readDownloads(stage().downloadDir).map((file) => file.name)).toEqual([`Story ${name}.zip`]);
      },
      90_000,
    );

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

/** Runs in the page. */
function leave(url: string): void {
  location.href = url;
}

/** A disk that is unmounted already stays so. */
function mountedAway(unmount: () => void): void {
  try {
    unmount();
  } catch {
    return; // it was taken away in the course of the test
  }
}

/** Runs in a page of the extension: does what the cancel button in the browser's list of downloads does. */
function stopDownloads(): void {
  type Item = { readonly id: number; readonly filename: string };
  type Signal = { addListener(listener: (item: { readonly id: number }) => void): void };
  type Api = {
    search(query: object): Promise<Item[]>;
    cancel(id: number): Promise<void>;
    onCreated: Signal;
    onChanged: Signal;
  };
  const { downloads } = (globalThis as unknown as { chrome: { downloads: Api } }).chrome;
  const root = document.documentElement;
  root.setAttribute('data-test-stops', '');
  const look = async ({ id }: { readonly id: number }) => {
    if (!root.hasAttribute('data-test-stops')) return;
    const [item] = await downloads.search({ id, state: 'in_progress' });
    if (item?.filename)
      await downloads.cancel(id).catch(() => undefined); // complete meanwhile
    else if (item) setTimeout(() => look({ id }), 5);
  };
  downloads.onCreated.addListener(look);
  downloads.onChanged.addListener(look);
}

/** Runs in a page of the extension. */
async function readHistory(): Promise<unknown> {
  type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
  const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
  return (await storage.local.get('history')).history ?? null;
}
