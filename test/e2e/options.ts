/** The settings page as people use it: the proxy tested, settings taken over from a file, a hostile file refused. */
import { describe, expect, it } from 'vitest';
import { changeSettings, type View } from '../support/driver';
import { press } from './actions';
import type { CurrentStage } from './scenarios';

/** What needs a real browser: a picture through the proxy, a file, storage. */
export function describeOptions(stage: CurrentStage): void {
  const open = async () => {
    const page = await stage().browser.openExtensionPage('options.html');
    await page.waitFor('[data-setting="import"]');
    return page;
  };

  describe('the settings page', () => {
    it('tells a proxy that works from one that does not', async () => {
      stage().world.drawsUnknownPictures = true;
      const page = await open();
      await press(page, 'test-proxy');
      await page.waitFor('[data-outcome="good"]');
      stage().world.proxyMode = '404';
      await press(page, 'test-proxy');
      await page.waitFor('[data-outcome="bad"]');
    });

    it('takes settings over from a file and gives them back', async () => {
      const page = await open();
      await page.evaluate(
        chooseFile,
        '{"format":"unbox-settings","version":1,"settings":{"saveAs":true,"bullet":"plus"}}',
      );
      await page.waitFor('[data-change="bullet"]');
      expect(await page.evaluate(isChecked, 'saveAs')).toBe(false);
      await press(page, 'accept-import');
      await page.waitFor('.options-status [data-action="undo"]');
      expect(await isStored(page)).toEqual([true, 'plus']);
      await press(page, 'undo');
      await page.waitUntil(
        'the old settings',
        () => !document.querySelector<HTMLInputElement>('#saveAs')?.checked,
      );
      await page.waitFor('.options-status[data-status="idle"]');
      expect(await isStored(page)).toEqual([false, 'dash']);
    });

    it('refuses a hostile file with a sentence', async () => {
      const page = await open();
      await page.evaluate(
        chooseFile,
        '{"format":"unbox-settings","version":1,"settings":{"__proto__":{"proxy":false}}}',
      );
      await page.waitFor('[data-setting="import"] [role="alert"]');
      expect(await page.text('[data-setting="import"] [role="alert"]')).toMatch(/Nothing was taken from it/);
    });

    it('keeps the settings in step through the browser', async () => {
      await changeSettings(stage().browser, { sync: true });
      const page = await open();
      await page.waitFor('[data-sync="synced"], [data-sync="local"]');
      await changeSettings(stage().browser, { sync: false });
      expect(await page.text('[data-sync]')).not.toBe('');
    });
  });
}

/** Runs in the settings page: a file is chosen, as the browser's dialog does it. */
function chooseFile(text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[data-action="import"]');
  if (!input) throw new Error('no field for a file');
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], 'settings.json', { type: 'application/json' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function isChecked(id: string): boolean | undefined {
  return document.querySelector<HTMLInputElement>(`#${id}`)?.checked;
}

function isStored(page: View): Promise<unknown[]> {
  return page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: {
          storage: { local: { get: (key: string) => Promise<{ settings: Record<string, unknown> }> } };
        };
      }
    ).chrome;
    const { settings } = await storage.local.get('settings');
    return [settings.saveAs, settings.bullet];
  });
}
