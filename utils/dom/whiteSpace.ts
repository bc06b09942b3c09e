/** White space as readers see it: any run of it is one space. */

/** All but the single spaces that are between most words: each match is a piece to be written anew. */
const UNEVEN_SPACE = /[^\S ]\s*| \s+/g;

/** @returns the text with each run of white space as one space, none at the ends */
export function collapseSpace(text: string): string {
  return text.replace(UNEVEN_SPACE, ' ').trim();
}

/**
 * The engine's own search is several times faster than to count in a loop.
 * @returns length without white space at the ends, each run of white space within counted as one character
 */
export function squeezedLength(text: string): number {
  return text.trim().replace(/\s{2,}/g, ' ').length;
}

/** A character that can be seen: neither white space nor one without any width. */
export const VISIBLE = /[^\s\u200b-\u200d\u2060]/;
