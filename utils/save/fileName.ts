/**
 * File names that both browsers and all desktop systems accept. Browsers reject what they do not like
 * instead of repairing it, so everything doubtful goes before they see it.
 */

/** Bytes of UTF-8 a whole name may have, extension included: browsers fail from about 245. */
export const MAX_NAME_BYTES = 200;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};
const FORBIDDEN = /[/\\:*?"<>|]/g;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Names Windows keeps for devices or folders, with any extension. */
const RESERVED =
  /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]|desktop\.ini|thumbs\.db|desktop|thumbs)$/i;

/**
 * @param title any text, hostile included
 * @param options `extension` without a dot; `fallback` is used when nothing of the title can stay
 * @returns a name of at most MAX_NAME_BYTES bytes with exactly that extension
 */
export function toFileName(title: string, options: { extension: string; fallback: string }): string {
  const budget = MAX_NAME_BYTES - options.extension.length - 2; // one for the dot, one for a `_`
  const stem = toNamePart(title, budget) || toNamePart(options.fallback, budget) || 'article';
  return `${stem}.${options.extension}`;
}

/**
 * @param date ISO 8601, or '' when unknown
 * @returns a name of ASCII letters only, for the second try after a browser refused the first
 */
export function toAsciiFileName(url: string, date: string, extension: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const safe = `${date.slice(0, 10)}-${host}`.replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '');
  return `article${safe ? `-${safe.slice(0, 100)}` : ''}.${extension}`;
}

/**
 * @param folder a path below the download folder, with `/` or `\`
 * @returns its safe segments joined by `/`, without `..` and empty parts; '' for none
 */
export function toFolder(folder: string): string {
  return folder
    .split(/[/\\]+/)
    .map((part) => toNamePart(part, 100))
    .filter((part) => part !== '')
    .join('/');
}

/** @returns text that can be part of a name: no separators, no format characters, at most `maxBytes` of UTF-8 */
export function toNamePart(value: string, maxBytes: number): string {
  const clean = value
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cf}\p{Cc}\p{Noncharacter_Code_Point}\p{Co}%]/gu, '');
  const mapped = CJK.test(clean) ? clean.replace(FORBIDDEN, (c) => FULL_WIDTH[c] ?? '-') : toHyphens(clean);
  const stem = trimEnds(cutToBytes(trimEnds(mapped), maxBytes));
  const device = stem.split('.', 1)[0] ?? '';
  return RESERVED.test(device.trimEnd()) || RESERVED.test(stem) ? `_${stem}` : stem;
}

/** In Latin titles a full-width colon looks foreign: `A: B` becomes `A - B`. */
function toHyphens(value: string): string {
  return value
    .replace(/ ?: /g, ' - ')
    .replace(FORBIDDEN, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[- ]+|[- ]+$/g, '');
}

function trimEnds(value: string): string {
  return value.replace(/^[. ~]+|[. ~]+$/g, '');
}

function cutToBytes(value: string, maxBytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(value).length <= maxBytes) return value;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(value)) {
    bytes += encoder.encode(segment).length;
    if (bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}
