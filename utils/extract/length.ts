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

/** What a character is; 0 stands for one that was not met yet. */
const KIND = { cjk: 1, letter: 2, joiner: 3, other: 4 };
const MAX_LISTED = 0xffff;
/** By code unit. */
const kinds = new Uint8Array(MAX_LISTED + 1);

function kindOf(code: number): number {
  if (code > MAX_LISTED) return judge(code);
  kinds[code] ||= judge(code);
  return kinds[code] ?? KIND.other;
}

function judge(code: number): number {
  const character = String.fromCodePoint(code);
  if (CJK.test(character)) return KIND.cjk;
  if (LETTER.test(character)) return KIND.letter;
  return JOINERS.includes(character) ? KIND.joiner : KIND.other;
}

/**
 * Linear in the text's length, for any mixture of languages.
 * @param text plain text
 * @returns characters of CJK scripts, words of all others, and whole minutes (at least 1)
 */
export function measureText(text: string): TextLength {
  let cjkCharacters = 0;
  let words = 0;
  let before = KIND.other;
  // a joiner counts as a letter of the word before it: what follows it begins no other
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > MAX_LISTED) index += 1;
    const kind = kindOf(code);
    if (kind === KIND.cjk) cjkCharacters += 1;
    if (kind === KIND.letter && !isInWord) words += 1;
    isInWord = kind === KIND.letter || (kind === KIND.joiner && before === KIND.letter);
    before = kind;
  }
  const minutes = Math.max(1, Math.round(cjkCharacters / CJK_PER_MINUTE + words / WORDS_PER_MINUTE));
  return { cjkCharacters, words, minutes };
}
