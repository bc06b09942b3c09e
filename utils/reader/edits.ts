/** What the user changes in an article before saving it: a title, blocks taken out; every step can be undone. Pure. */

/** All changes so far. */
export interface Edits {
  /** Undefined: as it was. */
  readonly title?: string;
  /** Indexes in the list of `findBlocks`. */
  readonly removed: readonly number[];
  /** The states before each step, oldest first. */
  readonly past: readonly Omit<Edits, 'past'>[];
}

/** Nothing is changed. */
export const NO_EDITS: Edits = { removed: [], past: [] };

/** @returns the edits with one block taken out, too */
export function withoutBlock(edits: Edits, index: number): Edits {
  if (edits.removed.includes(index)) return edits;
  return step(edits, { title: edits.title, removed: [...edits.removed, index] });
}

/** @param original the title as it was; an empty or unchanged title is no change */
export function withTitle(edits: Edits, title: string, original: string): Edits {
  const clean = title.replace(/\s+/gu, ' ').trim();
  if (clean === '' || clean === (edits.title ?? original)) return edits;
  return step(edits, { title: clean === original ? undefined : clean, removed: edits.removed });
}

/** @returns the edits before the last step */
export function undoEdit(edits: Edits): Edits {
  const last = edits.past.at(-1);
  return last ? { ...last, past: edits.past.slice(0, -1) } : edits;
}

/** @returns whether anything is changed */
export function isEdited({ title, removed }: Edits): boolean {
  return title !== undefined || removed.length > 0;
}

function step({ past, ...before }: Edits, next: Omit<Edits, 'past'>): Edits {
  return { ...next, past: [...past, before] };
}
