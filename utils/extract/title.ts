/**
 * The article's title without the site's name: what the page says in several places, weighed against
 * each other. A visible headline is preferred to what was written for search engines.
 */
import { all, text } from '../dom/query';
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
  /\s*[|｜»│_]+\s*|\s+(?:[-–—·•›:/\\«~]|::)+\s+|\s*[—–]+\s*|(?<=\p{Script=Han})-(?=\p{Script=Han}|\w)/gu;

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
  return chooseTitle(headings, said) ?? tag;
}

interface Heading {
  readonly title: string;
  readonly isFirstLevel: boolean;
}

function chooseTitle(headings: readonly Heading[], said: readonly string[]): string | undefined {
  const keys = said.map(plain);
  const equal = headings.find(({ title }) => keys.includes(plain(title)));
  if (equal) return equal.title;
  const top = headings.filter((heading) => heading.isFirstLevel).map((heading) => heading.title);
  const within = top.find(
    (title) => isLongEnough(title) && keys.some((key) => ` ${key} `.includes(` ${plain(title)} `)),
  );
  if (within) return within;
  const segments = new Set(said.flatMap((value) => value.split(SEPARATORS)).map(plain));
  const segment = top.find((title) => segments.has(plain(title)));
  if (segment) return segment;
  const alike = top.find((title) => isLongEnough(title) && keys.some((key) => overlap(title, key) >= 0.3));
  return alike ?? said[0] ?? top[0];
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
  const elements = [
    ...all(document, 'h1').slice(0, 12),
    ...all(document, 'h2').slice(0, 12),
    ...all(document, 'h3').slice(0, 12),
  ];
  return elements
    .map((element) => ({ title: text(element), isFirstLevel: element.localName === 'h1' }))
    .filter(({ title }) => title.length > 1 && title.length <= MAX_TITLE && !sites.includes(plain(title)));
}

function tidy(value: string | null | undefined): string {
  return unescapeText(value ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
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
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const names = [site ?? '', host, host.split('.').at(-2) ?? ''];
  if (social.length > 8 && tag.startsWith(social)) names.push(tag.slice(social.length));
  else if (social.length > 8 && tag.endsWith(social)) names.push(tag.slice(0, tag.length - social.length));
  return names.map(plain).filter((name) => name.length > 1);
}

/** Takes parts off the end (or the beginning) that name the site; parts are told by their separators. */
function stripSite(value: string, sites: readonly string[]): string {
  const cuts = Array.from(value.matchAll(SEPARATORS));
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!last || !first) return value;
  const head = value.slice(0, last.index).trim();
  const tail = value.slice(last.index + last[0].length).trim();
  if (head && (isSite(tail, sites) || isAppendix(head, tail, last[0]))) return stripSite(head, sites);
  const lead = value.slice(0, first.index).trim();
  const rest = value.slice(first.index + first[0].length).trim();
  return rest && isSite(lead, sites) ? stripSite(rest, sites) : value;
}

function isSite(part: string, sites: readonly string[]): boolean {
  const name = plain(part);
  const squashed = name.replace(/ /g, '');
  if (squashed.length < 2) return true;
  return sites.some(
    (site) =>
      site === name ||
      site.replace(/ /g, '') === squashed ||
      (site.length > 3 && name.startsWith(`${site} `)),
  );
}

/** A last part after a bar is the site's, unless it is as long as the title itself. */
function isAppendix(head: string, tail: string, separator: string): boolean {
  const isBar = /[|｜»│_]/.test(separator) || /^\s+[–—-]\s+$/.test(separator) || /\p{Script=Han}/u.test(tail);
  const isShort = tail.split(/\s+/u).length <= 4 && tail.length * 1.2 < head.length;
  return isBar && isShort && isLongEnough(head);
}
