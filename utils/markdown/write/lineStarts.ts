/** What begins a block at the start of a line, as data; treated once per line. */
import type { Dialect } from './dialect';
import { guardEdges } from './html';

const STARTS = /^[#>\-+=|:\d]/;
/** What would begin a block at the start of a line, and where the backslash goes. */
const LINE_STARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:#{1,6}(?=[\s\\]|$)|>)/, '\\$&'],
  [/^[-+](?=[ \t\\]|$)/, '\\$&'],
  [/^-[- \t]*\\?$/, '\\$&'],
  [/^(\d{1,9})(?=[.)](?:[ \t\\]|$))/, '$1\\'],
];
/** What would turn the line before into a heading or a table. */
const UNDERLINES: readonly (readonly [RegExp, string])[] = [
  [/^=+[ \t]*\\?$/, '\\$&'],
  [/^[-:|](?=[-:| \t]*-)[-:| \t]*\\?$/, '\\$&'],
];
/** A line of nothing but these is blank for marked, and a line break before it would be a backslash. */
const BLANK = /^[\u00a0\u2000-\u200a\u202f\u205f\u3000]+$/;
const DEFINITION: readonly [RegExp, string] = [/^:(?=[ \t])/, '\\:'];

/**
 * @param text a paragraph as written, with its line ends
 * @param dialect whether a colon begins a definition
 * @returns the same with every line's start made harmless
 */
export function guardLines(text: string, dialect: Dialect): string {
  if (!text.includes('\n')) return STARTS.test(text) ? guardLine(text, 0, dialect) : text;
  return text
    .split('\n')
    .map((line, index) => {
      if (index > 0 && BLANK.test(line)) return guardEdges(line);
      return STARTS.test(line) ? guardLine(line, index, dialect) : line;
    })
    .join('\n');
}

function guardLine(line: string, index: number, dialect: Dialect): string {
  const rules = index > 0 ? [...LINE_STARTS, ...UNDERLINES] : LINE_STARTS;
  for (const [pattern, replacement] of dialect.hasDefinitions ? [...rules, DEFINITION] : rules) {
    if (pattern.test(line)) return line.replace(pattern, replacement);
  }
  return line;
}

/** @returns a heading's text whose final `#` do not close it */
export function guardHeading(text: string): string {
  return text.replace(/(^|[ \t])(#+)$/, '$1\\$2');
}
