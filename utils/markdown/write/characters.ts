/** What CommonMark's flanking rules ask of a character, under every reading that renderers have. */

/** Letter, digit, mark: certainly neither white space nor punctuation. */
export const OTHER = 1;
/** White space for every renderer; also the edge of a line. */
export const SPACE = 2;
/** Punctuation for every renderer. */
export const PUNCTUATION = 3;
/** A symbol: punctuation since CommonMark 0.31, a letter before. */
export const SYMBOL = 4;
/** Punctuation or symbol outside the basic plane: some renderers see half of it, a letter. */
export const ASTRAL = 5;
/** `~`: punctuation by the rules, a letter beside `*` for marked. */
export const TILDE = 7;
/** White space for JavaScript's `\s` but not for Unicode. */
export const DOUBTFUL_SPACE = 6;

const known = new Uint8Array(0x10000);

function classify(character: string): number {
  if (/[\u2028\u2029\ufeff]/.test(character)) return DOUBTFUL_SPACE;
  if (/\s/.test(character)) return SPACE;
  if (character === '~') return TILDE;
  if (/[!-/:-@[-`{-~]|\p{P}/u.test(character)) return character.length > 1 ? ASTRAL : PUNCTUATION;
  if (/\p{S}/u.test(character)) return character.length > 1 ? ASTRAL : SYMBOL;
  return OTHER;
}

function classOf(character: string): number {
  if (character === '') return SPACE;
  if (character.length > 1) return classify(character);
  const code = character.charCodeAt(0);
  const cached = known[code];
  if (cached) return cached;
  const found = classify(character);
  known[code] = found;
  return found;
}

/** @returns the class of the first character; the edge of a line for '' */
export function firstClass(text: string): number {
  const code = text.charCodeAt(0);
  return classOf(code >= 0xd800 && code <= 0xdbff ? text.slice(0, 2) : text.slice(0, 1));
}

/** @returns the class of the last character; the edge of a line for '' */
export function lastClass(text: string): number {
  const code = text.charCodeAt(text.length - 1);
  return classOf(code >= 0xdc00 && code <= 0xdfff ? text.slice(-2) : text.slice(-1));
}

/**
 * @param inner class of the character inside a delimiter
 * @param outer class of the character outside
 * @returns whether the delimiter can stand there (left-flanking to open, right-flanking to close)
 */
export function canFlank(inner: number, outer: number): boolean {
  if (inner === OTHER) return true;
  if (inner === SPACE || inner === DOUBTFUL_SPACE) return false;
  if (outer === SPACE || outer === PUNCTUATION) return true;
  return inner === outer && (inner === SYMBOL || inner === ASTRAL);
}

/** @returns whether `_` may stand beside this outer character: inside words it is no delimiter */
export function canFlankUnderscore(outer: number): boolean {
  return outer === SPACE || outer === PUNCTUATION;
}
