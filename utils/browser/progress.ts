/**
 * How far a save is, told through the session storage: whoever watches hears it, on the badge it is seen,
 * and the browser sees that the background is at work.
 */
import type { Progress } from '../messaging/protocol';
import { browser } from './api';
import { showBadgeText } from './badge';

const KEY = 'progress:';
/** Often enough to look alive, seldom enough to cost nothing. */
const STEP_MS = 250;
/** Browsers end a background that did nothing they can see for 30 seconds. */
const BEAT_MS = 10_000;

/** Says how far one save is. */
export interface ProgressReport {
  report(progress: Progress): void;
  end(): void;
}

/** @param job the save, and the tab whose badge shows it */
export function createProgress(job: { readonly id: string; readonly tabId?: number }): ProgressReport {
  const key = KEY + job.id;
  let last: Progress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let toldAt = 0;
  const tell = () => {
    timer = undefined;
    toldAt = Date.now();
    if (!last) return;
    browser.storage.session.set({ [key]: { ...last, toldAt } }).catch(() => undefined); // it is a courtesy
    if (job.tabId !== undefined) void showBadgeText(job.tabId, toShortText(last));
  };
  const beat = setInterval(tell, BEAT_MS);
  return {
    report(progress) {
      last = progress;
      timer ??= setTimeout(tell, Math.max(0, toldAt + STEP_MS - Date.now()));
    },
    end() {
      clearTimeout(timer);
      clearInterval(beat);
      browser.storage.session.remove(key).catch(() => undefined); // as above
    },
  };
}

/** Calls the listener with what a save is doing, now and whenever it changes. @returns how to stop */
export function watchProgress(jobId: string, listener: (progress: Progress) => void): () => void {
  const key = KEY + jobId;
  let isStopped = false;
  const hear = (value: unknown) => !isStopped && isProgress(value) && listener(value);
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session' && key in changes) hear(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  browser.storage.session.get(key).then(
    (stored) => hear(stored[key]),
    () => undefined, // the next change will tell
  );
  return () => {
    isStopped = true;
    browser.storage.onChanged.removeListener(onChanged);
  };
}

function isProgress(value: unknown): value is Progress {
  return typeof value === 'object' && value !== null && 'phase' in value && 'total' in value;
}

/** @returns at most four letters, as the badge has room for */
function toShortText({ done, total }: Progress): string {
  return total < 100 ? `${done}/${total}` : `${Math.floor((done / total) * 100)}%`;
}
