/** Where an article can go beside a Markdown file. */
import { describe, expect, it } from 'vitest';
import { changeSettings, until, type View } from '../support/driver';
import { findSavedFile, openReadyPopup, openSample, press, readEndedStatus } from './actions';
import type { CurrentStage } from './scenarios';

/** To read the clipboard a page is opened each time: a busy machine needs longer. */
const PATIENCE_MS = 30_000;

/** By the popup's list of more ways. */
export function describeDestinations(stage: CurrentStage): void {
  const openWays = async (page: View) => {
    const popup = await openReadyPopup(stage(), page);
    await popup.click('[data-fact="more-ways"]');
    await popup.waitFor('[data-action="copy-rich"]');
    return popup;
  };

  describe('more ways', () => {
    it('copy the text without any markup, and with it', async () => {
      const popup = await openWays(await openSample(stage()));
      await press(popup, 'copy-plain');
      await popup.waitFor('[data-status="copied"]');
      const plain = await until('the clipboard', async () => {
        const text = await stage().browser.readClipboard();
        return text.startsWith('老街修表铺的第四十个春天\n\n') && text;
      });
      expect(plain).toContain('\n\n△柜台上的工具，多数是他自己磨的。\n\n');
      expect(plain).not.toMatch(/[<>]|\*\*|https?:/);
      const again = await openWays(await openSample(stage()));
      await press(again, 'copy-rich');
      await again.waitFor('[data-status="copied"]');
      const html = await until('the clipboard', () => stage().browser.readClipboard('text/html'));
      expect(html).toContain('老街修表铺的第四十个春天</h1>');
      expect(html).toContain('修的是时间的脾气');
    });

    it('save one HTML file that holds its pictures and loads nothing', async () => {
      const url = `https://www.example.org/kiln-${stage().browser.name}/`;
      stage().world.serve(url, kilnPage());
      stage().world.drawsUnknownPictures = true;
      await stage().browser.grantHost('*://img.example.org/*');
      const popup = await openWays(await stage().browser.openPage(url));
      await press(popup, 'save-page');
      expect(await popup.waitUntil('the save to end', readEndedStatus)).toBe('saved');
      const file = await findSavedFile(stage());
      expect(file.name).toBe('Kiln.html');
      const html = file.content.toString();
      stage().world.serve(`${url}saved/`, html);
      stage().world.requests.length = 0;
      const saved = await stage().browser.openPage(`${url}saved/`);
      await saved.waitUntil('the picture', () => (document.querySelector('img')?.naturalWidth ?? 0) > 0);
      expect(await saved.evaluate(() => document.querySelector('img')?.src.slice(0, 11))).toBe('data:image/');
      expect(await saved.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
      const asked = stage().world.requests.filter(
        ({ host, url }) => host.endsWith('.example.org') && !/favicon|saved/.test(url),
      );
      expect(asked).toEqual([]);
    });

    it('hand a long article to Obsidian by the clipboard, its page stays', async () => {
      await changeSettings(stage().browser, { obsidianVault: 'My vault' });
      const page = await openSample(stage());
      const address = await page.url();
      const popup = await openWays(page);
      await popup.evaluate(catchUpdates);
      await press(popup, 'obsidian');
      await until('the popup to close', () => popup.evaluate(() => false).catch(() => true));
      const settings = await stage().browser.openExtensionPage('offscreen.html');
      const opened = await settings.waitUntil('Obsidian to be opened', () => localStorage.getItem('opened'));
      expect(opened).toMatch(/^obsidian:\/\/new\?vault=My%20vault&file=[\w%]+&clipboard=true$/);
      const ask = async () => {
        const text = await stage().browser.readClipboard();
        if (!text.startsWith('---\ntitle: ')) throw new Error(`it holds “${text.slice(0, 60)}”`);
        return text;
      };
      const note = await until('the clipboard', ask, { timeoutMs: PATIENCE_MS });
      expect(note).toContain('柳荫街的梧桐');
      expect(await page.url()).toBe(address);
      await changeSettings(stage().browser, { obsidianVault: '' });
    });

    it('print from the reader', async () => {
      const popup = await openWays(await openSample(stage()));
      await press(popup, 'print');
      const reader = await stage().browser.findPage('reader.html');
      await reader.waitFor('[data-reader-state="ready"] article[data-article]');
    });

    it('open the page that saves several', async () => {
      await press(await openWays(await openSample(stage())), 'saves');
      await (await stage().browser.findPage('saves.html')).waitFor('[data-saves="draft"]');
    });
  });
}

interface TabsApi {
  readonly tabs: {
    readonly get: (tabId: number) => Promise<unknown>;
    update: (tabId: number, change: { url: string }) => Promise<void>;
  };
}

/**
 * Runs in the popup: no program stands behind the address here, so it is noted instead of opened. The browser is
 * asked all the same: its answer comes after what the popup gave to the clipboard has reached it.
 */
function catchUpdates(): void {
  const scope = globalThis as unknown as { chrome: TabsApi; browser?: TabsApi };
  const note = async (tabId: number, { url }: { url: string }) => {
    await scope.chrome.tabs.get(tabId);
    localStorage.setItem('opened', url);
  };
  scope.chrome.tabs.update = note;
  if (scope.browser) scope.browser.tabs.update = note;
}

function kilnPage(): string {
  const paragraph = `<p>${'The kiln is fed with pine until its mouth turns white. '.repeat(8)}</p>`;
  const picture = '<p><img src="https://img.example.org/kiln.png" width="600" height="300"></p>';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiln</title><body><article><h1>Kiln</h1>
    ${paragraph}${picture}${paragraph.repeat(3)}<script>document.title += '!'</script></article></body></html>`;
}
