/** Titles and the names of their sites, told apart. */
import { hostNames } from './hostNames';

/** Between a title and the name of its site. */
export const SEPARATORS =
  /\s*[|｜»│_]+\s*|\s+(?:[-–—·•‹›:/\\«~]|::)+\s+|\s*(?:[—–]+|-{2,})\s*|(?<=\p{Script=Han})-(?=\p{Script=Han}|\w)/gu;

/** @returns letters and digits alone, in lower case, for comparisons */
export function plain(value: string): string {
  return (
    value
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** @returns whether it is no label: a short heading is one ("News") more often than a title */
export function isLongEnough(title: string): boolean {
  return plain(title).split(' ').length >= 4 || (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6;
}

/** Where the names of a site stand. */
export interface Named {
  readonly site: string | undefined;
  readonly url: string;
  readonly tag: string;
  readonly social: string;
}

/** @returns the letters and digits of a text alone, in lower case */
export const toLetters = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** @returns names of the site, plain: as declared, its host, and what the title tag has beyond the social title */
export function siteNames({ site, url, tag, social }: Named): string[] {
  const names = [site ?? '', ...hostNames(url)];
  if (social.length > 8 && tag.startsWith(social)) names.push(tag.slice(social.length));
  else if (social.length > 8 && tag.endsWith(social)) names.push(tag.slice(0, tag.length - social.length));
  return names.map(plain).filter((name) => name.length > 1);
}

/**
 * Takes parts off the end (or the beginning) that name the site; parts are told by their separators.
 * @param separator what stood before a part that was taken off: sections follow each other alike
 */
export function stripSite(value: string, sites: readonly string[], separator?: string): string {
  // within brackets nothing is apart: "(1931 - 2025)"
  const cuts = Array.from(value.matchAll(SEPARATORS)).filter(
    ({ index }) => !/[(（][^)）]*$/.test(value.slice(0, index)),
  );
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!last || !first) return value;
  const head = value.slice(0, last.index).trim();
  const tail = value.slice(last.index + last[0].length).trim();
  const sign = last[0].trim();
  const mayBeAppendix = separator === undefined || separator === sign;
  if (head && (isSite(tail, sites) || startsWithSite(tail, sites))) return stripSite(head, sites, sign);
  if (head && mayBeAppendix && isAppendix(head, tail, last[0])) return stripSite(head, sites, sign);
  const lead = value.slice(0, first.index).trim();
  const rest = value.slice(first.index + first[0].length).trim();
  const isLead =
    isSite(lead, sites) ||
    startsWithSite(
      lead,
      sites.filter((site) => site.length > 7),
    );
  return rest && isLead ? stripSite(rest, sites, separator) : value;
}

/** @returns whether a part of a title is a site's name and nothing more */
export function isSite(part: string, sites: readonly string[]): boolean {
  const name = plain(part);
  const squashed = name.replace(/ /g, '');
  return squashed.length < 2 || sites.some((site) => site === name || site.replace(/ /g, '') === squashed);
}

/** @returns whether a part says the site's name with more words, or spells out the initials that it is known by */
export function startsWithSite(part: string, sites: readonly string[]): boolean {
  const name = plain(part);
  const words = name.split(' ');
  const squashed = words.join('');
  const initials = words.map((word) => word[0]).join('');
  return sites.some((site) => {
    const known = site.replace(/ /g, '');
    return (
      (site.length > 3 && name.startsWith(`${site} `)) ||
      (known.length > 4 && words.length <= 6 && squashed.includes(known)) ||
      (known.length > 1 && words.length > 1 && (initials === known || initials.startsWith(known)))
    );
  });
}

/** A Chinese site's or section's name, whatever stands before it. */
const CHINESE_SECTION = /^.{0,10}(?:网|频道|新闻|论坛|博客|专栏|资讯|日报|晚报|社区|门户)$/u;

/** A last part after a bar is the site's, unless it is as long as the title itself. */
function isAppendix(head: string, tail: string, separator: string): boolean {
  // an afterthought: "… are here — and they are poor"
  if (/[—–]/.test(separator) && /^\p{Ll}/u.test(tail)) return false;
  if (CHINESE_SECTION.test(tail) && !/[—–]/.test(separator)) return true;
  const isBar =
    /[|｜»‹│_]/.test(separator) || /^\s+[–—-]\s+$/.test(separator) || /\p{Script=Han}/u.test(tail);
  const isShort = tail.split(/\s+/u).length <= 4 && tail.length * 1.2 < head.length;
  return isBar && isShort && isLongEnough(head);
}
