/**
 * How long a save with pictures takes in the built extension, from the click to the file on the disk, and how
 * much memory the whole browser takes for it. Run with Node 24 on Linux after both builds:
 * `node test/bench/pictures.ts [--browser chromium|firefox]`. One JSON line a save; times in ms, memory in MB.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { serveStory } from '../e2e/picturePages.ts';
import { changeSettings, clearDownloads, readDownloads, until } from '../support/driver.ts';
import { type BrowserName, openStage, type Stage } from '../support/launch.ts';

interface Plan {
  readonly images: string;
  readonly count: number;
  /** Of each picture. */
  readonly bytes: number;
}

const PLANS: readonly Plan[] = [
  { images: 'zip', count: 0, bytes: 0 },
  { images: 'link', count: 8, bytes: 150_000 },
  { images: 'zip', count: 8, bytes: 150_000 },
  { images: 'folder', count: 8, bytes: 150_000 },
  { images: 'zip', count: 200, bytes: 150_000 },
  { images: 'folder', count: 200, bytes: 150_000 },
  { images: 'zip', count: 20, bytes: 10_000_000 },
  { images: 'zip', count: 200, bytes: 1_000_000 },
];
const SAMPLE_MS = 250;
const { values } = parseArgs({ options: { browser: { type: 'string' } } });

/** @returns what all browser processes that this one started hold, in MB; shared pages are counted once */
function readMemory(): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const stat = readProc(`${name}/stat`).replace(/^.*\) /, '');
    parents.set(Number(name), Number(stat.split(' ')[1]));
  }
  const isOurs = (pid: number): boolean => {
    for (let at = parents.get(pid); at; at = parents.get(at)) if (at === process.pid) return true;
    return false;
  };
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readProc(`${pid}/smaps_rollup`))?.[1] ?? 0));
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function readProc(name: string): string {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}

/** Saves one story. The longest time that the popup did not answer tells whether anything froze. */
async function measure(stage: Stage, plan: Plan, index: number): Promise<Record<string, number | string>> {
  await changeSettings(stage.browser, { images: plan.images });
  const url = serveStory(stage.world, `bench-${index}`, plan);
  const page = await stage.browser.openPage(url);
  const popup = await stage.browser.openPopup(page);
  await popup.waitFor('main[data-state="ready"] [data-action="save"]:not([disabled])');
  const before = readMemory();
  // in a thread of its own: this one plays the web
  const sampler = new Worker(new URL(import.meta.url));
  let peak = before;
  sampler.on('message', (megabytes: number) => {
    peak = Math.max(peak, megabytes);
  });
  await popup.evaluate(watchGaps);
  const start = performance.now();
  await popup.click('[data-action="save"]');
  await until('the file', () => popup.evaluate(isSaved), { timeoutMs: 120_000 });
  const time = Math.round(performance.now() - start);
  await sampler.terminate();
  const gap = await popup.evaluate(readGap);
  const bytes = readDownloads(stage.downloadDir).reduce((sum, { content }) => sum + content.length, 0);
  return { ...plan, time, mb: Math.round(bytes / 1e6), before, peak, longestGap: gap };
}

function isSaved(): boolean {
  return document.querySelector('[data-status="saved"]') !== null;
}

/** Runs in the popup: notes how long its thread is busy at a stretch. */
function watchGaps(): void {
  const { dataset } = document.documentElement;
  let last = performance.now();
  setInterval(() => {
    dataset.gap = String(Math.max(Number(dataset.gap ?? 0), performance.now() - last));
    last = performance.now();
  }, 10);
}

function readGap(): number {
  return Math.round(Number(document.documentElement.dataset.gap));
}

async function run(): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const satisfies readonly BrowserName[]) {
    if (values.browser !== undefined && values.browser !== name) continue;
    const stage = await openStage(name);
    try {
      for (const [index, plan] of PLANS.entries()) {
        process.stdout.write(
          `${JSON.stringify({ browser: name, ...(await measure(stage, plan, index)) })}\n`,
        );
        await stage.browser.closePages();
        clearDownloads(stage.downloadDir);
      }
    } finally {
      await stage.close();
    }
  }
}

if (isMainThread) await run();
else setInterval(() => parentPort?.postMessage(readMemory()), SAMPLE_MS);
