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
  /** Delimiters that touch this one from outside: the same character would join them. */
  readonly touching: readonly (string | undefined)[];
}

/**
 * @param name of the mark
 * @param preferred the user's choice of `*` or `_`
 * @returns the delimiter; undefined when none can open and close there under every reading of the rules
 */
export function chooseDelimiter(name: string, around: Neighbours, preferred: '*' | '_'): string | undefined {
  const candidates = CANDIDATES[name];
  if (!candidates) return undefined;
  const before = lastClass(around.before);
  const after = firstClass(around.after);
  if (!canFlank(firstClass(around.first), before) || !canFlank(lastClass(around.last), after))
    return undefined;
  const ordered = preferred === '_' ? [...candidates].reverse() : candidates;
  return ordered.find(
    (delimiter) =>
      !around.touching.some((other) => other?.[0] === delimiter[0]) &&
      (delimiter[0] !== '_' || (canFlankUnderscore(before) && canFlankUnderscore(after))),
  );
}

/** @returns the character a token begins with, as far as its neighbours are concerned; '' ends a line */
export function headOf(token: Token | undefined, lineBreak: string): string {
  switch (token?.type) {
    case undefined:
      return '';
    case 'break':
      return lineBreak;
    case 'text':
      return token.text.slice(0, 2);
    case 'open':
      return token.mark.name === 'a' ? '[' : '*';
    case 'close':
      return token.mark.name === 'a' ? ']' : '*';
    case 'code':
      return '`';
    case 'image':
      return '!';
    case 'math':
      return '$';
    default:
      return '[';
  }
}

/** @returns the character a token ends with; '' begins a line */
export function tailOf(token: Token | undefined, lineBreak: string): string {
  switch (token?.type) {
    case undefined:
      return '';
    case 'break':
      return lineBreak;
    case 'text':
      return token.text.slice(-2);
    case 'open':
      return token.mark.name === 'a' ? '[' : '*';
    case 'close':
      return token.mark.name === 'a' ? ')' : '*';
    case 'code':
      return '`';
    case 'image':
      return ')';
    case 'math':
      return '$';
    default:
      return ']';
  }
}
