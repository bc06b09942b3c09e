/** Keeps what the reader remembers in local extension storage: three maps with a limit, and one entry an article. */
import { parseHighlights } from '../highlights/highlight';
import { parsePlace, type ReaderMemory, withEntry } from '../reader/memory';
import { pickReaderType } from '../settings/readerType';
import { pickValidSettings } from '../settings/schema';
import { browser } from './api';

const TYPES = 'reader-types';
const PLACES = 'reader-places';
const VOICES = 'reader-voices';
const highlightsKey = (url: string) => `reader-highlights:${url}`;

const MAX_SITES = 200;
const MAX_PLACES = 500;
const MAX_VOICES = 50;

/** The memory of this browser profile. */
export const readerMemory: ReaderMemory = {
  async recall(address) {
    const url = withoutFragment(address);
    const stored = await browser.storage.local.get([TYPES, PLACES, VOICES, highlightsKey(url)]);
    return {
      type: readType(stored[TYPES], new URL(url).host),
      place: parsePlace(entriesOf(stored[PLACES])[url]),
      highlights: parseHighlights(stored[highlightsKey(url)]),
      voices: entriesOf(stored[VOICES]) as Record<string, string>,
    };
  },
  keepType: (host, type) => keepEntry(TYPES, [host, type], MAX_SITES),
  keepPlace: (url, place) => keepEntry(PLACES, [withoutFragment(url), place], MAX_PLACES),
  keepVoice: (language, voice) => keepEntry(VOICES, [language, voice], MAX_VOICES),
  async keepHighlights(url, highlights) {
    const key = highlightsKey(withoutFragment(url));
    if (highlights.length === 0) await browser.storage.local.remove(key);
    else await browser.storage.local.set({ [key]: highlights });
  },
};

function readType(stored: unknown, host: string) {
  const own = entriesOf(stored)[host];
  return own === undefined ? undefined : pickReaderType(pickValidSettings(own));
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

function entriesOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}

/** One after the other, whichever reader asks: two must not lose each other's entry. */
function keepEntry(key: string, entry: readonly [string, unknown], maxEntries: number): Promise<void> {
  return navigator.locks.request(key, async () => {
    const stored = await browser.storage.local.get(key);
    await browser.storage.local.set({ [key]: withEntry(entriesOf(stored[key]), entry, maxEntries) });
  });
}
