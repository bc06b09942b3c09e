/** What a line says, without the signs around it. */

/** Arrows, dashes and brackets; not what opens a quotation or a title. */
const SIGNS = /^[^\p{L}\p{N}\p{M}"'“„‘«「『《]+|(?:\.{3}|[\s:：…>\])）】–—-])+$/gu;

const FIRST = /^[\p{L}\p{N}\p{M}"'“„‘«「『《]/u;
const LAST = /[\s:：…>\])】）–—-]$|\.\.\.$/;

/** @returns the words of a line */
export const toBare = (text: string): string =>
  // most lines have no signs around them
  FIRST.test(text) && !LAST.test(text.slice(-3)) ? text : text.replace(SIGNS, '');

/** @returns whether a line is one of the known, as it is written or by its words alone */
export function reads(text: string, ...known: readonly RegExp[]): boolean {
  if (known.some((words) => words.test(text))) return true;
  const bare = toBare(text);
  return bare !== text && known.some((words) => words.test(bare));
}
