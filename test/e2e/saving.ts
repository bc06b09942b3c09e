/** Files on the disk, compared byte for byte. */
import { describe, expect, it } from 'vitest';
import { changeSettings, clearDownloads, readDownloads } from '../support/driver';
import {
  arePicturesLoaded,
  EXPECTED_FILE,
  EXPECTED_NAME,
  findSavedFile,
  openReadyPopup,
  openSample,
  press,
  pressSave,
  readEndedStatus,
  waitUntilCleaned,
} from './actions';
import type { CurrentStage } from './scenarios';

const SAVE_ARTICLE = { id: 'save-article', label: 'Save article', context: 'page' } as const;
const SAVE_SELECTION = { id: 'save-selection', label: 'Save selection', context: 'selection' } as const;

/** By the popup, by the menu, as HTML, under any name, and with the background killed. */
export function describeSaving(stage: CurrentStage): void {
  describe('saving', () => {
    it('writes the expected file, byte for byte', async () => {
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      expect(await pressSave(popup)).toBe('saved');
      const file = await findSavedFile(stage());
      expect(file.name).toBe(EXPECTED_NAME);
      expect(file.content.toString()).toBe(EXPECTED_FILE);
      expect(await popup.text('[data-status]')).toContain(EXPECTED_NAME);
    });

    it('writes the same file from the context menu of the page', async () => {
      const page = await openSample(stage());
      await stage().browser.chooseMenuItem(page, SAVE_ARTICLE);
      const file = await findSavedFile(stage());
      expect(file.name).toBe(EXPECTED_NAME);
      expect(file.content.toString()).toBe(EXPECTED_FILE);
    });

    it('writes only what is selected from the context menu of a selection', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      await page.waitUntil('the pictures to load', arePicturesLoaded);
      await page.selectText('#content > p:last-of-type');
      const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
      expect(selected.length).toBeGreaterThan(10);
      await stage().browser.chooseMenuItem(page, SAVE_SELECTION);
      const text = (await findSavedFile(stage())).content.toString();
      expect(text).toMatch(/^---\ntitle: /);
      expect(text).toContain('门楣上。');
      expect(text).not.toContain('柳荫街的梧桐');
    });

    it('writes cleaned HTML when the settings say so', async () => {
      await changeSettings(stage().browser, { body: 'html' });
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      const status = await pressSave(popup);
      await changeSettings(stage().browser, { body: 'markdown' });
      expect(status).toBe('saved');
      const text = (await findSavedFile(stage())).content.toString();
      expect(text.split('---\n')[1]).toBe(EXPECTED_FILE.split('---\n')[1]);
      expect(text).toMatch(/<p>柳荫街的梧桐/);
      expect(text).not.toMatch(/onclick|opacity_0|data-original/);
    });

    it('saves under any title', async () => {
      const title = '..\\../: * ? "<>| 一二 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} %2F. ';
      const url = `https://www.example.org/title-${stage().browser.name}/`;
      stage().world.serve(url, longPage(title));
      const popup = await openReadyPopup(stage(), await stage().browser.openPage(url));
      expect(await pressSave(popup)).toBe('saved');
      expect((await findSavedFile(stage())).name).toMatch(/\.md$/);
    });

    it('ends in one file or in a reason with retry when the background is killed in mid-save', async () => {
      for (const delayMs of [0, 10, 40]) {
        const popup = await openReadyPopup(stage(), await openSample(stage()));
        await press(popup, 'save');
        await new Promise((resolve) => setTimeout(resolve, delayMs)); // where in the save it dies, not a wait
        await stage().browser.killBackground();
        const status = await popup.waitUntil('the save to end', readEndedStatus);
        const ending = `killed after ${delayMs} ms, ${status}: ${await popup.text('[data-status]')}`;
        if (status === 'failed') await press(popup, 'retry');
        await popup.waitFor('[data-status="saved"]');
        const files = readDownloads(stage().downloadDir);
        expect(
          files.map(({ name }) => name),
          ending,
        ).toEqual([EXPECTED_NAME]);
        expect(files[0]?.content.toString(), ending).toBe(EXPECTED_FILE);
        await stage().browser.closePages();
        clearDownloads(stage().downloadDir);
      }
    });
  });
}

function longPage(title: string): string {
  const shown = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = `<p>${'A harbour is a promise that the sea makes to the land, and keeps at low tide. '.repeat(8)}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${shown}</title><body>
    <article><h1>${shown}</h1>${paragraph.repeat(4)}</article></body></html>`;
}
