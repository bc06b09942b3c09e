/** Which pictures go through the proxy: those that a rule or the user names, unless they are anybody's secret. */
import { parseUrl } from '../dom/url';
import { matchesHost } from '../sites/match';
import type { SiteRule } from '../sites/types';
import { isPrivateHost } from './privateHost';

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

/** Parameters that give whoever sees the address a right: such an address goes to nobody else. */
const SECRETS =
  /^(?:x-(?:amz|goog|oss)-.*|(?:x-)?sig(?:nature)?|key-pair-id|policy|(?:\w+_)?token|(?:auth_?|api_?)?key|session(?:_?id)?|sid|hdnt?[se]a?|password|jwt|\w+accesskeyid)$/i;

/** @returns whether the address carries a signature, token or key */
export function hasSecret(url: URL): boolean {
  let isFound = false;
  // not keys(): in a content script of Firefox the wrapped iterator is not iterable
  url.searchParams.forEach((_value, name) => {
    if (SECRETS.test(name)) isFound = true;
  });
  return isFound;
}

function isWanted(url: URL, options: RouteOptions): boolean {
  const patterns = [...options.proxyHosts, ...options.rules.flatMap((rule) => rule.proxyHosts ?? [])];
  return patterns.some((pattern) => matchesHost(url.hostname, pattern));
}

/** @returns whether the picture is wanted through the proxy, and may be */
export function isProxied(url: URL, options: RouteOptions): boolean {
  if (!isWanted(url, options)) return false;
  if (!options.proxy || options.isPrivate || !options.proxyTemplate.startsWith('https://')) return false;
  const page = parseUrl(options.pageUrl);
  if (!page || page.protocol === 'file:' || isPrivateHost(page.hostname)) return false;
  return !isPrivateHost(url.hostname) && !hasSecret(url);
}
