/**
 * The YAML this product writes, and nothing more: `key: scalar` and flat lists. No folding, no block
 * scalars, no anchors: a front matter reader may stop at any line that starts with `---`.
 */

/** Characters that single quotes cannot carry through every YAML reader. */
const NEEDS_ESCAPES = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|^\s|\s$/u;
/** Words of letters and digits that no reader takes for anything but text. */
const PLAIN = /^\p{L}[\p{L}\p{N}]*(?:[ _-][\p{L}\p{N}]+)*$/u;
/** Plain words that YAML 1.1 or 1.2 read as something else. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** @returns the text as a quoted scalar: `'…'` where that is safe, else `"…"` with escapes */
export function toQuotedScalar(value: string): string {
  const text = value.toWellFormed();
  if (!NEEDS_ESCAPES.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text.replace(/[\\"\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu, toEscape);
  return `"${escaped}"`;
}

/** @returns a plain scalar for simple words, as people write them by hand; else a quoted one */
export function toScalar(value: string): string {
  return PLAIN.test(value) && !RESERVED.test(value) ? value : toQuotedScalar(value);
}

function toEscape(character: string): string {
  return NAMED_ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
