/**
 * Photographs every surface in every theme, language and width, to be looked at.
 * `npm run screenshots -- [--browser firefox] [--surfaces popup,options] [--themes dark] [--languages ja] [--out DIR]`
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { changeSettings, clearDownloads, type View } from './support/driver.ts';
import { type BrowserName, openStage, type Stage } from './support/launch.ts';
import { readSample } from './support/savedPage.ts';

const THEMES = ['light', 'dark', 'sepia', 'black'];
const LANGUAGES = readdirSync(new URL('../public/_locales/', import.meta.url));

const { values: options } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    surfaces: { type: 'string', default: '' },
    themes: { type: 'string', default: THEMES.join(',') },
    languages: { type: 'string', default: LANGUAGES.join(',') },
    out: { type: 'string', default: '.output/screenshots' },
  },
});

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };
/** A page without anything to read. */
const EMPTY_PAGE = 'https://www.example.org/empty/';

/** Photographs one surface; `shoot` names the file and waits for still pictures. */
type Surface = (stage: Stage, shoot: Shoot) => Promise<void>;
type Shoot = (view: View, variant?: string, how?: { readonly fullPage?: boolean }) => Promise<void>;

const SURFACES: Readonly<Record<string, Surface>> = {
  async popup(stage, shoot) {
    const tab = await stage.browser.openPage(readSample().url);
    const popup = await stage.browser.openPopup(tab);
    await popup.waitFor('main[data-state="ready"] [data-action="undo"]');
    await shoot(popup);
    for (const row of ['images', 'removed', 'front-matter']) {
      await popup.click(`summary[data-fact="${row}"]`);
      await popup.waitFor(`details[open] > summary[data-fact="${row}"]`);
      await shoot(popup, row);
      await popup.click(`summary[data-fact="${row}"]`);
    }
    await popup.click('[data-action="save"]');
    await popup.waitFor('[data-status="saved"]');
    await shoot(popup, 'saved');
    clearDownloads(stage.downloadDir);
  },
  async trouble(stage, shoot) {
    const empty = await stage.browser.openPopup(await stage.browser.openPage(EMPTY_PAGE));
    await empty.waitFor('main[data-state="no-article"]');
    await shoot(empty, 'no-article');
    const isChromium = stage.browser.name === 'chromium';
    const own = await stage.browser.openPage(isChromium ? 'chrome://version/' : 'about:license');
    const forbidden = await stage.browser.openPopup(own);
    await forbidden.waitFor('main[data-state="forbidden"]');
    await shoot(forbidden, 'forbidden');
  },
  options: (stage, shoot) => shootPage(stage, shoot, 'options.html'),
  welcome: (stage, shoot) => shootPage(stage, shoot, 'welcome.html'),
  saves: (stage, shoot) => shootPage(stage, shoot, 'saves.html'),
  async reader(stage, shoot) {
    const tab = await stage.browser.openPage(readSample().url);
    const popup = await stage.browser.openPopup(tab);
    await popup.waitFor('main[data-state="ready"]');
    await popup.click('[data-action="reader"]');
    const reader = await stage.browser.findPage('reader.html');
    await reader.waitFor('[data-reader-state="ready"] article[data-article]');
    for (const size of [WIDE, NARROW]) {
      await reader.resize(size);
      await reader.waitUntil('the pictures in the reader', arePicturesThere);
      await shoot(reader, `${size.width}`);
    }
  },
};

async function shootPage(stage: Stage, shoot: Shoot, page: string): Promise<void> {
  const view = await stage.browser.openExtensionPage(page);
  await view.waitFor('#root main');
  for (const size of [WIDE, NARROW]) {
    await view.resize(size);
    await shoot(view, `${size.width}`, { fullPage: true });
  }
}

/** Runs in the reader: every picture near the top has come. */
function arePicturesThere(): boolean {
  const near = Array.from(document.querySelectorAll<HTMLImageElement>('article[data-article] img'));
  return near.slice(0, 1).every((picture) => picture.hasAttribute('src') && picture.complete);
}

/** Runs in any page: nothing of it moves any more. */
async function isStill(): Promise<boolean> {
  await document.fonts.ready;
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return true;
}

async function run(): Promise<void> {
  const out = path.resolve(options.out);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const browserName: BrowserName = options.browser === 'firefox' ? 'firefox' : 'chromium';
  const wanted = options.surfaces === '' ? Object.keys(SURFACES) : options.surfaces.split(',');
  const stage = await openStage(browserName, { headless: true });
  const sample = readSample();
  stage.world.serve(sample.url, sample.html);
  stage.world.serve(EMPTY_PAGE, '<!doctype html><title>Empty</title><nav><a href="/">Home</a></nav>');
  const names: string[] = [];
  try {
    for (const language of options.languages.split(',')) {
      for (const theme of options.themes.split(',')) {
        await changeSettings(stage.browser, { language, theme });
        for (const surface of wanted) {
          await SURFACES[surface]?.(stage, async (view, variant, how) => {
            const name = [surface, variant, theme, language].filter(Boolean).join('-');
            await view.waitUntil('a still page', isStill);
            await view.screenshot(path.join(out, `${name}.png`), how);
            names.push(name);
          });
          await stage.browser.closePages();
        }
      }
    }
  } finally {
    await stage.close();
  }
  writeFileSync(path.join(out, 'index.html'), toIndex(names));
  process.stdout.write(`${names.length} screenshots: ${path.join(out, 'index.html')}\n`);
}

/** @returns a page that shows all of them side by side */
function toIndex(names: readonly string[]): string {
  const figures = names.map(
    (name) => `<figure><img src="${name}.png" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>
    body { display: flex; flex-wrap: wrap; gap: 16px; font: 12px system-ui } figure { margin: 0 } img { max-width: 640px }
    </style>${figures.join('\n')}`;
}

run().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
