/** What the user changes in an article before saving it: a title, words, blocks taken out; every step can be undone. Pure. */
import type { EditedContent } from './editText';

/** All changes so far. */
export interface Edits {
  /** Undefined: as it was. */
  readonly title?: string;
  /** Indexes in the list of `findBlocks`. */
  readonly removed: readonly number[];
  /** Changed passages: their number in the list of `listParts` → what they say now. */
  readonly texts: Readonly<Record<number, EditedContent>>;
  /** The states before each step, oldest first. */
  readonly past: readonly Omit<Edits, 'past'>[];
}

/** Nothing is changed. */
export const NO_EDITS: Edits = { removed: [], texts: {}, past: [] };

/** @returns the edits with one block taken out, too */
export function withoutBlock(edits: Edits, index: number): Edits {
  if (edits.removed.includes(index)) return edits;
  return step(edits, { removed: [...edits.removed, index] });
}

/** @param original the title as it was; an empty or unchanged title is no change */
export function withTitle(edits: Edits, title: string, original: string): Edits {
  const clean = title.replace(/\s+/gu, ' ').trim();
  if (clean === '' || clean === (edits.title ?? original)) return edits;
  return step(edits, { title: clean === original ? undefined : clean });
}

/** @returns the edits with one passage saying something else */
export function withText(edits: Edits, part: number, content: EditedContent): Edits {
  return step(edits, { texts: { ...edits.texts, [part]: content } });
}

/** @returns the edits before the last step */
export function undoEdit(edits: Edits): Edits {
  const last = edits.past.at(-1);
  return last ? { ...last, past: edits.past.slice(0, -1) } : edits;
}

/** @returns whether anything is changed */
export function isEdited({ title, removed, texts }: Edits): boolean {
  return title !== undefined || removed.length > 0 || Object.keys(texts).length > 0;
}

function step({ past, ...before }: Edits, change: Partial<Omit<Edits, 'past'>>): Edits {
  return { ...before, ...change, past: [...past, before] };
}
