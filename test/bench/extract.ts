/**
 * Extraction, side by side: Unbox, Readability and Defuddle on the page sets of ../shared/corpus, all in one
 * Chromium page. One JSON line a set: for each reader the mean F1 of the words kept against the truth (`text`
 * sets), or of the snippets that must and must not be there (`snippets` sets), right titles, authors and days
 * in per cent, and the time against Readability's: the median of the pages' own ratios, each of the shortest of
 * several runs in which the readers take turns. Run: `node test/bench/extract.ts [--sample 0.25] [--runs 3]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { build } from 'vite';
import { type Found, type Outcome, type Page, readScore, summarize } from './extractScore.ts';

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, '../shared/corpus');
const SETS = ['scrapinghub', 'wcxb', 'trafilatura', 'magic-article', 'magic-forum', 'cwced'];
const READERS = ['unbox', 'readability', 'defuddle'] as const;
const { values: options } = parseArgs({
  options: { sample: { type: 'string', default: '0.25' }, runs: { type: 'string', default: '3' } },
});
/** Pages that every reader reads before the first one counts: code that was never run is not compiled yet. */
const WARM_UP = 15;

/** The readers as one script that puts them on `globalThis.readers`. */
async function bundleReaders(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/bench/extractReaders.ts', formats: ['iife'], name: 'readers' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

function readPages(name: string): Page[] {
  const lines = gunzipSync(readFileSync(join(CORPUS, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  const step = Math.max(1, Math.round(1 / Number(options.sample)));
  return lines
    .filter((line, index) => line !== '' && index % step === 0)
    .map((line) => JSON.parse(line) as Page);
}

async function read(tab: PuppeteerPage, reader: string, { html, url }: Page): Promise<Found> {
  return tab.evaluate(
    (...args) =>
      (globalThis as unknown as { readers: { read(...args: string[]): Promise<Found> } }).readers.read(
        ...args,
      ),
    reader,
    html,
    url,
  );
}

/** Several runs, forwards and backwards in turn, so that no reader always comes after the same one. */
async function readByAll(tab: PuppeteerPage, page: Page): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (let run = 0; run < Number(options.runs); run += 1) {
    for (const reader of run % 2 === 0 ? READERS : READERS.toReversed()) {
      const now = await read(tab, reader, page);
      const ms = Math.min(now.ms, found.get(reader)?.ms ?? now.ms);
      found.set(reader, { ...now, ms });
    }
  }
  return found;
}

if (!existsSync(CORPUS)) {
  console.log(JSON.stringify({ bench: 'extract', skipped: '../shared/corpus is not here' }));
  process.exit(0);
}
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
try {
  const tab = await browser.newPage();
  await tab.setOfflineMode(true);
  await tab.addScriptTag({ content: await bundleReaders() });
  for (const page of readPages('wcxb').slice(0, WARM_UP))
    for (const reader of READERS) await read(tab, reader, page);
  const everything = new Map<string, Outcome[]>(READERS.map((reader) => [reader, []]));
  for (const set of SETS) {
    const outcomes = new Map<string, Outcome[]>(READERS.map((reader) => [reader, []]));
    for (const page of readPages(set)) {
      for (const [reader, found] of await readByAll(tab, page)) {
        const outcome = readScore(page, found);
        for (const list of [outcomes, everything]) list.get(reader)?.push(outcome);
      }
    }
    console.log(JSON.stringify({ bench: 'extract', set, ...summarize(outcomes) }));
  }
  console.log(JSON.stringify({ bench: 'extract', set: 'all', ...summarize(everything) }));
} finally {
  await browser.close();
}
