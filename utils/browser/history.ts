/** Which pages were saved before, and when. Addresses are kept as hashes only; nothing of private windows. */
import { browser } from './api';

/** An earlier save of a page. */
export interface EarlierSave {
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

const KEY = 'history';
const MAX_ENTRIES = 2000;

/** Hash of the address → what was saved; a plain object keeps the order of insertion. */
type History = Record<string, EarlierSave>;

let turn: Promise<unknown> = Promise.resolve();

/** Notes a save; the oldest entries go when there are too many. */
export function noteSave(url: string, save: EarlierSave): Promise<void> {
  const noting = turn.then(async () => {
    const { [await toKey(url)]: _, ...others } = await readHistory();
    const kept = Object.entries(others).slice(-(MAX_ENTRIES - 1));
    await browser.storage.local.set({ [KEY]: { ...Object.fromEntries(kept), [await toKey(url)]: save } });
  });
  turn = noting.catch(() => undefined); // the caller hears of it
  return noting;
}

/** @returns the last save of this page, if it is remembered */
export async function findEarlierSave(url: string): Promise<EarlierSave | undefined> {
  const history = await readHistory();
  const key = await toKey(url);
  return Object.hasOwn(history, key) ? history[key] : undefined;
}

/** @returns how many pages are remembered */
export async function countSaves(): Promise<number> {
  return Object.keys(await readHistory()).length;
}

/** Forgets all pages. */
export async function clearHistory(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

async function readHistory(): Promise<History> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as History) : {};
}

/** @returns a hash of the address without its fragment; it begins with a letter, so that order is kept */
async function toKey(url: string): Promise<string> {
  const bytes = new TextEncoder().encode(url.replace(/#.*$/, ''));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 12);
  return `u${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
