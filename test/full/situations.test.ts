/** Saving in a private window, from a tab that is older than the extension, and with every failure of the proxy. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findSavedFile, openReadyPopup, openSample, press, pressSave, proxyRequests } from '../e2e/actions';
import { checkTrouble, MORE_TROUBLES } from '../e2e/missingPictures';
import { changeSettings, clearDownloads, readDownloads, until, type View } from '../support/driver';
import { openStage, type Stage } from '../support/launch';
import { readSample } from '../support/savedPage';
import { readZip } from '../support/zip';

const SAVE_ARTICLE = { id: 'save-article', label: 'Save article', context: 'page' } as const;

describe.each(['chromium', 'firefox'] as const)('rare situations in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
    await changeSettings(stage.browser, { language: 'en' });
  });
  afterEach(async () => {
    stage.world.proxyMode = 'ok';
    await changeSettings(stage.browser, { images: 'link' });
    await stage.browser.closePages();
    clearDownloads(stage.downloadDir);
  });
  afterAll(() => stage?.close());

  it.each(MORE_TROUBLES)('a proxy that answers %s: the text is saved, the pictures stay links', (trouble) =>
    checkTrouble(() => stage, trouble),
  );

  it('a save of more than half a minute that nobody watches: the browser leaves the background alone', async () => {
    await changeSettings(stage.browser, { images: 'zip' });
    const page = await openSample(stage);
    stage.world.proxyMode = 'slow';
    await stage.browser.chooseMenuItem(page, SAVE_ARTICLE);
    const start = Date.now();
    await until('the file', () => readDownloads(stage.downloadDir)[0], { timeoutMs: 100_000 });
    expect(Date.now() - start).toBeGreaterThan(35_000);
  });

  it('an extension that is loaded anew while a tab is open saves that tab all the same', async (test) => {
    const { reloadExtension } = stage.browser;
    if (!reloadExtension) return test.skip('this browser forgets an extension that a test brought');
    const page = await openSample(stage);
    await reloadExtension.call(stage.browser);
    const popup = await openReadyPopup(stage, page);
    expect(await pressSave(popup)).toBe('saved');
    expect((await findSavedFile(stage)).content.toString()).toMatch(/^---\ntitle: /);
    expect(await page.evaluate(() => document.querySelectorAll('#content img').length)).toBe(4);
  });

  it('a private window: the file is written, nothing is remembered, nobody else is asked', async (test) => {
    const { openPrivatePage } = stage.browser;
    if (!openPrivatePage) return test.skip('this browser opens no private window by itself');
    await changeSettings(stage.browser, { images: 'zip' });
    const sample = readSample();
    const url = 'https://www.myzaker.com/article/private/';
    stage.world.serve(url, sample.html.replaceAll(sample.url, url));
    const ours = await stage.browser.openExtensionPage('welcome.html');
    const remembered = await ours.evaluate(readHistory);
    await ours.close();
    const page = await openPrivatePage.call(stage.browser, url);
    stage.world.requests.length = 0;
    const popup: View = await openReadyPopup(stage, page);
    await press(popup, 'save');
    await popup.waitFor('[data-status="saved"]');
    expect(await popup.evaluate(readHistory)).toEqual(remembered);
    expect(proxyRequests(stage)).toEqual([]);
    const [file] = readDownloads(stage.downloadDir);
    expect(file?.content.length).toBeGreaterThan(500);
    if (file?.name.endsWith('.zip')) expect(readZip(file.content).size).toBeGreaterThan(1);
  });
});

/** Runs in a page of the extension. */
async function readHistory(): Promise<unknown> {
  type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
  const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
  return (await storage.local.get('history')).history ?? null;
}
