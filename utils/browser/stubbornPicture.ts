/**
 * A picture that the reader could not load: over http, which its policy forbids, or from a host that answers
 * only its own page. The background asks where the user permitted that, then the page asks itself.
 */
import { parseHttpUrl } from '../dom/url';
import { mayFetch } from '../images/fetchWays';
import type { StubbornPicture } from '../messaging/protocol';
import { browser } from './api';
import { toDataUrl } from './dataUrl';
import { fetchInPage } from './fetchInPage';
import { fetchPicture } from './fetchPicture';

/** So long without a byte is a refusal, in milliseconds. */
const STALL_MS = 5000;

/** @returns the picture as a data address; undefined: there is no way left */
export async function fetchStubbornPicture(picture: StubbornPicture): Promise<string | undefined> {
  const url = parseHttpUrl(picture.url);
  if (!url || !mayFetch(url, picture.pageUrl)) return undefined;
  return (await askHost(url, picture)) ?? (await askPage(url, picture));
}

async function askHost(url: URL, { pageUrl }: StubbornPicture): Promise<string | undefined> {
  const isPermitted = await browser.permissions.contains({ origins: [`${url.origin}/*`] });
  if (!isPermitted) return undefined;
  const signal = new AbortController().signal;
  const found = await fetchPicture(url.href, { signal, stallMs: STALL_MS, pageUrl });
  return 'blob' in found ? toDataUrl(found.blob) : undefined;
}

async function askPage(url: URL, { pageUrl, tabId }: StubbornPicture): Promise<string | undefined> {
  if (tabId === undefined) return undefined;
  const found = await fetchInPage({ id: tabId, pageUrl }, url.href, STALL_MS);
  return 'blob' in found ? toDataUrl(found.blob) : undefined;
}
