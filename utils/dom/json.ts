/** JSON that stands somewhere inside a script's code: found and parsed, never run. */

/** Longer scripts are not looked at, in UTF-16 units. */
const MAX_LENGTH = 4_000_000;

/**
 * @param code a script's text
 * @param mark what stands before the value; '' for a script that is nothing but JSON
 * @returns the first object or list behind the mark; undefined where there is none that is valid JSON
 */
export function parseJsonAfter(code: string, mark: string): unknown {
  const found = code.length > MAX_LENGTH ? -1 : code.indexOf(mark);
  if (found < 0) return undefined;
  const opening = /[[{]/g;
  opening.lastIndex = found + mark.length;
  const start = opening.exec(code)?.index;
  return start === undefined ? undefined : parse(code.slice(start, findEnd(code, start)));
}

/** @returns the place behind the bracket that closes the one at `start`; brackets in strings do not count */
function findEnd(code: string, start: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(code); match; match = token.exec(code)) {
    if (match[0] === '{' || match[0] === '[') depth += 1;
    else if (match[0] === '}' || match[0] === ']') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return code.length;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // a script's own notation: it is not run to find out
  }
}
