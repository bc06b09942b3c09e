/**
 * The Markdown writer in Chromium beside turndown: size, megabytes a second (parsing included, best of several
 * runs for each article), and milliseconds for unkind input. Run with Node: `node test/bench/markdown.mjs
 * [--runs 9] [--articles FOLDER]`; the folder holds HTML files, by default the expected articles of the corpus
 * beside the project. One JSON line a converter.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '9' },
    articles: { type: 'string', default: join(ROOT, '../shared/corpus') },
  },
});

/** Each source makes `toMarkdown(html, { url })` global. */
const CONVERTERS = {
  writer: `import { toMarkdown } from '${ROOT}/utils/markdown/index.ts'; globalThis.toMarkdown = toMarkdown;`,
  'canonical + writer': `import { toMarkdown } from '${ROOT}/test/unit/markdown/convert.ts'; globalThis.toMarkdown = toMarkdown;`,
  turndown: `import Turndown from 'turndown'; globalThis.toMarkdown = (html) => new Turndown().turndown(html);`,
};

const WORST = {
  'table of 50,000 rows': `<table>${'<tr><td>1</td><td>two</td><td>三</td></tr>'.repeat(50_000)}</table>`,
  '10,000 nested lists': '<ul><li>'.repeat(10_000),
  '10,000 nested quotations': '<blockquote>'.repeat(10_000),
  '10 MB of text': `<p>${'开放 foo bar。'.repeat(550_000)}</p>`,
  '1,000,000 backticks': `<p>${'`'.repeat(1_000_000)}</p>`,
  '100,000 bold words': `<p>${'<strong>x</strong>'.repeat(100_000)}</p>`,
};

async function bundle(source) {
  const entry = 'virtual:entry';
  const plugin = {
    name: 'entry',
    resolveId: (id) => (id === entry ? join(ROOT, 'entry.ts') : undefined),
    load: (id) => (id === join(ROOT, 'entry.ts') ? source : undefined),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    build: { write: false, minify: true, rolldownOptions: { input: entry } },
  });
  return [result].flat()[0].output[0].code;
}

function readArticles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('expected.html'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Runs in the page. */
function measure({ articles, worst, runs }) {
  const best = (html, count) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < count; run += 1) {
      const started = performance.now();
      globalThis.toMarkdown(html, { url: 'https://blog.example/post.html' });
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };
  let bytes = 0;
  let time = 0;
  for (const html of articles) {
    bytes += new TextEncoder().encode(html).length;
    time += best(html, runs);
  }
  const slowest = Object.entries(worst).map(([name, html]) => [name, Math.round(best(html, 2))]);
  return {
    megabytesPerSecond: Number((bytes / 1000 / time).toFixed(1)),
    worstMs: Object.fromEntries(slowest),
  };
}

const articles = readArticles(options.articles);
if (articles.length === 0) process.stdout.write(`skipped: no articles in ${options.articles}\n`);
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [name, source] of Object.entries(CONVERTERS)) {
    const code = await bundle(source);
    const page = await browser.newPage();
    await page.addScriptTag({ content: code, type: 'module' });
    await page.waitForFunction('globalThis.toMarkdown');
    const figures = await page.evaluate(measure, { articles, worst: WORST, runs: Number(options.runs) });
    const gzipBytes = gzipSync(code, { level: 9 }).length;
    process.stdout.write(
      `${JSON.stringify({ bench: 'markdown', converter: name, gzipBytes, ...figures })}\n`,
    );
    await page.close();
  }
} finally {
  await browser.close();
}
