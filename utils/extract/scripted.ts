/** Facts that pages hold only in the data of their scripts. */
import { all } from '../dom/query';

/** Longest script that is searched, in characters. */
const MAX_SCRIPT = 300_000;

/**
 * @param word what stands in every match: most scripts lack it, and finding that out costs little
 * @param pattern its first group is the value
 * @returns the first value in an inline script, or undefined
 */
export function readScripted(document: Document, word: string, pattern: RegExp): string | undefined {
  for (const script of all(document, 'script:not([src])')) {
    const source = script.textContent ?? '';
    const isSearched = source.length <= MAX_SCRIPT && source.includes(word);
    const value = isSearched ? pattern.exec(source)?.[1] : undefined;
    if (value) return value;
  }
  return undefined;
}
