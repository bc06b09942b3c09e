/**
 * Extraction, side by side: Unbox, Readability and Defuddle on the page sets of ../shared/corpus, all in one
 * Chromium page. One JSON line a set: for each reader the mean F1 of the words kept against the truth (`text`
 * sets), or of the snippets that must and must not be there (`snippets` sets), right titles, authors and days
 * in per cent, and the median time against Readability's. Run: `node test/bench/extract.ts [--sample 0.25]`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { type Outcome, type Page, readScore, summarize } from './extractScore.ts';

const ROOT = join(import.meta.dirname, '../..');
const CORPUS = join(ROOT, '../shared/corpus');
const SETS = ['scrapinghub', 'wcxb', 'trafilatura', 'magic-article', 'magic-forum', 'cwced'];
const READERS = ['unbox', 'readability', 'defuddle'] as const;
const { values: options } = parseArgs({ options: { sample: { type: 'string', default: '0.25' } } });

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
  for (const set of SETS) {
    const outcomes = new Map<string, Outcome[]>(READERS.map((reader) => [reader, []]));
    for (const page of readPages(set)) {
      for (const reader of READERS) {
        const found = await tab.evaluate(
          (name, html, url) =>
            (globalThis as unknown as { readers: { read(...args: string[]): Promise<never> } }).readers.read(
              name,
              html,
              url,
            ),
          reader,
          page.html,
          page.url,
        );
        outcomes.get(reader)?.push(readScore(page, found));
      }
    }
    console.log(JSON.stringify({ bench: 'extract', set, ...summarize(outcomes) }));
  }
} finally {
  await browser.close();
}
