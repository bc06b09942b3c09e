/** What a line says, without the signs around it. */

/** Arrows, dashes and brackets; not what opens a quotation or a title. */
const SIGNS = /^[^\p{L}\p{N}\p{M}"'“„‘«「『《]+|(?:\.{3}|[\s:：…>\])）】–—-])+$/gu;

/** @returns the words of a line */
export const toBare = (text: string): string => text.replace(SIGNS, '');

/** @returns whether a line is one of the known, as it is written or by its words alone */
export function reads(text: string, ...known: readonly RegExp[]): boolean {
  const bare = toBare(text);
  return known.some((words) => words.test(text) || words.test(bare));
}
