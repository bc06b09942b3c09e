/** How long a text is, in the units its language counts in. */
import type { TextLength } from '../article';

/** Reading speed in Chinese, Japanese and Korean characters a minute. */
const CJK_PER_MINUTE = 400;
/** Reading speed in words of other scripts a minute. */
const WORDS_PER_MINUTE = 230;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** A run of letters and digits, with the apostrophes and hyphens inside a word. */
const WORD = /[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu;

/**
 * Linear in the text's length, for any mixture of languages.
 * @param text plain text
 * @returns characters of CJK scripts, words of all others, and whole minutes (at least 1)
 */
export function measureText(text: string): TextLength {
  const cjkCharacters = text.match(CJK)?.length ?? 0;
  const words = text.replace(CJK, ' ').match(WORD)?.length ?? 0;
  const minutes = Math.max(1, Math.round(cjkCharacters / CJK_PER_MINUTE + words / WORDS_PER_MINUTE));
  return { cjkCharacters, words, minutes };
}
