/** Chooses the delimiter of a mark, or HTML where no delimiter can stand. */
import type { Token } from '../blocks';
import { canFlank, canFlankUnderscore, firstClass, lastClass } from './characters';

const CANDIDATES: Readonly<Record<string, readonly string[]>> = {
  em: ['*', '_'],
  strong: ['**', '__'],
  del: ['~~'],
};

/** Neighbours of a mark, as characters. */
export interface Neighbours {
  readonly before: string;
  readonly first: string;
  readonly last: string;
  readonly after: string;
  /** Characters that must not be used: those of touching delimiters, which they would join. */
  readonly banned: string;
  /** Delimiters of the marks around this one. */
  readonly open: string;
}

/**
 * @param name of the mark
 * @param preferred the user's choice of `*` or `_`
 * @returns the delimiter; undefined when none can open and close there under every reading of the rules
 */
export function chooseDelimiter(name: string, around: Neighbours, preferred: '*' | '_'): string | undefined {
  const before = lastClass(around.before);
  const first = firstClass(around.first);
  const last = lastClass(around.last);
  const after = firstClass(around.after);
  if (!canFlank(first, before) || !canFlank(last, after)) return undefined;
  // One that could also open or close the other way is told apart by a rule that not every renderer knows.
  const isAmbiguous = canFlank(before, first) || canFlank(after, last);
  const isWordEdge = canFlankUnderscore(before) && canFlankUnderscore(after);
  const candidates = CANDIDATES[name] ?? [];
  return (preferred === '_' ? [...candidates].reverse() : candidates).find((delimiter) => {
    const sign = delimiter.charAt(0);
    if (around.banned.includes(sign) || (isAmbiguous && around.open.includes(sign))) return false;
    return sign !== '_' || isWordEdge;
  });
}

/** First and last character of what a token is written as. */
const EDGES: Readonly<Partial<Record<Token['type'], string>>> = { code: '``', image: '!)', math: '$$' };

/**
 * @param token the neighbour of a mark; undefined at the end of a paragraph
 * @param lineBreak what a break is written as; '' ends a line
 * @param isHead whether its first character is asked for, not its last
 * @returns the character, as far as the rules are concerned; '' at the edge of a line
 */
export function edgeOf(token: Token | undefined, lineBreak: string, isHead: boolean): string {
  if (!token) return '';
  if (token.type === 'break') return lineBreak;
  if (token.type === 'text') {
    if (!isHead) return token.text.slice(-2);
    return token.text[0] === '~' ? '\\' : token.text.slice(0, 2);
  }
  if (token.type !== 'open' && token.type !== 'close')
    return (EDGES[token.type] ?? '[]').charAt(isHead ? 0 : 1);
  if (token.mark.name !== 'a') return token.mark.name === 'del' ? '~' : '*';
  if (token.type === 'open') return '[';
  return isHead ? ']' : ')';
}
