/**
 * How soon the popup shows something, in the built extension: from the start of its page (its time origin)
 * to the first contentful paint, which is its skeleton's. Run with Node 24 after both
 * builds: `node test/bench/popup.ts [--runs 10] [--browser chromium|firefox]`. One JSON line a browser, in ms.
 */
import { parseArgs } from 'node:util';
import { type BrowserName, openStage, type Stage } from '../support/launch.ts';
import { readSample } from '../support/savedPage.ts';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '10' }, browser: { type: 'string' } },
});
const sample = readSample();

interface Times {
  /** From the start of the popup's page. */
  readonly skeletonMs: number;
  /** From the press of the toolbar button, the way through the driver included. */
  readonly fromActionMs: number;
}

/** Opens the popup on an article at a new address. The page's icon is the first thing that counts as content. */
async function timePopup(stage: Stage, name: string): Promise<Times> {
  const url = `https://www.myzaker.com/article/${name}/`;
  stage.world.serve(url, sample.html.replaceAll(sample.url, url));
  const page = await stage.browser.openPage(url);
  const pressedAt = performance.timeOrigin + performance.now();
  const popup = await stage.browser.openPopup(page);
  const paint = await popup.waitUntil('the first paint', () => {
    const entry = performance.getEntriesByName('first-contentful-paint')[0];
    return entry && { origin: performance.timeOrigin, start: entry.startTime };
  });
  await popup.waitFor('main[data-state="ready"]');
  return { skeletonMs: paint.start, fromActionMs: paint.origin + paint.start - pressedAt };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

async function measure(browser: BrowserName, runs: number): Promise<void> {
  const stage = await openStage(browser);
  try {
    const times: Times[] = [];
    for (let run = 0; run < runs; run += 1) {
      times.push(await timePopup(stage, `popup${run}`));
      await stage.browser.closePages();
    }
    const skeleton = times.map(({ skeletonMs }) => skeletonMs);
    const result = {
      bench: 'popup',
      browser,
      version: stage.browser.version,
      runs,
      skeletonMs: median(skeleton),
      fastestSkeletonMs: Math.round(Math.min(...skeleton)),
      slowestSkeletonMs: Math.round(Math.max(...skeleton)),
      fromActionMs: median(times.map(({ fromActionMs }) => fromActionMs)),
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await stage.close();
  }
}

const browsers: BrowserName[] =
  options.browser === undefined ? ['chromium', 'firefox'] : [options.browser as BrowserName];
for (const browser of browsers) await measure(browser, Number(options.runs));
