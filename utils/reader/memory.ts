/** What the reader remembers of sites and articles, as shapes; the browser keeps it (`utils/browser/readerMemory.ts`). */
import type { Highlight } from '../highlights/highlight';
import type { ReaderType } from '../settings/readerType';

/** How far an article was read: a block of it, and the share of that block that had gone by. */
export interface ReadingPlace {
  /** Index in the list of `findBlocks`. */
  readonly block: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Everything that is remembered when an article opens. */
export interface Recalled {
  /** How this site's articles are set, where that was wanted. */
  readonly type?: Partial<ReaderType>;
  readonly place?: ReadingPlace;
  readonly highlights: readonly Highlight[];
  /** Language (`zh`, `en`) → name of the voice that was chosen for it. */
  readonly voices: Readonly<Record<string, string>>;
}

/** Where the reader keeps things. Nothing of it is called for articles of private windows. */
export interface ReaderMemory {
  readonly recall: (url: string) => Promise<Recalled>;
  /** @param type undefined forgets the site */
  readonly keepType: (host: string, type: Partial<ReaderType> | undefined) => Promise<void>;
  readonly keepPlace: (url: string, place: ReadingPlace | undefined) => Promise<void>;
  readonly keepHighlights: (url: string, highlights: readonly Highlight[]) => Promise<void>;
  readonly keepVoice: (language: string, voice: string) => Promise<void>;
}

/** What is recalled where nothing is kept. */
export const NOTHING_RECALLED: Recalled = { highlights: [], voices: {} };

/** For private windows: recalls nothing and keeps nothing. */
export const NO_MEMORY: ReaderMemory = {
  recall: async () => NOTHING_RECALLED,
  keepType: async () => undefined,
  keepPlace: async () => undefined,
  keepHighlights: async () => undefined,
  keepVoice: async () => undefined,
};

/** @returns the place if the stored value is one */
export function parsePlace(value: unknown): ReadingPlace | undefined {
  const { block, share } = (value ?? {}) as Record<string, unknown>;
  const isPlace = Number.isInteger(block) && (block as number) >= 0 && typeof share === 'number';
  return isPlace && share >= 0 && share <= 1 ? { block: block as number, share } : undefined;
}

/**
 * @param entries a stored map, oldest entry first
 * @param value undefined removes the entry
 * @param maxEntries how many are kept; the oldest go
 * @returns the map with this entry as its newest
 */
export function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  [key, value]: readonly [string, NoInfer<T> | undefined],
  maxEntries: number,
): Record<string, T> {
  const others = Object.entries(entries).filter(([other]) => other !== key);
  const all = value === undefined ? others : [...others, [key, value] as const];
  return Object.fromEntries(all.slice(-maxEntries));
}
