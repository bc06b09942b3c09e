/** Pictures that are hard to get: whose hosts must be allowed, who answer only their own page, and who never answer. */
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, clearDownloads, readDownloads, until } from '../support/driver';
import { representatives } from '../support/full';
import { drawPng } from '../support/png';
import type { ProxyMode } from '../support/worldAnswers';
import { readZip } from '../support/zip';
import { openReadyPopup, openSample, press, pressSave, readEndedStatus } from './actions';
import { storyPage } from './picturePages';
import type { CurrentStage } from './scenarios';

const PICTURE = drawPng(40, 30, 'lighthouse');
/** Headers of a server that lets no other origin read its answers. */
const CLOSED = { 'access-control-allow-origin': 'https://nobody.example' };
/** Proxy failures that differ in what the extension sees of them. */
const TROUBLES: readonly ProxyMode[] = ['500', 'svg', 'endless'];
/** A save may take ten seconds longer for them, and the machine may be busy. */
const PATIENCE_MS = 15_000;
/** The others, asked for only now and then. */
export const MORE_TROUBLES: readonly ProxyMode[] = [
  '404',
  'html',
  'empty',
  'huge',
  'loop',
  'reset',
  'trickle',
];

/** Whatever happens to a picture, the text is saved, and the popup says which picture is missing and why. */
export function describeMissingPictures(stage: CurrentStage): void {
  let stories = 0;
  /** Serves a story with these pictures and opens the popup on it. */
  const openStory = async (pictures: readonly string[]) => {
    const page = await openStoryPage(pictures);
    const popup = await openReadyPopup(stage(), page);
    stage().world.requests.length = 0;
    return popup;
  };
  const openStoryPage = (pictures: readonly string[]) => {
    stories += 1;
    const url = `https://www.example.org/story-${stories}/`;
    stage().world.serve(url, storyPage('Windows', pictures));
    return stage().browser.openPage(url);
  };
  const serveClosed = (url: string) => stage().world.serve(url, PICTURE, 'image/png', CLOSED);
  const zipOnDisk = () => {
    const file = readDownloads(stage().downloadDir).find(({ name }) => name.endsWith('.zip'));
    return file && [...readZip(file.content).keys()];
  };

  describe('pictures that are hard to get', () => {
    afterEach(() => changeSettings(stage().browser, { images: 'link' }));

    it('are listed with their reason, and fetched once their host is allowed', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const host = `pics-${stage().browser.name}.example.com`;
      serveClosed(`https://${host}/a.png`);
      const page = await openStoryPage([`https://${host}/a.png`, 'https://img.example.org/open.png']);
      const popup = await openReadyPopup(stage(), page);
      stage().world.requests.length = 0;
      expect(await pressSave(popup)).toBe('saved');
      expect(await popup.text('[data-fact="missing"]')).toMatch(/^1 image stays a link/);
      expect(await popup.text('[data-fact="missing"] li')).toBe(`${host}/…/a.pngnot reachable`);
      expect(await popup.text('[data-action="retry-pictures"]')).toMatch(/^Allow/);
      expect(zipOnDisk()?.length).toBe(2);
      clearDownloads(stage().downloadDir);
      await stage().browser.grantHost(`*://${host}/*`);
      const later = await openReadyPopup(stage(), page); // it still says what is missing
      await press(later, 'retry-pictures');
      await until('the ZIP with both', () => zipOnDisk()?.length === 3);
      await later.waitUntil('nothing to be missing', isWhole);
      const fetched = stage().world.requests.filter((request) => request.host === 'img.example.org');
      expect(fetched.length, 'what was there is not fetched again').toBe(1);
    });

    it('are fetched by their own page where only that may read them', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const picture = `https://www.example.org/own-${stage().browser.name}.png`;
      serveClosed(picture);
      const popup = await openStory([picture]);
      expect(await pressSave(popup)).toBe('saved');
      expect(await popup.evaluate(isWhole)).toBe(true);
      expect(zipOnDisk()?.length).toBe(2);
    });

    it('get the Referer they want where that is allowed, and no rule is left behind', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const page = await openStoryPage(['https://wx3.sinaimg.cn/large/pier.jpg']);
      const popup = await openReadyPopup(stage(), page);
      expect(await pressSave(popup)).toBe('saved');
      expect(await popup.text('[data-fact="missing"] li')).toMatch(/sinaimg/);
      await stage().browser.grantHost('*://wx3.sinaimg.cn/*');
      clearDownloads(stage().downloadDir);
      const later = await openReadyPopup(stage(), page);
      stage().world.requests.length = 0;
      await press(later, 'retry-pictures');
      await until('the ZIP with it', () => zipOnDisk()?.length === 2);
      const asked = stage().world.requests.filter(({ host }) => host === 'wx3.sinaimg.cn');
      expect(asked.map(({ referer, cookie, status }) => [referer, cookie, status])).toEqual([
        ['https://weibo.com/', undefined, 200],
      ]);
      await later.waitUntil('the rule to be removed', hasNoRule);
    });

    it('are never asked for in the own network because a page says so', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      await stage().browser.grantHost('*://192.168.7.7/*');
      const popup = await openStory(['http://192.168.7.7/camera.png', 'https://img.example.org/open.png']);
      expect(await pressSave(popup)).toBe('saved');
      expect(await popup.text('[data-fact="missing"] li')).toBe('192.168.7.7/…/camera.pngprivate address');
      expect(stage().world.requests.map(({ host }) => host)).not.toContain('192.168.7.7');
    });

    it.each(representatives(TROUBLES))('stay links when the proxy answers %s', (trouble) =>
      checkTrouble(stage, trouble),
    );

    it('stay links when the machine is offline', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      stage().world.isOffline = true;
      expect(await pressSave(popup)).toBe('saved');
      expect(await popup.text('[data-fact="missing"]')).toMatch(/^4 images stay links/);
      expect(readDownloads(stage().downloadDir).map(({ name }) => name)).toEqual([
        '老街修表铺的第四十个春天.md',
      ]);
    });

    it('are counted while they come, and the save can be cancelled: nothing is left', async () => {
      await changeSettings(stage().browser, { images: 'folder' });
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      stage().world.proxyMode = 'trickle';
      await press(popup, 'save');
      await popup.waitFor('[data-action="cancel"]');
      expect(await popup.text('[data-status]')).toMatch(/Fetching images: 0 of 4/);
      await press(popup, 'cancel');
      await popup.waitUntil('the end', () => document.querySelector('[data-status="idle"]') !== null);
      expect(readDownloads(stage().downloadDir)).toEqual([]);
    });
  });
}

/** Text saved, pictures as links, one notice, in time. */
export async function checkTrouble(stage: CurrentStage, trouble: ProxyMode): Promise<void> {
  await changeSettings(stage().browser, { images: 'zip' });
  const popup = await openReadyPopup(stage(), await openSample(stage()));
  stage().world.proxyMode = trouble;
  await press(popup, 'save');
  const status = await until('the save to end', () => popup.evaluate(readEndedStatus), {
    timeoutMs: PATIENCE_MS,
  });
  expect(status).toBe('saved');
  expect(await popup.text('[data-fact="missing"]')).toMatch(/^4 images stay links/);
  const [file, ...others] = readDownloads(stage().downloadDir);
  expect(others).toEqual([]);
  expect(file?.content.toString()).toContain('![](https://cors.zfour.workers.dev/?http://zkres1');
}

/** Runs in the popup. */
function isWhole(): boolean {
  return (
    document.querySelector('[data-status="saved"]') !== null &&
    !document.querySelector('[data-fact="missing"]')
  );
}

/** Runs in a page of the extension: whether no rule is in force. */
async function hasNoRule(): Promise<boolean> {
  type Api = { declarativeNetRequest: { getSessionRules(): Promise<unknown[]> } };
  const { declarativeNetRequest } = (globalThis as unknown as { chrome: Api }).chrome;
  return (await declarativeNetRequest.getSessionRules()).length === 0;
}
