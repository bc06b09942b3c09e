/** Pages of any size, and how long their tab does not answer while something works on them. */
import type { View } from '../support/driver.ts';

/** @returns an article of about so many nodes (elements and texts), a tenth of it with work for the cleaner */
export function largePage(nodes: number, options: { readonly pictures?: number } = {}): string {
  const { pictures = Math.ceil(nodes / 1000) } = options;
  const rows = Math.ceil(nodes / 8);
  const step = Math.max(1, Math.floor(rows / Math.max(1, pictures)));
  const body = Array.from({ length: rows }, (_, row) => {
    const hasPicture = row % step === 0 && row / step < pictures;
    const address = `https://img.garden.example.net/large/${row}.jpg`;
    const picture = hasPicture ? `<img data-src="${address}" width="4" height="4">` : '<i>quiet</i>';
    const query = row % 10 === 0 ? '?utm_source=feed' : '';
    return `<div><p>Row ${row} of <a href="/row/${row}${query}">the list</a> ${picture}</p></div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long list</title><body>
    <article><h1>Long list</h1>${body.join('\n')}</article></body></html>`;
}

/** How a tab answered meanwhile, in milliseconds. */
export interface Responsiveness {
  /** Longest time without an answer. */
  readonly longestGapMs: number;
  /** Longest task that the browser itself reports (Chromium; those over 50 ms), 0 for none. */
  readonly longestTaskMs: number;
  /** From the start of the watch to its end. */
  readonly totalMs: number;
}

interface WatchedScope {
  watch?: { startedAt: number; longestGapMs: number; longestTaskMs: number; isOver: boolean };
}

/** Starts asking the page's event loop again and again. */
export async function watchResponsiveness(page: View): Promise<void> {
  await page.evaluate(() => {
    const watch = { startedAt: performance.now(), longestGapMs: 0, longestTaskMs: 0, isOver: false };
    (globalThis as WatchedScope).watch = watch;
    if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          watch.longestTaskMs = Math.max(watch.longestTaskMs, duration);
      });
      observer.observe({ entryTypes: ['longtask'] });
    }
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      watch.longestGapMs = Math.max(watch.longestGapMs, now - last);
      last = now;
      if (watch.isOver) port1.close();
      else setTimeout(() => port2.postMessage(0), 0);
    };
    port2.postMessage(0);
  });
}

/** Ends the watch. @returns what it saw */
export async function readResponsiveness(page: View): Promise<Responsiveness> {
  return page.evaluate(() => {
    const { watch } = globalThis as WatchedScope;
    if (watch === undefined) throw new Error('nobody watches');
    watch.isOver = true;
    const { startedAt, longestGapMs, longestTaskMs } = watch;
    return { longestGapMs, longestTaskMs, totalMs: performance.now() - startedAt };
  });
}

/** Runs in the page: rows with work that are not done yet. */
export function countUndone(): number {
  return document.querySelectorAll('img[data-src]:not([src]), a[href*="utm_source"]').length;
}
