/** Names and folders by the user's templates: as the settings page shows them, as the browser writes them. */
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../support/driver';
import { EXPECTED_FILE, findSavedFile, openReadyPopup, openSample, pressSave } from './actions';
import type { CurrentStage } from './scenarios';

const TEMPLATES = { fileNameTemplate: '{date:YYYY-MM-DD} {slug}', folder: 'Unbox/{site}/{date:YYYY}' };
const DEFAULTS = { fileNameTemplate: '{title}', folder: '' };

/** The preview and the file agree. */
export function describeNames(stage: CurrentStage): void {
  describe('names and folders', () => {
    it('are shown in the settings for an invented article', async () => {
      await changeSettings(stage().browser, TEMPLATES);
      const options = await stage().browser.openExtensionPage('options.html');
      await options.waitFor('[data-preview-part="name"]');
      const read = (part: string) => options.text(`[data-preview-part="${part}"]`);
      expect(await read('name')).toBe('2026-03-21 the-bridge-that-hums-a-walk-at-dawn.md');
      expect(await read('folder')).toBe('Unbox / River Weekly / 2026 /');
      expect(await read('head')).toContain("title: 'The bridge that hums: a walk at dawn'");
      expect(await read('body')).toContain('**Nobody agrees why.**');
      await changeSettings(stage().browser, DEFAULTS);
      await options.waitUntil('the preview to follow', () =>
        document.querySelector('[data-preview-part="name"]')?.textContent?.startsWith('The bridge that hums'),
      );
    });

    it('are those of the file on the disk', async () => {
      await changeSettings(stage().browser, TEMPLATES);
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      const status = await pressSave(popup);
      await changeSettings(stage().browser, DEFAULTS);
      expect(status).toBe('saved');
      const file = await findSavedFile(stage());
      expect(file.name).toBe('Unbox/ZAKER/2026/2026-03-18 老街修表铺的第四十个春天.md');
      expect(file.content.toString()).toBe(EXPECTED_FILE);
    });
  });
}
