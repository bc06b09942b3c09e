/** What scenarios do again and again, in a person's words. */
import { readFileSync } from 'node:fs';
import { readDownloads, type SavedFile, until, type View } from '../support/driver';
import type { Stage } from '../support/launch';
import { readSample } from '../support/savedPage';
import { PROXY_HOST } from '../support/worldAnswers';

/** The file that the sample article becomes. */
export const EXPECTED_FILE = readFileSync(new URL('../fixtures/sample/expected.md', import.meta.url), 'utf8');
/** Its name. */
export const EXPECTED_NAME = '老街修表铺的第四十个春天.md';

const sample = readSample();
let articles = 0;

/** Serves the sample at an address of its own: saves of one address within seconds count as one. */
export async function openSample(stage: Stage): Promise<View> {
  articles += 1;
  const url = `https://www.myzaker.com/article/sample${articles}/`;
  stage.world.serve(url, sample.html.replaceAll(sample.url, url));
  return stage.browser.openPage(url);
}

/** Waits until the automatic cleaner has shown all four pictures of the sample. */
export async function waitUntilCleaned(page: View): Promise<void> {
  await page.waitUntil('the pictures to be revived', () => {
    const pictures = document.querySelectorAll('#content .img_box img');
    return pictures.length === 4 && document.querySelector('#content img.opacity_0') === null;
  });
}

/** Opens the popup and waits until it shows an article. */
export async function openReadyPopup(stage: Stage, page: View): Promise<View> {
  const popup = await stage.browser.openPopup(page);
  await popup.waitFor('main[data-state="ready"]');
  return popup;
}

/** Presses a button of ours. */
export async function press(view: View, action: string): Promise<void> {
  await view.waitFor(`[data-action="${action}"]:not([disabled])`);
  await view.click(`[data-action="${action}"]`);
}

/** Presses Save and waits for its end. @returns the status: saved or failed */
export async function pressSave(view: View, action = 'save'): Promise<string> {
  await press(view, action);
  return view.waitUntil('the save to end', readEndedStatus);
}

/** Runs in popup or reader: the status once it is final. */
export function readEndedStatus(): string | undefined {
  const status = document.querySelector('[data-status]')?.getAttribute('data-status');
  return status === 'saved' || status === 'failed' ? status : undefined;
}

/** Runs in the reader: the bar leaves while one reads on; at the top it is there. */
export function showBar(): boolean {
  scrollTo({ top: 0, behavior: 'instant' });
  return (document.querySelector('.reader-bar')?.getBoundingClientRect().top ?? -1) >= 0;
}

/** Waits for exactly one complete file. */
export function findSavedFile(stage: Stage): Promise<SavedFile> {
  return until('the file on the disk', () => readDownloads(stage.downloadDir)[0]);
}

/** Opens the reader from the popup and waits until it shows the article. */
export async function openReader(stage: Stage, page: View): Promise<View> {
  await press(await openReadyPopup(stage, page), 'reader');
  const reader = await stage.browser.findPage('reader.html');
  await reader.waitFor('[data-reader-state="ready"] article[data-article]');
  return reader;
}

/** @returns what the picture proxy was asked for */
export function proxyRequests(stage: Stage) {
  return stage.world.requests.filter(({ host }) => host === PROXY_HOST);
}

/** Runs in the sample: all pictures are there and can be seen, so that nothing moves any more. */
export function arePicturesLoaded(): boolean {
  const pictures = Array.from(document.querySelectorAll<HTMLImageElement>('#content .img_box img'));
  for (const picture of pictures) picture.loading = 'eager';
  return pictures.every((picture) => picture.naturalWidth > 0 && getComputedStyle(picture).opacity === '1');
}

/** @returns what the toolbar button says in every tab, in one line */
export async function readBadges(stage: Stage): Promise<string> {
  const page = await stage.browser.openExtensionPage('welcome.html');
  const texts = await page.evaluate(readBadgeTexts);
  await page.close();
  return texts;
}

/** Waits until a menu or command without the popup says that it is done. */
export async function waitUntilDone(stage: Stage): Promise<void> {
  await until('the badge', async () => (await readBadges(stage)).includes('✓'));
}

/** Runs in a page of ours. */
async function readBadgeTexts(): Promise<string> {
  type Api = {
    tabs: { query(q: object): Promise<{ id: number }[]> };
    action: { getBadgeText(d: object): Promise<string> };
  };
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = scope.browser ?? scope.chrome;
  const tabs = await api.tabs.query({});
  return (await Promise.all(tabs.map(({ id }) => api.action.getBadgeText({ tabId: id })))).join(' ');
}
