/** Addresses of pages out of text and out of a selection. Pure. */

import { parseHttpUrl } from '../dom/url';
import { isPrivateHost } from '../images/privateHost';
import type { PageToSave } from './batch';

const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}，。；：！？、“”‘’（）【】《》「」]+/gi;
/** What belongs to the sentence rather than to the address. */
const END = /[.,;:!?…»]+$/;

/** Addresses that can be opened, each once, and lines without any. */
export interface PageList {
  readonly urls: readonly string[];
  readonly rejected: readonly string[];
}

/** @param text what the user pasted: one address a line, a list in Markdown, or any text with addresses */
export function parsePageList(text: string): PageList {
  const urls = new Set<string>();
  const rejected: string[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    const found = (line.match(ADDRESS) ?? []).flatMap((address) => toPageUrl(cutEnd(address)) ?? []);
    for (const url of found) urls.add(url);
    if (found.length === 0) rejected.push(line.slice(0, 200));
  }
  return { urls: [...urls], rejected };
}

/** A bracket that was opened before the address closes after it. */
function cutEnd(address: string): string {
  const cut = address.replace(END, '');
  const isOpenedBefore = cut.endsWith(')') && cut.split('(').length < cut.split(')').length;
  return isOpenedBefore ? cutEnd(cut.slice(0, -1)) : cut;
}

/** @returns the address without its fragment: parts of one page are one page */
function toPageUrl(address: string): string | undefined {
  const url = parseHttpUrl(address);
  if (url) url.hash = '';
  return url?.href;
}

/**
 * @param links as a page gave them: addresses of this machine and network are left out, only the user may name them
 * @returns pages of the web, each once
 */
export function toForeignPages(
  links: readonly { readonly url: string; readonly title: string }[],
): PageToSave[] {
  const pages = new Map<string, PageToSave>();
  for (const link of links) {
    const url = toPageUrl(link.url);
    if (url === undefined || pages.has(url) || isPrivateHost(new URL(url).hostname)) continue;
    pages.set(url, { url, title: link.title.replace(/\s+/g, ' ').trim().slice(0, 200) || undefined });
  }
  return [...pages.values()];
}
