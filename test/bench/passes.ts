/**
 * What the page cleaner costs the tab, in the built extension: the first pass over pages of 1,000, 5,000,
 * 10,000 and 100,000 nodes, and a later pass for one picture that arrives on them. Times in ms; `gap` is the longest time
 * in which the tab's event loop did not answer, `idleGap` the same without the cleaner. A last page has 2,000
 * pictures; `byPage` is the same page setting the addresses itself in slices of the same length, without the cleaner.
 * Run with Node 24 after both builds: `node test/bench/passes.ts [--browser chromium|firefox]`. One JSON line a size.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { countUndone, largePage, readResponsiveness, watchResponsiveness } from '../e2e/largePages.ts';
import { openTabScripts, type TabScripts, TEST_ORIGIN } from '../e2e/tabScripts.ts';
import type { View } from '../support/driver.ts';
import { type BrowserName, openStage, type Stage } from '../support/launch.ts';

const { values: options } = parseArgs({ options: { browser: { type: 'string' } } });
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const IDLE_MS = 500;

async function watchWhile(page: View, work: () => Promise<unknown>) {
  await watchResponsiveness(page);
  await work();
  const seen = await readResponsiveness(page);
  return {
    gap: Math.round(seen.longestGapMs),
    task: Math.round(seen.longestTaskMs),
    total: Math.round(seen.totalMs),
  };
}

async function measure(stage: Stage, scripts: TabScripts, nodes: number): Promise<object> {
  const url = `${TEST_ORIGIN}/large/${nodes}.html`;
  stage.world.serve(url, largePage(nodes));
  const page = await stage.browser.openPage(url);
  const idle = await watchWhile(page, () => pause(IDLE_MS));
  const first = await watchWhile(page, async () => {
    await scripts.clean(url);
    while ((await page.evaluate(countUndone)) > 0) await pause(20);
  });
  await pause(IDLE_MS);
  const later = await watchWhile(page, async () => {
    await page.evaluate(() => {
      const late = '<p>One more <img id="late" data-src="https://img.garden.example.net/late.jpg"></p>';
      document.querySelector('article')?.insertAdjacentHTML('beforeend', late);
    });
    await page.waitFor('#late[src]');
  });
  const undo = await watchWhile(page, () => scripts.undo(url));
  await page.close();
  return { nodes, idleGap: idle.gap, first, later, undo };
}

/** Runs in the page: what its own script would do to load every picture. */
async function showPictures(): Promise<void> {
  const waiting = Array.from(document.querySelectorAll<HTMLImageElement>('img[data-src]'));
  while (waiting.length > 0) {
    const start = performance.now();
    while (waiting.length > 0 && performance.now() - start < 12) {
      const image = waiting.shift() as HTMLImageElement;
      image.src = image.dataset.src ?? '';
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

async function measurePictures(stage: Stage, scripts: TabScripts, pictures: number): Promise<object> {
  const url = `${TEST_ORIGIN}/large/pictures.html`;
  stage.world.serve(url, largePage(5000, { pictures }));
  const byPage = await stage.browser.openPage(url);
  const control = await watchWhile(byPage, () => byPage.evaluate(showPictures));
  await byPage.close();
  const page = await stage.browser.openPage(url);
  const first = await watchWhile(page, async () => {
    await scripts.clean(url);
    while ((await page.evaluate(countUndone)) > 0) await pause(20);
  });
  await page.close();
  return { nodes: 5000, pictures, first, byPage: control };
}

for (const browser of BROWSERS.filter((name) => name === (options.browser ?? name))) {
  const stage = await openStage(browser);
  try {
    const scripts = await openTabScripts(stage);
    for (const nodes of [1000, 5000, 10_000, 100_000]) {
      const costs = await measure(stage, scripts, nodes);
      process.stdout.write(`${JSON.stringify({ bench: 'passes', browser, ...costs })}\n`);
    }
    const costs = await measurePictures(stage, scripts, 2000);
    process.stdout.write(`${JSON.stringify({ bench: 'passes', browser, ...costs })}\n`);
  } finally {
    await stage.close();
  }
}
