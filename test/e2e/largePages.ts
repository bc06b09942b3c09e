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

/** Runs in a page of ours: hands an article of so many bytes to the reader. @returns its size in UTF-8 bytes */
export async function openLongArticle(bytes: number): Promise<number> {
  const words = 'The river goes on and on, past the mill and the ferry, and 河水一直流下去，流过磨坊和渡口。';
  const paragraphs: string[] = [];
  const encoder = new TextEncoder();
  for (let size = 0; size < bytes; ) {
    const number = paragraphs.length;
    const heading = number % 40 === 0 ? `<h2>Part ${number}</h2>` : '';
    const paragraph = `${heading}<p>Line ${number}. ${words.repeat(8)}</p>`;
    size += encoder.encode(paragraph).length;
    paragraphs.push(paragraph);
  }
  paragraphs.push('<p>The very last words of the river.</p>');
  const html = paragraphs.join('');
  const article = {
    url: 'https://river.example.org/long/',
    metadata: { title: 'The Long River', language: 'en' },
    html,
    text: '',
    images: [],
    length: { cjkCharacters: 0, words: 1_000_000, minutes: 4000 },
    report: { images: 0, trackers: 0, links: 0, clutter: 0, text: 0 },
  };
  const clip = { article, body: '', scope: 'article', capturedAt: 0, isPrivate: false };
  type Api = {
    runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
    tabs: { getCurrent(): Promise<{ id: number }> };
  };
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = scope.browser ?? scope.chrome;
  const { id: tabId } = await api.tabs.getCurrent();
  const message = { to: 'background', name: 'open-reader', payload: { clip, tabId } };
  // a background that is just being started has no ears yet
  const answer = await api.runtime.sendMessage(message).catch(() => api.runtime.sendMessage(message));
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return encoder.encode(html).length;
}

/** Runs in the reader: to the end in fifty steps, each painted. @returns whether beginning and end were seen */
export async function scrollThrough(): Promise<boolean[]> {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  const isSeen = (element: Element | null | undefined) => {
    const box = element?.getBoundingClientRect();
    return box !== undefined && box.bottom > 0 && box.top < innerHeight;
  };
  const paragraphs = document.querySelectorAll('.article-body p');
  const isFirst = isSeen(paragraphs[0]);
  for (let step = 1; step <= 50; step += 1) {
    scrollTo({ top: (document.documentElement.scrollHeight * step) / 50, behavior: 'instant' });
    await painted();
  }
  for (let again = 0; again < 20 && !isSeen(paragraphs[paragraphs.length - 1]); again += 1) {
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await painted();
  }
  return [isFirst, isSeen(paragraphs[paragraphs.length - 1])];
}

/** Runs in the reader: the browser's own search, in parts that are not laid out, too. */
export function findLastWords(): boolean {
  scrollTo({ top: 0, behavior: 'instant' });
  getSelection()?.removeAllRanges();
  const page = globalThis as unknown as { find(text: string): boolean };
  return page.find('The very last words of the river');
}
