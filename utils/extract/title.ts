/**
 * The article's title without the site's name: what the page says in several places, weighed against
 * each other. A visible headline is preferred to what was written for search engines.
 */
import { all } from '../dom/query';
import { hostNames } from './hostNames';
import { unescapeText } from './jsonLd';
import { firstTag } from './metaTags';
import type { Descriptions } from './publicationDate';

const MAX_TITLE = 300;
const TITLE_TAGS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'headline',
  'parsely-title',
  'sailthru.title',
  'citation_title',
];
/** Between a title and the name of its site. */
const SEPARATORS =
  /\s*[|｜»│_]+\s*|\s+(?:[-–—·•›:/\\«~]|::)+\s+|\s*(?:[—–]+|-{2,})\s*|(?<=\p{Script=Han})-(?=\p{Script=Han}|\w)/gu;

/** Letters and digits alone, for comparisons. */
function plain(value: string): string {
  return (
    value
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/**
 * @param site the site's name where the page says it
 * @param url the page's address: its host is a name of the site, too
 * @returns the title; '' when the page has none at all
 */
export function readTitle(
  document: Document,
  { tags, linked }: Descriptions,
  { site, url }: { site: string | undefined; url: string },
): string {
  const tag = tidy(
    document.querySelector('head title')?.textContent ?? document.querySelector('title')?.textContent,
  );
  const social = tidy(firstTag(tags, TITLE_TAGS));
  const headline = tidy(linked?.headline);
  const sites = siteNames({ site, url, tag, social });
  const said = [social, headline, tag]
    .filter((value) => value !== '')
    .map((value) => stripSite(value, sites));
  const headings = readHeadings(document, sites);
  return chooseTitle(headings, said) ?? readMarked(document);
}

/** What is marked as a title where nothing else names one. */
function readMarked(document: Document): string {
  const marked = document.querySelector(
    'h1,h2,h3,[itemprop~="headline"],[class*="title" i],[class*="headline" i]',
  );
  return tidy(marked?.textContent);
}

interface Heading {
  readonly title: string;
  readonly isFirstLevel: boolean;
  /** Whether it is but the last line of a heading: a title only when the page says so elsewhere. */
  readonly isPart: boolean;
}

function chooseTitle(headings: readonly Heading[], said: readonly string[]): string | undefined {
  const keys = said.map(plain);
  const isSaid = ({ title }: Heading) => keys.includes(plain(title));
  const equal = headings.find((heading) => heading.isFirstLevel && isSaid(heading));
  if (equal) return equal.title;
  const top = headings.filter((heading) => heading.isFirstLevel && !heading.isPart);
  const only = top.length === 1 ? top[0]?.title : undefined;
  const close = top.find(({ title }) => isLongEnough(title) && keys.some((key) => isClose(title, key)));
  if (close) return close.title;
  if (only !== undefined && keys.some((key) => isClose(only, key) && overlap(key, plain(only)) > 0.7))
    return only;
  const lower = headings.find(isSaid);
  if (lower) return lower.title;
  const segments = new Set(said.flatMap((value) => value.split(SEPARATORS)).map(plain));
  const segment = top.find(({ title }) => segments.has(plain(title)));
  if (segment) return segment.title;
  const alike = top.find(
    ({ title }) => isLongEnough(title) && keys.some((key) => overlap(title, key) >= 0.3),
  );
  return alike?.title ?? said[0] ?? top[0]?.title;
}

/** Part of the other title, or nearly all of its words. */
function isClose(title: string, key: string): boolean {
  return ` ${key} `.includes(` ${plain(title)} `) || overlap(title, key) >= 0.8;
}

/** A short heading is a label ("News") more often than a title. */
function isLongEnough(title: string): boolean {
  return plain(title).split(' ').length >= 4 || (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 6;
}

/** Share of the heading's words that the other title has as well. */
function overlap(heading: string, key: string): number {
  const words = plain(heading).split(' ');
  const known = new Set(key.split(' '));
  return words.filter((word) => known.has(word)).length / words.length;
}

function readHeadings(document: Document, sites: readonly string[]): Heading[] {
  return ['h1', 'h2', 'h3']
    .flatMap((level) => all(document, level).slice(0, 12))
    .flatMap(readHeading)
    .filter(({ title }) => title.length > 1 && title.length <= MAX_TITLE && !sites.includes(plain(title)));
}

/** A heading, and its last line: many hold a kicker above the title. */
function readHeading(element: Element): Heading[] {
  const isFirstLevel = element.localName === 'h1';
  const whole = { title: tidy(visibleText(element)), isFirstLevel, isPart: false };
  const lines = Array.from(element.childNodes).filter((node) => node.textContent?.trim());
  const last = lines.at(-1);
  if (!isFirstLevel || lines.length < 2 || !last) return [whole];
  return [whole, { title: tidy(visibleText(last)), isFirstLevel, isPart: true }];
}

/** Text without style sheets and scripts, which some components carry along. */
function visibleText(node: Node): string {
  const element = node.nodeType === 1 ? (node as Element) : undefined;
  if (element?.matches('style,script,noscript,template')) return '';
  if (!element?.querySelector('style,script,noscript,template')) return node.textContent ?? '';
  return Array.from(element.childNodes, visibleText).join('');
}

function tidy(value: string | null | undefined): string {
  return unescapeText(value ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, MAX_TITLE);
}

interface Named {
  readonly site: string | undefined;
  readonly url: string;
  readonly tag: string;
  readonly social: string;
}

/** Names of the site, plain: as declared, its host, and what the title tag has beyond the social title. */
function siteNames({ site, url, tag, social }: Named): string[] {
  const names = [site ?? '', ...hostNames(url)];
  if (social.length > 8 && tag.startsWith(social)) names.push(tag.slice(social.length));
  else if (social.length > 8 && tag.endsWith(social)) names.push(tag.slice(0, tag.length - social.length));
  return names.map(plain).filter((name) => name.length > 1);
}

/**
 * Takes parts off the end (or the beginning) that name the site; parts are told by their separators.
 * @param separator what stood before a part that was taken off: sections follow each other alike
 */
function stripSite(value: string, sites: readonly string[], separator?: string): string {
  const cuts = Array.from(value.matchAll(SEPARATORS));
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
  return rest && isSite(lead, sites) ? stripSite(rest, sites, separator) : value;
}

function isSite(part: string, sites: readonly string[]): boolean {
  const name = plain(part);
  const squashed = name.replace(/ /g, '');
  return squashed.length < 2 || sites.some((site) => site === name || site.replace(/ /g, '') === squashed);
}

/** Whether a part says the site's name with more words, or spells out the initials that it is known by. */
function startsWithSite(part: string, sites: readonly string[]): boolean {
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
  const isBar = /[|｜»│_]/.test(separator) || /^\s+[–—-]\s+$/.test(separator) || /\p{Script=Han}/u.test(tail);
  const isShort = tail.split(/\s+/u).length <= 4 && tail.length * 1.2 < head.length;
  return isBar && isShort && isLongEnough(head);
}
