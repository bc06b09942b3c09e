/** The TOML this product writes: `key = value` with basic strings and flat arrays. */

/** @returns the text as a TOML basic string on one line */
export function toTomlString(value: string): string {
  const escaped = value.toWellFormed().replace(/[\\"\p{Cc}\u2028\u2029\ufeff]/gu, toEscape);
  return `"${escaped}"`;
}

function toEscape(character: string): string {
  if (character === '\\' || character === '"') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
