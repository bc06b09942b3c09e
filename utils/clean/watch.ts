/** Watches a live page for what arrives later: one observer, few passes, silence in the end. */
import { isElement } from '../dom/elements';

/** Clock and timers, replaceable in tests. */
export interface Clock {
  now(): number;
  setTimeout(run: () => void, timeoutMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The browser's own clock. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  setTimeout: (run, timeoutMs) => setTimeout(run, timeoutMs),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

const MIN_PASS_INTERVAL_MS = 250;
const QUIET_MS = 30_000;
/** More than this many waiting subtrees: one pass over the whole page is cheaper than keeping account. */
const MAX_PENDING = 400;
const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributeFilter: ['src', 'srcset', 'class', 'href', 'data-src', 'data-original'],
};
/** Signs that the reader is back: what arrives after them is worth a look again. */
const WAKING = ['scroll', 'click', 'keydown'];

/** A running watch. */
export interface Watch {
  /** Runs `change` without hearing of its mutations. */
  quietly(change: () => void): void;
  /** Ends for good. */
  stop(): void;
}

/**
 * @param target the document
 * @param onPass what to clean: added subtrees and changed elements that are in the page, none inside another
 * @param clock timers
 */
export function watchPage(target: Document, onPass: (roots: Element[]) => void, clock: Clock): Watch {
  const pending = new Set<Element>();
  let passTimer: unknown;
  let quietTimer: unknown;
  let lastPass = clock.now();

  const observer = new MutationObserver((records) => note(records));
  const note = (records: readonly MutationRecord[]) => {
    if (records.length === 0) return;
    for (const record of records) collect(record, pending, target);
    clock.clearTimeout(quietTimer);
    quietTimer = clock.setTimeout(sleep, QUIET_MS);
    if (passTimer !== undefined || pending.size === 0) return;
    passTimer = clock.setTimeout(pass, Math.max(0, lastPass + MIN_PASS_INTERVAL_MS - clock.now()));
  };
  const pass = () => {
    passTimer = undefined;
    const roots = outermost(pending);
    pending.clear();
    lastPass = clock.now();
    if (roots.length > 0) onPass(roots);
  };
  const sleep = () => {
    observer.disconnect();
    for (const type of WAKING) target.addEventListener(type, wake, true);
  };
  const wake = () => {
    for (const type of WAKING) target.removeEventListener(type, wake, true);
    observer.observe(target, WATCHED);
    quietTimer = clock.setTimeout(sleep, QUIET_MS);
  };
  wake();
  return {
    quietly(change) {
      note(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop() {
      sleep();
      for (const type of WAKING) target.removeEventListener(type, wake, true);
      clock.clearTimeout(passTimer);
      clock.clearTimeout(quietTimer);
      pending.clear();
    },
  };
}

function collect(record: MutationRecord, pending: Set<Element>, target: Document): void {
  if (pending.size >= MAX_PENDING) {
    pending.clear();
    if (target.documentElement) pending.add(target.documentElement);
  }
  // a class that changes on a big box is no news of pictures or links
  if (record.type === 'attributes' && /^(?:img|a|source)$/.test((record.target as Element).localName)) {
    pending.add(record.target as Element);
  }
  for (const node of Array.from(record.addedNodes)) {
    // loose text belongs to the box before it
    const element = node.nodeType === 3 ? node.previousSibling : node;
    if (isElement(element)) pending.add(element);
  }
}

/** @returns the elements that are still in the page and not inside another one of the set */
function outermost(elements: ReadonlySet<Element>): Element[] {
  return Array.from(elements).filter((element) => {
    if (!element.isConnected) return false;
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (elements.has(parent)) return false;
    }
    return true;
  });
}
