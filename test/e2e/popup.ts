/** What the popup tells, where it can and where it cannot help. */
import { describe, expect, it } from 'vitest';
import { changeSettings } from '../support/driver';
import { isFull } from '../support/full';
import {
  EXPECTED_FILE,
  findSavedFile,
  openReadyPopup,
  openSample,
  press,
  pressSave,
  waitUntilCleaned,
} from './actions';
import type { CurrentStage } from './scenarios';

/** The facts, the clipboard, and pages without an article. */
export function describePopup(stage: CurrentStage): void {
  describe('the popup', () => {
    it('shows title, site, author, date, length, pictures and what was removed', async () => {
      const page = await openSample(stage());
      await waitUntilCleaned(page);
      const popup = await openReadyPopup(stage(), page);
      const facts = ['title', 'site', 'author', 'date', 'length', 'images', 'removed'];
      const texts = await Promise.all(facts.map((fact) => popup.text(`[data-fact="${fact}"]`)));
      expect(texts[0]).toBe('老街修表铺的第四十个春天');
      expect(texts[1]).toBe('ZAKER');
      expect(texts[2]).toBe('柳荫晚报');
      expect(texts[3]).toMatch(/2026/);
      expect(texts[4]).toMatch(/\d{3}.*characters.*min/);
      expect(texts[5]).toMatch(/^4 .*4 /);
      expect(texts[6]).toMatch(/^[1-9]\d* /);
    });

    it('copies the Markdown that it would save', async () => {
      const page = await openSample(stage());
      const popup = await openReadyPopup(stage(), page);
      await press(popup, 'copy');
      await popup.waitFor('[data-status="copied"]');
      const copied = await stage().browser.readClipboard();
      expect(copied.replaceAll('\r\n', '\n').trimEnd()).toBe(EXPECTED_FILE.trimEnd());
    });

    it.each(
      [
        ['zh_CN', 'zh-CN', '阅读模式', 'Unbox 设置'],
        ['zh_TW', 'zh-TW', '閱讀模式', 'Unbox 設定'],
        ['ja', 'ja', 'リーダー表示', 'Unbox の設定'],
      ].slice(0, isFull ? 3 : 1),
    )('speaks %s, and so do the other pages', async (language, tag, label, title) => {
      await changeSettings(stage().browser, { language });
      const options = await stage().browser.openExtensionPage('options.html');
      await options.waitFor('h1');
      const shownTitle = await options.text('h1');
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      const shownTag = await popup.evaluate(() => document.documentElement.lang);
      const shownLabel = await popup.text('[data-action="reader"] .button-label');
      await changeSettings(stage().browser, { language: 'en' });
      expect([shownTag, shownLabel, shownTitle]).toEqual([tag, label, title]);
    });

    it('says so on a page without an article, and still saves it', async () => {
      const url = 'https://www.example.org/start/';
      stage().world.serve(url, START_PAGE);
      const page = await stage().browser.openPage(url);
      const popup = await stage().browser.openPopup(page);
      await popup.waitFor('main[data-state="no-article"]');
      expect(await popup.text('main section')).toMatch(/\w+ \w+ \w+/);
      expect(await pressSave(popup, 'save-anyway')).toBe('saved');
      expect((await findSavedFile(stage())).content.toString()).toMatch(/Lost and found/);
    });

    it('says so on pages of the browser and of its store', async () => {
      const isChromium = stage().browser.name === 'chromium';
      const store = isChromium ? 'https://chromewebstore.google.com/' : 'https://addons.mozilla.org/';
      stage().world.serve(store, '<!doctype html><title>Store</title><p>Extensions</p>');
      for (const url of [isChromium ? 'chrome://version/' : 'about:license', store]) {
        const page = await stage().browser.openPage(url);
        const popup = await stage().browser.openPopup(page);
        await popup.waitFor('main[data-state="forbidden"]');
        expect(await popup.text('main section')).toMatch(/\w+ \w+ \w+/);
        await popup.close();
      }
    });
  });
}

/** Links and a search field: nothing to read. */
const START_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Town library</title><body>
  <nav><a href="/a">Opening hours</a> <a href="/b">Lost and found</a> <a href="/c">Contact</a></nav>
  <form action="/search"><input name="q" placeholder="Search"><button>Search</button></form></body></html>`;
