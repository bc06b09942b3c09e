/** Links inside of what the user selected on a live page. */

/** Most links that are taken. */
const MAX_LINKS = 500;

/**
 * @param live the page's document; it is only read
 * @returns absolute addresses and texts, in the order of the page; none when nothing is selected
 */
export function readSelectedLinks(live: Document): { url: string; title: string }[] {
  const selection = live.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const links: { url: string; title: string }[] = [];
  for (const anchor of live.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (links.length >= MAX_LINKS) break;
    if (!selection.containsNode(anchor, true)) continue;
    links.push({ url: anchor.href, title: anchor.textContent ?? '' });
  }
  return links;
}
