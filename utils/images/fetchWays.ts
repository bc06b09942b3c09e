/** How the bytes of a picture may be fetched, best way first. Pure. */
import { parseHttpUrl, parseUrl } from '../dom/url';
import { toSecureUrl } from './fallback';
import { isPrivateHost } from './privateHost';
import { type RouteOptions, routeImage } from './route';

/** One way to fetch a picture. */
export interface FetchWay {
  readonly kind: 'proxy' | 'direct';
  readonly url: string;
}

/**
 * @param src original absolute address
 * @param options as for the route of a picture that is shown
 * @returns the ways in their order: proxy, then direct, https first; none for what is never fetched
 */
export function toFetchWays(src: string, options: RouteOptions): FetchWay[] {
  const url = parseHttpUrl(src);
  if (!url || !mayFetch(url, options.pageUrl)) return [];
  const route = routeImage(src, options);
  if (route.kind === 'drop') return [];
  const direct = [...new Set([toSecureUrl(url.href), url.href])];
  return [
    ...(route.kind === 'proxy' ? [{ kind: 'proxy', url: route.src } as const] : []),
    ...direct.map((address) => ({ kind: 'direct', url: address }) as const),
  ];
}

/**
 * A page may not make the extension reach into the user's network: a private host is asked only for
 * pictures of the page that it served itself.
 * @returns whether the address may be asked at all
 */
export function mayFetch(url: URL, pageUrl: string): boolean {
  return !isPrivateHost(url.hostname) || url.hostname === parseUrl(pageUrl)?.hostname;
}

/**
 * @param sources original addresses of pictures
 * @returns match patterns of their hosts, each once, sorted, for `permissions.request`; none of private hosts
 */
export function toFetchOrigins(sources: readonly string[]): string[] {
  const hosts = sources.map((src) => parseHttpUrl(src)?.hostname);
  return [...new Set(hosts)]
    .filter((host) => host !== undefined && !isPrivateHost(host))
    .map((host) => `*://${host}/*`)
    .sort();
}
