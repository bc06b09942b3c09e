/**
 * What happens when a picture does not load: proxy → direct without referrer → placeholder, each once.
 * Pure state: the caller says what happened, and is told what to try next.
 */

/** How a picture is being loaded. */
export type LoadStep = 'proxy' | 'direct' | 'placeholder';

const MAX_PROXY_FAILURES = 5;
const PROXY_PAUSE_MS = 5 * 60_000;
const MAX_IN_FLIGHT = 6;

/** Where each picture of a page stands. Keys are original addresses. */
export interface ImageFallback {
  /** @returns how to load a picture now; `wanted` is what its route says */
  stepFor(url: string, wanted: 'proxy' | 'direct'): LoadStep;
  /** Notes that a picture loaded. */
  loaded(url: string): void;
  /** Notes that a picture failed. @returns the next step, or undefined when it had ended before */
  failed(url: string): LoadStep | undefined;
}

/** @param now clock in milliseconds */
export function createImageFallback(now: () => number = Date.now): ImageFallback {
  const steps = new Map<string, LoadStep>();
  let failuresInARow = 0;
  let pausedUntil = 0;
  const noteProxyFailure = () => {
    failuresInARow += 1;
    if (failuresInARow < MAX_PROXY_FAILURES) return;
    failuresInARow = 0;
    pausedUntil = now() + PROXY_PAUSE_MS;
  };
  return {
    stepFor(url, wanted) {
      const step = steps.get(url) ?? (wanted === 'proxy' && now() < pausedUntil ? 'direct' : wanted);
      steps.set(url, step);
      return step;
    },
    loaded(url) {
      if (steps.get(url) === 'proxy') failuresInARow = 0;
    },
    failed(url) {
      const step = steps.get(url);
      if (step === undefined || step === 'placeholder') return undefined;
      if (step === 'proxy') noteProxyFailure();
      const next = step === 'proxy' ? 'direct' : 'placeholder';
      steps.set(url, next);
      return next;
    },
  };
}

/** @returns the address to load directly: https first, and never from https back to http */
export function toSecureUrl(url: string): string {
  return url.replace(/^http:/i, 'https:');
}

/** A queue that lets at most six loads run at a time. */
export interface LoadQueue {
  /** Starts now or when a place is free. `start` must call `done` once, however the load ends. */
  add(start: (done: () => void) => void): void;
  /** Forgets what has not started. */
  clear(): void;
}

/** @param limit most loads at a time */
export function createLoadQueue(limit: number = MAX_IN_FLIGHT): LoadQueue {
  const waiting: ((done: () => void) => void)[] = [];
  let running = 0;
  const next = () => {
    while (running < limit && waiting.length > 0) {
      const start = waiting.shift();
      let isDone = false;
      running += 1;
      start?.(() => {
        if (isDone) return;
        isDone = true;
        running -= 1;
        next();
      });
    }
  };
  return {
    add(start) {
      waiting.push(start);
      next();
    },
    clear() {
      waiting.length = 0;
    },
  };
}
