/** Facts that pages hold only in the data of their scripts. */
import { all } from '../dom/query';

/** Longest script that is searched, in characters. */
const MAX_SCRIPT = 300_000;

/**
 * @param pattern its first group is the value
 * @returns the first value in an inline script, or undefined
 */
export function readScripted(document: Document, pattern: RegExp): string | undefined {
  for (const script of all(document, 'script:not([src])')) {
    const source = script.textContent ?? '';
    const value = source.length <= MAX_SCRIPT ? pattern.exec(source)?.[1] : undefined;
    if (value) return value;
  }
  return undefined;
}
