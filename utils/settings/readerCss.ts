/**
 * The user's own style for articles. It may come from a file of somebody else's, so it is read with suspicion:
 * it can load nothing, bring no fonts, and reach nothing but the article. Pure; what an unknown property or
 * selector does is the browser's business, which skips it.
 */

/** Longest text in UTF-8 bytes: the browser's sync takes 8 KB an item. */
export const MAX_CSS_BYTES = 6000;

/** Why a style is not taken (`invalid_readerCss_<reason>`). */
export const CSS_PROBLEMS = ['too_large', 'loads', 'rule', 'unfinished'] as const;
/** One of CSS_PROBLEMS. */
export type CssProblem = (typeof CSS_PROBLEMS)[number];

/** What asks for a file, whatever stands before its name (`-webkit-image-set`). */
const LOADING = /(?:url|src|image|image-set|cross-fade|element|paint)\s*\(|@\s*import|@\s*font-face/i;
/** Rules that make sense inside of a rule for the article. */
const ALLOWED_RULES = /^(?:media|supports|container)$/i;
const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g;

/** @returns why the text is not usable as a style; undefined if it is */
export function findCssProblem(text: string): CssProblem | undefined {
  if (new TextEncoder().encode(text).length > MAX_CSS_BYTES) return 'too_large';
  const bare = text.replace(COMMENT_OR_STRING, (found) => (found.startsWith('/*') ? ' ' : '""'));
  const plain = decodeEscapes(bare);
  // a comment between a name and its bracket, or an escaped letter, must not hide anything
  if ([plain, decodeEscapes(text)].some((one) => LOADING.test(one))) return 'loads';
  const rules = [...plain.matchAll(/@\s*([\w-]*)/g)];
  if (rules.some(([, name = '']) => !ALLOWED_RULES.test(name))) return 'rule';
  return isClosed(bare) ? undefined : 'unfinished';
}

/** @returns whether the value is a style that can be kept; '' is none */
export function isReaderCss(value: unknown): value is string {
  return typeof value === 'string' && findCssProblem(value) === undefined;
}

/** @returns the style as a sheet that reaches the article and what is in it, and nothing beside it; '' for none */
export function toArticleCss(css: string): string {
  return css.trim() !== '' && isReaderCss(css) ? `article[data-article] {\n${css}\n}` : '';
}

/** Every bracket has its other half, and no string or comment is left open: the style cannot leave its rule. */
function isClosed(bare: string): boolean {
  if (/["']/.test(bare.replaceAll('""', '')) || bare.includes('/*') || bare.includes('*/')) return false;
  const open: string[] = [];
  for (const [sign] of bare.matchAll(/\\[\s\S]?|[{}()[\]]/g)) {
    if (sign.startsWith('\\')) continue;
    const pair = { '}': '{', ')': '(', ']': '[' }[sign];
    if (pair === undefined) open.push(sign);
    else if (open.pop() !== pair) return false;
  }
  return open.length === 0 && !bare.endsWith('\\');
}

function decodeEscapes(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6})[ \t\n\r\f]?|([\s\S]))/gi, (_, code?: string, sign?: string) => {
    const number = Number.parseInt(code ?? '', 16);
    if (code === undefined) return sign === '\n' ? '' : (sign ?? '');
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '\ufffd';
  });
}
