/** Where a picture is loaded from: through the proxy, directly, or not at all. Pure. */
import { parseHttpUrl, parseUrl } from '../dom/url';
import { matchesHost } from '../sites/match';
import type { SiteRule } from '../sites/types';
import { referrerPolicyFor } from './hotlink';
import { isPrivateHost } from './privateHost';
import { isProxyUrl, toProxyUrl, unproxyUrl } from './proxyUrl';

export { unproxyUrl } from './proxyUrl';

/** What decides about a route. */
export interface RouteOptions {
  /** Absolute address of the page that shows the picture originally. */
  readonly pageUrl: string;
  /** Whether the proxy is switched on. */
  readonly proxy: boolean;
  /** https address with `{url}` or `{encodedUrl}`. */
  readonly proxyTemplate: string;
  /** Host patterns the user added. */
  readonly proxyHosts: readonly string[];
  /** Rules whose `proxyHosts` are used. */
  readonly rules: readonly SiteRule[];
  /** The page is in a private window: nothing of it goes to a third party. */
  readonly isPrivate?: boolean;
}

/** The decision. `src` is what to load; for `drop` it is empty. */
export interface ImageRoute {
  readonly kind: 'proxy' | 'direct' | 'drop';
  readonly src: string;
  /** Value for the `referrerpolicy` attribute; absent: none needed. */
  readonly referrerPolicy?: string;
}

/** Parameters that give whoever sees the address a right: such an address goes to nobody else. */
const SECRETS =
  /^(?:x-amz-.*|x-goog-.*|sig|signature|key-pair-id|policy|(?:access_?|auth_?|id_?|session_?|x-oss-security-)?token|auth_key|session(?:id)?|sid|hdnts|hdnea|api_?key|key|password|jwt|x-signature|ossaccesskeyid|googleaccessid)$/i;

const DROP: ImageRoute = { kind: 'drop', src: '' };

/** @returns whether the address carries a signature, token or key */
export function hasSecret(url: URL): boolean {
  let isFound = false;
  // not keys(): in a content script of Firefox the wrapped iterator is not iterable
  url.searchParams.forEach((_value, name) => {
    if (SECRETS.test(name)) isFound = true;
  });
  return isFound;
}

function isWantedByProxy(url: URL, options: RouteOptions): boolean {
  const patterns = [...options.proxyHosts, ...options.rules.flatMap((rule) => rule.proxyHosts ?? [])];
  return patterns.some((pattern) => matchesHost(url.hostname, pattern));
}

function mayBeProxied(url: URL, options: RouteOptions): boolean {
  if (!options.proxy || options.isPrivate || !options.proxyTemplate.startsWith('https://')) return false;
  const page = parseUrl(options.pageUrl);
  if (!page || page.protocol === 'file:' || isPrivateHost(page.hostname)) return false;
  return !isPrivateHost(url.hostname) && !hasSecret(url);
}

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
  if (!isWantedByProxy(parsed, options) || !mayBeProxied(parsed, options)) return toDirect(parsed, options);
  // the address as it was found: the proxy gets it raw
  const raw = /^https?:\/\//i.test(original) ? original : parsed.href;
  return { kind: 'proxy', src: toProxyUrl(raw, options.proxyTemplate), referrerPolicy: 'no-referrer' };
}

function toCredentialed(url: string, options: RouteOptions): ImageRoute {
  const parsed = parseUrl(url, options.pageUrl);
  const isWeb = parsed !== undefined && /^https?:$/.test(parsed.protocol) && url.length <= 2048;
  return isWeb && parsed.username + parsed.password !== '' ? toDirect(parsed, options) : DROP;
}
