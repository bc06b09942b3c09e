/**
 * An article of so many megabytes in the reader, in the built extension: time from handing it over to its
 * first paragraph, longest time without an answer while one scrolls through it, and whether its last words
 * are found. Run with Node 24 after both builds:
 * `node test/bench/longArticle.ts [--megabytes 10] [--browser chromium|firefox]`. One JSON line a browser.
 */
import { parseArgs } from 'node:util';
import {
  findLastWords,
  openLongArticle,
  readResponsiveness,
  scrollThrough,
  watchResponsiveness,
} from '../e2e/largePages.ts';
import { until } from '../support/driver.ts';
import { type BrowserName, openStage } from '../support/launch.ts';

const { values: options } = parseArgs({
  options: { megabytes: { type: 'string', default: '10' }, browser: { type: 'string' } },
});

async function measure(browser: BrowserName): Promise<void> {
  const stage = await openStage(browser);
  try {
    const page = await stage.browser.openExtensionPage('welcome.html');
    await page.waitFor('[data-action="clean"]');
    const startedAt = performance.now();
    const bytes = await page.evaluate(openLongArticle, Number(options.megabytes) * 1024 * 1024);
    const reader = await stage.browser.findPage('reader.html');
    const isShown = () => reader.evaluate(() => document.querySelector('article p') !== null);
    await until('the article', isShown, { timeoutMs: 120_000 });
    const openMs = Math.round(performance.now() - startedAt);
    await watchResponsiveness(reader);
    const isSeen = await reader.evaluate(scrollThrough);
    const { longestGapMs } = await readResponsiveness(reader);
    const isFound = await reader.evaluate(findLastWords);
    const result = { bench: 'longArticle', browser, version: stage.browser.version, bytes, openMs };
    const times = { longestGapMs: Math.round(longestGapMs), isSeen, isFound };
    process.stdout.write(`${JSON.stringify({ ...result, ...times })}\n`);
  } finally {
    await stage.close();
  }
}

const browsers: BrowserName[] =
  options.browser === undefined ? ['chromium', 'firefox'] : [options.browser as BrowserName];
for (const browser of browsers) await measure(browser);
