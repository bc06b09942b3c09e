/** What relative addresses of a page are resolved against. */
import { all } from './query';
import { parseHttpUrl } from './url';

/**
 * @param document the page; a document without a window may not know its own address
 * @param url the page's address
 * @returns the address of `<base href>` if it is a valid http(s) one, else the page's
 */
export function readBaseUrl(document: Document, url: string): string {
  // a search by name alone takes the engine the least time, and most pages have none
  const base = all(document, 'base').find((element) => element.hasAttribute('href'));
  return parseHttpUrl(base?.getAttribute('href'), url)?.href ?? url;
}
