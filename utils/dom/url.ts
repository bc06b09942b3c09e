/** Addresses found in pages are text until they were parsed here. */

/** Longest address that is taken from a page, in UTF-16 units. */
export const MAX_URL_LENGTH = 2048;

/**
 * @param value an attribute's text, relative or absolute
 * @param base absolute address to resolve against
 * @returns the URL if it is http or https, has no credentials and is not too long; else undefined
 */
export function parseHttpUrl(value: string | null | undefined, base?: string): URL | undefined {
  const trimmed = value?.trim();
  if (!trimmed || trimmed.length > MAX_URL_LENGTH) return undefined;
  const url = parseUrl(trimmed, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url;
}

/** Addresses that no base adds anything to. */
const ABSOLUTE = /^https?:\/\//i;

/** @returns the parsed address of any scheme, or undefined; `URL.parse` is too new for our oldest browsers */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    // asked first whether it can be parsed, each address would be parsed twice, and the base is parsed for each
    return new URL(value, ABSOLUTE.test(value) ? undefined : base);
  } catch {
    return undefined; // no address
  }
}

/** Second-level labels that belong to a country's domain: `co.uk`, `com.cn`, `or.jp`. */
const SECOND_LEVEL = /^(?:com?|org|net|gov|edu|ac|gob|go|or|ne)$/;

/**
 * @param hostname a host without its port
 * @returns the last labels that a site registers under, near enough: `example.co.uk` of `news.example.co.uk`
 */
export function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  return labels.slice(labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}
