/** Everything that can be done without the popup: menus of pages, selections and images, and keyboard commands. */
import { describe, expect, it } from 'vitest';
import { changeSettings, until, type View } from '../support/driver';
import { itInFull } from '../support/full';
import { drawPng } from '../support/png';
import {
  EXPECTED_FILE,
  findSavedFile,
  openReadyPopup,
  openSample,
  press,
  readBadges,
  waitUntilCleaned,
  waitUntilDone,
} from './actions';
import type { CurrentStage } from './scenarios';

const PICTURE = 'https://img.example.org/walks/heron%20at%20dawn.png';

/** By menu and by command alike. */
export function describeEntryPoints(stage: CurrentStage): void {
  const choose = (page: View, id: string, label: string) =>
    stage().browser.chooseMenuItem(page, { id, label, context: 'page' });
  const readyReader = async () => {
    const reader = await stage().browser.findPage('reader.html');
    await reader.waitFor('[data-reader-state="ready"] article[data-article]');
    return reader;
  };

  describe('the menu of a page', () => {
    it('opens the reader view', async () => {
      await choose(await openSample(stage()), 'open-reader', 'Reader view');
      expect(await (await readyReader()).text('h1')).toBe('老街修表铺的第四十个春天');
    });

    it('copies the same Markdown that it would save', async () => {
      await choose(await openSample(stage()), 'copy-markdown', 'Copy Markdown');
      await waitUntilDone(stage());
      await until('the clipboard', async () => (await stage().browser.readClipboard()) === EXPECTED_FILE);
    });

    it('cleans the page', async () => {
      const url = `https://www.example.org/heron-${stage().browser.name}/`;
      stage().world.serve(url, walkPage());
      const page = await stage().browser.openPage(url);
      await choose(page, 'clean-page', 'Clean this page');
      await page.waitUntil('the lazy picture', (src) => document.querySelector('img')?.src === src, PICTURE);
    });
  });

  describe('the menu of a selection', () => {
    it('copies the selection alone', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      await page.selectText('#content > p:last-of-type');
      const item = { id: 'copy-selection', label: 'Copy selection', context: 'selection' } as const;
      await stage().browser.chooseMenuItem(page, item);
      await waitUntilDone(stage());
      const copied = await until('the clipboard', async () => {
        const text = await stage().browser.readClipboard();
        return text.includes('门楣上。') && !text.includes('title:') && text; // not what was copied before
      });
      expect(copied).not.toContain('柳荫街的梧桐');
    });
  });

  describe('the menu of an image', () => {
    const openWalk = async () => {
      const url = `https://www.example.org/walk-${stage().browser.name}/`;
      stage().world.serve(url, walkPage());
      stage().world.drawsUnknownPictures = true;
      return stage().browser.openPage(url);
    };
    const item = (id: string, label: string) => ({ id, label, context: 'image', selector: 'img' }) as const;

    it('saves the picture that the lazy one stands for', async () => {
      await stage().browser.chooseMenuItem(await openWalk(), item('save-image', 'Save real image'));
      const file = await findSavedFile(stage());
      expect(file.name).toBe('heron at dawn.png');
      expect(file.content.subarray(1, 4).toString()).toBe('PNG');
    });

    it('copies the picture itself', async () => {
      await stage().browser.chooseMenuItem(await openWalk(), item('copy-image', 'Copy real image'));
      await waitUntilDone(stage());
      const size = await until('the picture', () => stage().browser.readClipboardPicture());
      expect(size).toEqual({ width: 600, height: 300 });
    });

    itInFull(
      'copies the address of one that cannot be read, says so, and copies it once its host is allowed',
      async () => {
        const host = `shy-${stage().browser.name}.example.com`;
        const shy = `https://${host}/heron.png`;
        stage().world.serve(shy, drawPng(50, 40, 'heron'), 'image/png', {
          'access-control-allow-origin': 'null',
        });
        const url = `https://www.example.org/shy-${stage().browser.name}/`;
        stage().world.serve(url, walkPage(shy));
        const page = await stage().browser.openPage(url);
        await stage().browser.chooseMenuItem(page, item('copy-image', 'Copy real image'));
        await until('the badge', async () => (await readBadges(stage())).includes('!'));
        await until('the clipboard', async () => (await stage().browser.readClipboard()) === shy);
        await stage().browser.grantHost(`*://${host}/*`);
        const popup = await openReadyPopup(stage(), page);
        await popup.waitFor('[data-status="failed"]');
        expect(await popup.text('[data-status]')).toMatch(/^The picture itself could not be copied/);
        await press(popup, 'retry');
        await until('the picture', async () => (await stage().browser.readClipboardPicture())?.width === 50);
      },
      90_000,
    );

    it('copies its address', async () => {
      await stage().browser.chooseMenuItem(
        await openWalk(),
        item('copy-image-address', 'Copy real image address'),
      );
      await waitUntilDone(stage());
      await until('the clipboard', async () => (await stage().browser.readClipboard()) === PICTURE);
    });
  });

  describe('a keyboard command', () => {
    it('saves the article, opens the reader, copies', async () => {
      const page = await openSample(stage());
      await stage().browser.pressCommand(page, 'copy-markdown');
      await waitUntilDone(stage());
      expect(await stage().browser.readClipboard()).toMatch(/^---\ntitle: /);
      await stage().browser.pressCommand(page, 'save-article');
      expect((await findSavedFile(stage())).content.toString()).toBe(EXPECTED_FILE);
      await stage().browser.pressCommand(page, 'open-reader');
      await (await readyReader()).close();
    });

    it('has keys that the browser does not use itself', async () => {
      const page = await stage().browser.openExtensionPage('options.html');
      const keys = await page.evaluate(readShortcuts);
      expect(Object.fromEntries(keys)).toEqual({
        _execute_action: 'Alt+Shift+U',
        'open-reader': 'Alt+Shift+E',
        'save-article': 'Alt+Shift+S',
        'copy-markdown': 'Alt+Shift+M',
        'clean-page': '',
      });
    });
  });

  it('offers no entry that the settings switch off', async () => {
    const item = { id: 'save-article', label: 'Save article', context: 'page' } as const;
    const page = await openSample(stage());
    expect(await stage().browser.hasMenuItem(page, item)).toBe(true);
    await changeSettings(stage().browser, { menuPage: false });
    await until('the entry to go', async () => !(await stage().browser.hasMenuItem(page, item)));
    await changeSettings(stage().browser, { menuPage: true });
    await until('the entry to come back', () => stage().browser.hasMenuItem(page, item));
  });
}

/** Runs in a page of ours. Chromium assigns no key that is its own. */
async function readShortcuts(): Promise<[string, string][]> {
  const { commands } = (globalThis as unknown as { chrome: { commands: CommandApi } }).chrome;
  const all = await commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => [name, shortcut]);
}

interface CommandApi {
  getAll(): Promise<{ name?: string; shortcut?: string }[]>;
}

function walkPage(picture = PICTURE): string {
  const paragraph = `<p>${'A heron stands in the ford and does not mind the ferry. '.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Heron</title><body><article><h1>Heron</h1>
    ${paragraph}<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
      data-src="${picture}" width="600" height="300"></p>${paragraph.repeat(3)}</article></body></html>`;
}
