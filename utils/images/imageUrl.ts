/** From what an attribute says to the address of the picture itself. */
import { parseHttpUrl } from '../dom/url';
import { matchesHost } from '../sites/match';
import type { SiteRule } from '../sites/types';

const EXTENSION = /\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|svg|heic|tiff?|ico)(?:$|[!@_~:;/?&#])/i;
const FORMAT_QUERY = /[?&](?:wx_fmt|fmt|format|fm|imageView2|imageMogr2|x-oss-process|x-bce-process|tp)\b/i;

/** Parameters in which thumbnailers carry the address of the original. */
const ORIGINAL_PARAMETERS = ['url', 'src', 'image', 'img', 'imgurl', 'u'];

/** Storage behind a picture server: it need not answer anybody else. */
const BUCKET = /\bs3\b|storage/;

/** @returns whether an address shows by extension or format parameter that it is a picture's */
export function looksLikeImage(url: string): boolean {
  return EXTENSION.test(url) || FORMAT_QUERY.test(url);
}

/**
 * Thumbnailers and forwarding proxies carry the original in a parameter (`?url=<encoded>`) or as the
 * whole query (`?http://…`).
 * @returns the original, or the address itself when it carries none
 */
export function unwrapThumbnail(url: URL): URL {
  // without a query nothing is carried, and to ask for its parameters takes longer than to read the address
  if (url.search === '') return url;
  const query = url.search.slice(1);
  const whole = /^https?:\/\//i.test(query) ? parseHttpUrl(query + url.hash) : undefined;
  if (whole) return whole;
  for (const name of ORIGINAL_PARAMETERS) {
    const value = url.searchParams.get(name);
    if (!value || !/^(?:https?:)?\/\/|^\//i.test(value)) continue;
    const isThumbnailer = looksLikeImage(value) || /^(?:nimg|timg|img|thumb|i?proxy)\b/.test(url.hostname);
    const original = isThumbnailer ? parseHttpUrl(value, url.href) : undefined;
    if (!original || BUCKET.test(original.hostname)) continue;
    // what comes by a secure way goes on by one
    if (url.protocol === 'https:') original.protocol = url.protocol;
    return original;
  }
  return url;
}

/** Applies a rule's plain-string changes to a picture's address; a change that breaks it is skipped. */
function applyRule(url: URL, rule: SiteRule | undefined): URL {
  let result = url;
  for (const change of rule?.imageUrl ?? []) {
    if (change.host !== undefined && !matchesHost(result.hostname, change.host)) continue;
    let text = result.href;
    if (change.cutAt !== undefined) text = cutAt(text, change.cutAt);
    if (change.dropQuery) text = text.replace(/\?[^#]*/, '');
    if (change.replace) text = text.replace(change.replace[0], () => change.replace?.[1] ?? '');
    result = parseHttpUrl(text) ?? result;
  }
  return result;
}

/** Cuts behind the host only: `@` and the like have another meaning before it. */
function cutAt(url: string, mark: string): string {
  const found = url.indexOf(mark, url.indexOf('/', 8));
  return found < 0 ? url : url.slice(0, found);
}

/**
 * @param value an attribute's text
 * @param baseUrl absolute address of the page
 * @param rule the site's changes of picture addresses
 * @returns the absolute original address, or undefined when it is none that may be used
 */
export function toOriginalUrl(value: string, baseUrl: string, rule?: SiteRule): string | undefined {
  const url = parseHttpUrl(value, baseUrl);
  return url && applyRule(unwrapThumbnail(url), rule).href;
}
