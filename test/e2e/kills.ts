/** The background ends in the middle of a save, at each of its steps: nothing is lost, nothing is doubled. */
import { afterEach, describe, expect, it } from 'vitest';
import { changeSettings, readDownloads, until, type View } from '../support/driver';
import { itInFull } from '../support/full';
import { readZip } from '../support/zip';
import { EXPECTED_NAME, openReadyPopup, openSample, press, pressSave, readEndedStatus } from './actions';
import { serveStory, storyPage } from './picturePages';
import type { CurrentStage } from './scenarios';

const SAVE_ARTICLE = { id: 'save-article', label: 'Save article', context: 'page' } as const;

/** While the page is read, pictures are fetched, a ZIP is packed, and files are written. */
export function describeKills(stage: CurrentStage): void {
  const nameOf = (story: string) => `${story}-${stage().browser.name}`;
  const names = () => readDownloads(stage().downloadDir).map(({ name }) => name);
  const startSaving = async (url: string) => {
    const popup = await openReadyPopup(stage(), await stage().browser.openPage(url));
    await press(popup, 'save');
    return popup;
  };
  const killAt = async (popup: View, phase: RegExp) => {
    await until(`the save to be ${phase}`, async () => phase.test((await popup.text('[data-status]')) ?? ''));
    await stage().browser.killBackground();
    const status = await until('the save to end', () => popup.evaluate(readEndedStatus), {
      timeoutMs: 30_000,
    });
    expect(status, (await popup.text('[data-status]')) ?? '').toBe('saved');
  };

  describe('the background ends', () => {
    afterEach(() => changeSettings(stage().browser, { images: 'link' }));

    itInFull('while the page is read', async () => {
      const url = `https://www.example.org/${nameOf('reading')}/`;
      stage().world.serve(url, storyPage('Reading', [], 1000));
      const page = await stage().browser.openPage(url);
      await stage().browser.chooseMenuItem(page, SAVE_ARTICLE);
      await new Promise((resolve) => setTimeout(resolve, 60)); // where in the save it dies, not a wait
      await stage().browser.killBackground();
      const popup = await stage().browser.openPopup(page); // whatever wakes the background will do
      await popup.waitFor('[data-status="saved"]');
      expect(names()).toEqual(['Reading.md']);
    });

    itInFull('while pictures are fetched: those that were there are not fetched again', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const name = nameOf('fetching');
      const url = serveStory(stage().world, name, { count: 9 });
      const late = `https://img.example.org/${name}/9.png`;
      const popup = await openReadyPopup(stage(), await stage().browser.openPage(url));
      stage().world.requests.length = 0;
      stage().world.silentUrls.add(late);
      await press(popup, 'save');
      await until('the others', async () => /8 of 9/.test((await popup.text('[data-status]')) ?? ''));
      stage().world.silentUrls.clear();
      await killAt(popup, /8 of 9/);
      const [zip] = readDownloads(stage().downloadDir);
      expect(names()).toEqual([`Story ${name}.zip`]);
      expect(readZip(zip?.content ?? Buffer.alloc(0)).size).toBe(10);
      const asked = stage().world.requests.filter(({ host }) => host === 'img.example.org');
      expect(asked.map(({ url: one }) => one).filter((one) => one !== late).length).toBe(8);
    });

    itInFull('while a ZIP is packed', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const name = nameOf('packing');
      const popup = await startSaving(serveStory(stage().world, name, { count: 6, bytes: 10_000_000 }));
      await killAt(popup, /Packing|Fetching images: 6/);
      expect(names()).toEqual([`Story ${name}.zip`]);
      const [zip] = readDownloads(stage().downloadDir);
      expect(readZip(zip?.content ?? Buffer.alloc(0)).size).toBe(7);
    });

    it('while files are written: each is there once, under the name that the text says', async () => {
      await changeSettings(stage().browser, { images: 'folder' });
      const name = nameOf('writing');
      const count = 90; // so many that a fast machine is seen writing them
      const popup = await startSaving(serveStory(stage().world, name, { count }));
      await killAt(popup, /Writing: (?!91)\d+/);
      const pictures = Array.from({ length: count }, (_, i) => String(i + 1).padStart(2, '0'));
      expect(names()).toEqual(
        [...pictures.map((number) => `Story ${name}.assets/${number}.png`), `Story ${name}.md`].sort(),
      );
    });

    it.each(['failed', 'writing'])(
      'a save that is noted as %s, its file begun: a retry leaves one',
      async (state) => {
        const popup = await openReadyPopup(stage(), await openSample(stage()));
        stage().world.isOffline = true; // a save without its pictures keeps its text for a retry
        await changeSettings(stage().browser, { images: 'zip' });
        expect(await pressSave(popup)).toBe('saved');
        expect(names()).toEqual([EXPECTED_NAME]);
        const jobId = await popup.evaluate(noteDeath, state);
        expect(await popup.evaluate(orderRetry, jobId)).toBe('saved');
        expect(names()).toEqual([EXPECTED_NAME]);
      },
    );

    it('and what fails in its last moment is no failure: the save goes on', async (test) => {
      const { cutOffBackground } = stage().browser;
      if (!cutOffBackground) return test.skip('this browser ends it at once');
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      await cutOffBackground.call(stage().browser, popup);
      await press(popup, 'save');
      await until('the file', () => names().length === 1);
      await stage().browser.killBackground();
      expect(await popup.waitUntil('the save to end', readEndedStatus)).toBe('saved');
      expect(names()).toEqual([EXPECTED_NAME]);
    });

    it('before all that a failed save had begun was taken back: the next background does it', async () => {
      const popup = await openReadyPopup(stage(), await openSample(stage()));
      expect(await pressSave(popup)).toBe('saved');
      await popup.evaluate(noteDeath, 'failed');
      await stage().browser.killBackground();
      await openReadyPopup(stage(), await openSample(stage())); // whatever wakes the background will do
      await until('the file to be taken back', () => names().length === 0);
    });

    itInFull('and the browser with it: the save is offered again', async () => {
      await changeSettings(stage().browser, { images: 'zip' });
      const name = nameOf('restart');
      const url = serveStory(stage().world, name, { count: 3 });
      const late = `https://img.example.org/${name}/3.png`;
      const popup = await openReadyPopup(stage(), await stage().browser.openPage(url));
      stage().world.silentUrls.add(late);
      await press(popup, 'save');
      await until('the others', async () => /2 of 3/.test((await popup.text('[data-status]')) ?? ''));
      await stage().browser.restart();
      stage().world.silentUrls.clear();
      const other = await stage().browser.openPage(serveStory(stage().world, nameOf('other'), { count: 0 }));
      const later = await openReadyPopup(stage(), other);
      await later.waitFor('[data-fact="unfinished"]');
      expect(await later.text('[data-fact="unfinished"]')).toMatch(/^1 save was not finished/);
      expect(names()).toEqual([]);
      await press(later, 'finish');
      await until('the file', () => names().length === 1);
      expect(names()).toEqual([`Story ${name}.zip`]);
      await later.waitUntil('the offer to go', () => !document.querySelector('[data-fact="unfinished"]'));
    });
  });
}

/**
 * Runs in the popup: writes down the last save as if the background had ended before it noted how the save did.
 * @returns the job's id
 */
async function noteDeath(state: string): Promise<string> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settle(indexedDB.open('unbox'));
  const stores = database.transaction(['jobs', 'files'], 'readwrite');
  const jobs = await settle(stores.objectStore('jobs').getAll());
  const job = jobs.sort((a, b) => a.createdAt - b.createdAt).at(-1);
  const { id, fileName: path, bytes, downloadId } = job;
  const settings = { ...job.settings, images: 'link' };
  await settle(stores.objectStore('jobs').put({ ...job, state, settings, missing: undefined }));
  await settle(stores.objectStore('files').put({ job: id, path, bytes, url: 'blob:gone', downloadId }));
  database.close();
  return id;
}

/** Runs in the popup: orders a retry, as a message does that is sent twice. @returns how it ended */
async function orderRetry(jobId: string): Promise<string | undefined> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  return (await runtime.sendMessage({ to: 'background', name: 'retry-job', payload: { jobId } })).value
    ?.state;
}

interface Runtime {
  sendMessage(message: unknown): Promise<{ value?: { state: string } }>;
}
