/**
 * The main job as a person sees it: open an article, clean it, look at the popup, read it, save it.
 * `npm start -- [--headless] [--page FILE.html --url URL] [--out DIR] [--preset NAME] [--browser NAME]`
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changeSettings, readDownloads, until, type View } from './support/driver.ts';
import { type BrowserName, openStage, type Stage } from './support/launch.ts';
import { readSample, type SavedPage } from './support/savedPage.ts';

const DEFAULT_OUT = '.output/demo';
const FILES = ['before.png', 'cleaned.png', 'popup.png', 'reader.png'];

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    page: { type: 'string' },
    url: { type: 'string' },
    out: { type: 'string', default: DEFAULT_OUT },
    preset: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
  },
});

const started = Date.now();

/** One line for every step, with the time since the start. */
function say(text: string): void {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${text}\n`);
}

function hasDisplay(): boolean {
  if (options.headless || process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function readPage(): SavedPage {
  if (options.page === undefined) return readSample();
  if (options.url === undefined) throw new Error('--page needs --url, the address the page is served at');
  return { url: options.url, html: readFileSync(options.page, 'utf8') };
}

/** Before, as the web made it: the automatic cleaner is off for this one look. */
async function photographBefore(stage: Stage, page: SavedPage, out: string): Promise<void> {
  await changeSettings(stage.browser, {
    cleanAutomatically: false,
    ...(options.preset && { preset: options.preset }),
  });
  const tab = await stage.browser.openPage(page.url);
  await tab.screenshot(path.join(out, 'before.png'), { fullPage: true });
  await tab.close();
  await changeSettings(stage.browser, { cleanAutomatically: true });
  say('before.png: the page as it comes');
}

async function openReadyPopup(stage: Stage, tab: View): Promise<View> {
  const popup = await stage.browser.openPopup(tab);
  await popup.waitFor('main[data-state="ready"] [data-action="reader"]');
  return popup;
}

/** Cleaned by itself on ZAKER, by the popup's button elsewhere. */
async function photographCleaned(stage: Stage, tab: View, out: string): Promise<View> {
  const popup = await openReadyPopup(stage, tab);
  const canClean = await popup.evaluate(() => document.querySelector('[data-action="clean"]') !== null);
  if (canClean) await popup.click('[data-action="clean"]');
  await popup.waitFor('[data-action="undo"], [data-status="unchanged"]');
  await tab.waitUntil('the pictures on the page', picturesAreSettled);
  await tab.screenshot(path.join(out, 'cleaned.png'), { fullPage: true });
  say('cleaned.png: pictures in their place, clutter gone');
  return popup;
}

/** Runs in a page: no picture is still loading. */
function picturesAreSettled(): boolean {
  for (const image of document.images) image.loading = 'eager';
  return Array.from(document.images).every((image) => image.complete);
}

/** Runs in the reader, again and again: goes to the next picture that is not there yet, then back to the top. */
function areReaderPicturesSettled(): boolean {
  const pictures = Array.from(document.querySelectorAll<HTMLImageElement>('article[data-article] img'));
  const missing = pictures.find((picture) => !picture.hasAttribute('src') || !picture.complete);
  if (missing === undefined) scrollTo({ top: 0, behavior: 'instant' });
  else missing.scrollIntoView({ block: 'center', behavior: 'instant' });
  return missing === undefined;
}

async function photographReader(stage: Stage, popup: View, out: string): Promise<void> {
  await popup.click('[data-action="reader"]');
  const reader = await stage.browser.findPage('reader.html');
  await reader.waitFor('[data-reader-state="ready"] article[data-article]');
  await reader.waitUntil('the pictures in the reader', areReaderPicturesSettled);
  await reader.screenshot(path.join(out, 'reader.png'), { fullPage: true });
  say('reader.png: the reader view');
}

async function saveMarkdown(stage: Stage, popup: View, out: string): Promise<string> {
  await popup.click('[data-action="save"]');
  await popup.waitFor('[data-status="saved"], [data-status="failed"]');
  if (await popup.evaluate(() => document.querySelector('[data-status="failed"]') !== null)) {
    throw new Error(`saving failed: ${await popup.text('[data-status]')}`);
  }
  const file = await until('the file', () =>
    readDownloads(stage.downloadDir).find(({ name }) => name.endsWith('.md')),
  );
  writeFileSync(path.join(out, file.name), file.content);
  say(`${file.name}: ${file.content.length} bytes of Markdown`);
  return file.name;
}

async function run(): Promise<void> {
  const browserName: BrowserName = options.browser === 'firefox' ? 'firefox' : 'chromium';
  const out = path.resolve(options.out);
  const page = readPage();
  const isVisible = hasDisplay();
  if (options.out === DEFAULT_OUT) rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const stage = await openStage(browserName, { headless: !isVisible });
  try {
    say(`${browserName} ${stage.browser.version} with the extension`);
    stage.world.drawsUnknownPictures = true;
    stage.world.serve(page.url, page.html);
    await photographBefore(stage, page, out);
    const tab = await stage.browser.openPage(page.url);
    const popup = await photographCleaned(stage, tab, out);
    await popup.screenshot(path.join(out, 'popup.png'));
    say('popup.png: what was found and what it offers');
    const saved = await saveMarkdown(stage, popup, out);
    await photographReader(stage, await openReadyPopup(stage, tab), out);
    process.stdout.write(`\n${[saved, ...FILES].map((name) => path.join(out, name)).join('\n')}\n`);
    if (isVisible) await stayOpen(stage);
  } finally {
    await stage.close();
  }
}

async function stayOpen(stage: Stage): Promise<void> {
  process.stdout.write('\nThe browser stays open. Close it, or press Ctrl+C, to end.\n');
  await stage.browser.closed;
}

run().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
