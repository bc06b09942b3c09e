/** Where a picture is loaded from: through the proxy, directly, or not at all. Pure. */
import { parseHttpUrl, parseUrl } from '../dom/url';
import { referrerPolicyFor } from './hotlink';
import { isProxied, type RouteOptions } from './proxied';
import { isProxyUrl, toProxyUrl, unproxyUrl } from './proxyUrl';

export type { RouteOptions } from './proxied';
export { unproxyUrl } from './proxyUrl';

/** The decision. `src` is what to load; for `drop` it is empty. */
export interface ImageRoute {
  readonly kind: 'proxy' | 'direct' | 'drop';
  readonly src: string;
  /** Value for the `referrerpolicy` attribute; absent: none needed. */
  readonly referrerPolicy?: string;
}

const DROP: ImageRoute = { kind: 'drop', src: '' };

function toDirect(url: URL, options: RouteOptions): ImageRoute {
  const referrerPolicy = referrerPolicyFor(url, options.pageUrl);
  return { kind: 'direct', src: url.href, ...(referrerPolicy === undefined ? {} : { referrerPolicy }) };
}

/**
 * @param url address of the picture, relative to the page or absolute; one that is proxied already is unwrapped first
 * @param options what the user and the rules want
 */
export function routeImage(url: string, options: RouteOptions): ImageRoute {
  if (/^\s*data:image\/(?!svg)/i.test(url)) return { kind: 'direct', src: url.trim() };
  const original = unproxyUrl(url.trim(), options.proxyTemplate);
  const parsed = parseHttpUrl(original, options.pageUrl);
  // `user:password@` is a secret, not a broken address: it is shown, and by nobody but its own host
  if (!parsed)
    return isProxyUrl(url.trim(), options.proxyTemplate) ? DROP : toCredentialed(original, options);
  if (!isProxied(parsed, options)) return toDirect(parsed, options);
  // the address as it was found: the proxy gets it raw
  const raw = /^https?:\/\//i.test(original) ? original : parsed.href;
  return { kind: 'proxy', src: toProxyUrl(raw, options.proxyTemplate), referrerPolicy: 'no-referrer' };
}

function toCredentialed(url: string, options: RouteOptions): ImageRoute {
  const parsed = parseUrl(url, options.pageUrl);
  const isWeb = parsed !== undefined && /^https?:$/.test(parsed.protocol) && url.length <= 2048;
  return isWeb && parsed.username + parsed.password !== '' ? toDirect(parsed, options) : DROP;
}
