/** Finds the short lists of other articles that stand between the paragraphs of one. */

import type { Unit } from '../dom/units';
import { parseHttpUrl, parseUrl } from '../dom/url';
import { isAttachment, isHeading, isProse, isProtected, PROSE } from './lineKinds';

/** Lists of so many links, and so many such lists in a text: more are what it is about. */
const MAX_ITEMS = 3;
const MAX_LISTS = 2;
/** Weight of a short paragraph. */
const MIN_SENTENCE = 40;

/**
 * @param units the lines of an article, in order
 * @param url address of its page
 * @returns the items of nothing but links to the same site, between paragraphs that do not announce them
 */
export function findLinkLists(units: readonly Unit[], url: string): Unit[] {
  const lists: (readonly Unit[])[] = [];
  const site = hostOf(parseUrl(url));
  for (let start = 1; start < units.length; start += 1) {
    let end = start;
    while (end < units.length && isLinkItem(units[end] as Unit, { url, site })) end += 1;
    if (end > start && isUnannounced(units[start - 1])) lists.push(units.slice(start, end));
    start = end;
  }
  const isContent = lists.length > MAX_LISTS || lists.some((list) => list.length > MAX_ITEMS);
  return isContent ? [] : lists.flat();
}

function isUnannounced(before: Unit | undefined): boolean {
  if (before === undefined || /[:：]\s*$/u.test(before.text)) return false;
  return isProse(before) || (before.weight >= MIN_SENTENCE && /[.!?。！？]$/u.test(before.text));
}

function isLinkItem(unit: Unit, { url, site }: { url: string; site: string }): boolean {
  const { element, weight, linkWeight } = unit;
  if (weight > 2 * PROSE || linkWeight < weight * 0.9 || isProtected(unit) || isAttachment(unit))
    return false;
  // a heading within its link is a card
  if (!element.closest(isHeading(unit) ? 'a' : 'li')) return false;
  const written = (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href');
  const target = written?.startsWith('#') ? undefined : parseHttpUrl(written, url);
  return target !== undefined && hostOf(target) === site;
}

function hostOf(url: URL | undefined): string {
  return url?.hostname.replace(/^www\./, '') ?? '';
}
