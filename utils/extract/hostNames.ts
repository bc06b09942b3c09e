/** What the host of an address tells of its site's name. */
import { siteOf } from '../dom/url';

/** One page is asked for its names several times. */
let last: { readonly url: string; readonly names: string[] } | undefined;

/** @returns the host without `www.`, and what it is called: `example` of `news.example.co.uk` */
export function hostNames(url: string): readonly string[] {
  if (last?.url !== url) last = { url, names: readNames(url) };
  return last.names;
}

function readNames(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const host = new URL(url).hostname.replace(/^www\./, '');
  return [host, siteOf(host).split('.')[0] ?? ''];
}
