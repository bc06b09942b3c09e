/**
 * Hotlink protection has two opposite classes: hosts that need their own Referer, and hosts that reject any
 * other. The first are listed; the second are served by sending none to any foreign host.
 */
import { parseUrl, siteOf } from '../dom/url';
import { matchesHost } from '../sites/match';

/** Host patterns of pictures → the page address that their servers want as Referer. */
export const REFERERS: Readonly<Record<string, string>> = {
  '*.sinaimg.cn': 'https://weibo.com/',
  'f.video.weibocdn.com': 'https://weibo.com/',
  '*.doubanio.com': 'https://www.douban.com/',
  '*.sspai.com': 'https://sspai.com/',
  '*.52pojie.cn': 'https://www.52pojie.cn/',
};

/** @returns the Referer that the host of a picture wants, or undefined */
export function findReferer(url: URL): string | undefined {
  return Object.entries(REFERERS).find(([pattern]) => matchesHost(url.hostname, pattern))?.[1];
}

/**
 * @param url the picture
 * @param pageUrl the page that shows it, or the extension's own page
 * @returns a value for `referrerpolicy`; undefined where the browser's default is right
 */
export function referrerPolicyFor(url: URL, pageUrl: string): string | undefined {
  const page = parseUrl(pageUrl);
  const referer = parseUrl(findReferer(url) ?? '');
  const isOwnPage =
    page !== undefined && referer !== undefined && siteOf(page.hostname) === siteOf(referer.hostname);
  // on its own site a picture that needs a Referer gets it; elsewhere no Referer is better than a foreign one
  if (isOwnPage || (page && siteOf(page.hostname) === siteOf(url.hostname))) return undefined;
  return 'no-referrer';
}
