/**
 * How long the main job takes on the sample article, in the built extension: from the click in the popup
 * to the reader painted, and to the file on the disk. Run with Node 24 after both builds:
 * `node test/bench/mainJob.ts [--runs 10] [--browser chromium|firefox]`. One JSON line a browser, times in ms.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clearDownloads, readDownloads, until, type View } from '../support/driver.ts';
import { type BrowserName, openStage, type Stage } from '../support/launch.ts';
import { readSample } from '../support/savedPage.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '10' }, browser: { type: 'string' } },
});
const sample = readSample();
const CLICK_KEY = 'bench-click';

/** Opens the sample at a new address and the popup on it. */
async function openReadyPopup(stage: Stage, name: string): Promise<View> {
  const url = `https://www.myzaker.com/article/${name}/`;
  stage.world.serve(url, sample.html.replaceAll(sample.url, url));
  const popup = await stage.browser.openPopup(await stage.browser.openPage(url));
  await popup.waitFor('main[data-state="ready"] [data-action="save"]:not([disabled])');
  await popup.evaluate((key) => {
    const note = () => localStorage.setItem(key, String(performance.timeOrigin + performance.now()));
    addEventListener('click', note, { capture: true, once: true });
  }, CLICK_KEY);
  return popup;
}

/** The reader draws nothing before the article, so its first contentful paint is the article's. */
async function timeReader(stage: Stage, name: string): Promise<number> {
  const popup = await openReadyPopup(stage, name);
  await popup.click('[data-action="reader"]');
  const reader = await stage.browser.findPage('reader.html');
  return reader.waitUntil(
    'the first paint',
    (key) => {
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      if (paint === undefined || document.querySelector('article[data-article] p') === null) return undefined;
      return performance.timeOrigin + paint.startTime - Number(localStorage.getItem(key));
    },
    CLICK_KEY,
  );
}

/** The file's own time of its last change, not the time at which it was noticed. */
async function timeFile(stage: Stage, name: string): Promise<number> {
  const popup = await openReadyPopup(stage, name);
  await popup.click('[data-action="save"]');
  const file = await until('the file', () => readDownloads(stage.downloadDir)[0]);
  const clicked = Number(await popup.evaluate((key) => localStorage.getItem(key), CLICK_KEY));
  return statSync(path.join(stage.downloadDir, file.name)).ctimeMs - clicked;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const low = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.round(((sorted[middle] ?? low) + low) / 2);
}

async function measure(browser: BrowserName, runs: number): Promise<void> {
  const stage = await openStage(browser);
  try {
    const reader: number[] = [];
    const file: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      reader.push(await timeReader(stage, `reader${run}`));
      await stage.browser.closePages();
      file.push(await timeFile(stage, `file${run}`));
      await stage.browser.closePages();
      clearDownloads(stage.downloadDir);
    }
    const result = { bench: 'mainJob', browser, version: stage.browser.version, runs };
    const times = { readerPaintedMs: median(reader), fileOnDiskMs: median(file) };
    process.stdout.write(`${JSON.stringify({ ...result, ...times })}\n`);
  } finally {
    await stage.close();
  }
}

const browsers: BrowserName[] =
  options.browser === undefined ? ['chromium', 'firefox'] : [options.browser as BrowserName];
for (const browser of browsers) await measure(browser, Number(options.runs));
