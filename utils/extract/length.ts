/** How long a text is, in the units its language counts in. */
import type { TextLength } from '../article';

/** Reading speed in Chinese, Japanese and Korean characters a minute. */
const CJK_PER_MINUTE = 400;
/** Reading speed in words of other scripts a minute. */
const WORDS_PER_MINUTE = 230;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Apostrophes, hyphens and points inside a word. */
const JOINERS = "'’-.";

type Kind = 'cjk' | 'letter' | 'joiner' | 'other';
/** What each character is, once it was met. */
const kinds = new Map<string, Kind>();

function kindOf(character: string): Kind {
  let kind = kinds.get(character);
  if (kind) return kind;
  if (CJK.test(character)) kind = 'cjk';
  else if (LETTER.test(character)) kind = 'letter';
  else kind = JOINERS.includes(character) ? 'joiner' : 'other';
  kinds.set(character, kind);
  return kind;
}

/**
 * Linear in the text's length, for any mixture of languages.
 * @param text plain text
 * @returns characters of CJK scripts, words of all others, and whole minutes (at least 1)
 */
export function measureText(text: string): TextLength {
  let cjkCharacters = 0;
  let words = 0;
  let before: Kind = 'other';
  // a joiner counts as a letter of the word before it: what follows it begins no other
  let isInWord = false;
  for (const character of text) {
    const kind = kindOf(character);
    if (kind === 'cjk') cjkCharacters += 1;
    if (kind === 'letter' && !isInWord) words += 1;
    isInWord = kind === 'letter' || (kind === 'joiner' && before === 'letter');
    before = kind;
  }
  const minutes = Math.max(1, Math.round(cjkCharacters / CJK_PER_MINUTE + words / WORDS_PER_MINUTE));
  return { cjkCharacters, words, minutes };
}
