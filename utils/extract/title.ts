/**
 * The article's title without the site's name: what the page says in several places, weighed against
 * each other. A visible headline is preferred to what was written for search engines.
 */
import { isElsewhere } from './elsewhere';
import { type Heading, readHeadings, tidy } from './headings';
import { firstTag } from './metaTags';
import { isPlace, type PageKind } from './pageKind';
import type { Descriptions } from './publicationDate';
import { isLongEnough, isSite, plain, SEPARATORS, siteNames, startsWithSite, stripSite } from './titleParts';

const TITLE_TAGS = [
  'og:title',
  'twitter:title',
  'dc.title',
  'headline',
  'parsely-title',
  'sailthru.title',
  'citation_title',
  'articletitle',
];

/** What the title is judged by beside the page. */
export interface TitledPage {
  /** The site's name where the page says it. */
  readonly site: string | undefined;
  /** The page's address: its host is a name of the site, too. */
  readonly url: string;
  readonly kind: PageKind;
}

/** @returns the title; '' when the page has none at all */
export function readTitle(
  document: Document,
  { tags, linked }: Descriptions,
  { site, url, kind }: TitledPage,
): string {
  const tag = tidy(
    document.querySelector('head title')?.textContent ?? document.querySelector('title')?.textContent,
  );
  const social = tidy(firstTag(tags, TITLE_TAGS));
  const headline = tidy(linked?.headline);
  const sites = siteNames({ site, url, tag, social });
  const name = isFrontPage(url) ? undefined : site;
  const whole = [social, headline, tag].filter((value) => value !== '' && !isNameAlone(value, name));
  const said = whole
    .map((value) => stripSite(value, sites).replace(PAGE_REMARK, ''))
    .filter((value) => value !== '' && !isNameAlone(value, name));
  const headings = readHeadings(document, sites);
  const isText = !isPlace(kind, url);
  const chosen = chooseTitle(headings, { said, whole, sites, isText });
  // a colon between a heading's lines is often but drawn, or said to those who do not see it
  const colon = said.find((value) => isColon(value) && plain(value) === plain(chosen ?? ''));
  const exact = colon && !isColon(chosen ?? '') ? colon : chosen;
  return exact ? withoutNumber(exact, whole) : tag || social || readMarked(document);
}

const isColon = (title: string): boolean => /[:：]/.test(title);

/** A section's number in a book, which the book's heading has and its address in the head has not. */
const SECTION_NUMBER = /^\d+(?:\.\d+)+\.?\s+(?=\p{L})/u;

function withoutNumber(title: string, said: readonly string[]): string {
  const number = SECTION_NUMBER.exec(title)?.[0].trim();
  const isSaid = number === undefined || said.length === 0 || said.some((value) => value.includes(number));
  return isSaid ? title : title.replace(SECTION_NUMBER, '');
}

/** Which page of several it is. */
const PAGE_REMARK = /\s*[(（](?:(?:page|seite|页|頁|第)\s*\d+|\d+\/\d+)[^()（）]{0,12}[)）]$/iu;

const isFrontPage = (url: string): boolean => URL.canParse(url) && new URL(url).pathname === '/';

const PLACE = /^(?:home(?: ?page)?|start(?:seite)?|index|untitled|首页)$/i;

/** What names the site or a place in it says nothing of the page. */
function isNameAlone(value: string, site: string | undefined): boolean {
  return PLACE.test(value) || (site !== undefined && plain(value) === plain(site));
}

/** What is marked as a title where nothing else names one. */
function readMarked(document: Document): string {
  const marked = document.querySelector(
    'h1,h2,h3,[itemprop~="headline"],[class*="title" i],[class*="headline" i]',
  );
  return tidy(marked?.textContent);
}

/** What the head says. */
interface Said {
  /** Without the site's name. */
  readonly said: readonly string[];
  /** As written. */
  readonly whole: readonly string[];
  readonly sites: readonly string[];
  /** Whether the page holds one text, whose headline is its title. */
  readonly isText: boolean;
}

function chooseTitle(headings: readonly Heading[], titles: Said): string | undefined {
  const { said } = titles;
  const keys = said.map(plain);
  const bareKeys = said.map((value) => plain(withoutRemark(value)));
  const apart = findBesideKicker(headings, titles);
  if (apart !== undefined) return apart;
  // what is said first is meant for the page alone; a title tag may name a section
  const equal = findEqual(headings, keys) ?? findEqual(headings, bareKeys);
  if (equal !== undefined) return equal;
  const top = headings.filter((heading) => heading.isFirstLevel && !heading.isPart);
  const within = findSegment(headings, top, titles);
  if (within !== undefined) return within;
  const agreed = titles.isText ? undefined : findAgreed(said, top);
  if (agreed !== undefined) return agreed;
  const parts = new Set(said.flatMap((value) => value.split(SEPARATORS)).map(plain));
  const isAlike = ({ title }: Heading) => {
    const least = leastShare(title, top.length === 1);
    return parts.has(plain(title)) || keys.some((key) => overlap(title, key) >= least);
  };
  const isSaid = ({ title }: Heading) => keys.includes(plain(title));
  // what is said last is the book's name or the section's
  const last = said.map((value) => plain(value.split(SEPARATORS).at(-1) ?? ''));
  const alike = top.filter(isAlike);
  const own = alike.find(({ title }) => !last.includes(plain(title))) ?? alike[0];
  return (own ?? headings.find(isSaid))?.title ?? said[0] ?? top[0]?.title;
}

/** The title in a heading that tells it from its kicker, where the head says both. */
function findBesideKicker(headings: readonly Heading[], { said }: Said): string | undefined {
  const keys = said.map(plain);
  const isApart = ({ title, withKicker, isPart }: Heading) => {
    if ((withKicker === undefined && !isPart) || !isLongEnough(title)) return false;
    if (withKicker !== undefined) return keys.includes(plain(withKicker));
    return isPart && said.some((value) => isAfterKicker(title, value, headings));
  };
  return headings.find(isApart)?.title;
}

/** Whether the last line of a heading follows one that is the first part of what is said, and says the rest of it. */
function isAfterKicker(line: string, value: string, headings: readonly Heading[]): boolean {
  const [kicker = '', ...rest] = value.split(SEPARATORS).map(plain);
  if (isLongEnough(kicker)) return false;
  const key = plain(line);
  return (
    rest.some((part) => part !== '' && overlap(part, key) > 0.5) &&
    headings.some(({ title, isFirstLevel }) => isFirstLevel && plain(title) === `${kicker} ${key}`)
  );
}

/**
 * The lower heading that says a part of a title, where the first-level headings, if there are any, say but
 * the site's name or the last part: a book's or a section's.
 */
function findSegment(
  headings: readonly Heading[],
  top: readonly Heading[],
  { said, whole, sites }: Said,
): string | undefined {
  const isName = (part: string) => isSite(part, sites) || startsWithSite(part, sites);
  for (const value of whole) {
    const parts = value.split(SEPARATORS).map(plain);
    const tops = top.map(({ title }) => plain(title));
    const isOther = (key: string) => parts.includes(key) && (isName(key) || key === parts.at(-1));
    if (parts.length < 2 || !tops.every(isOther)) continue;
    const own = parts.filter((part) => !isName(part) && !tops.includes(part));
    const lower = headings.filter(
      ({ title, isFirstLevel, element }) =>
        !isFirstLevel && own.includes(plain(title)) && !(top.length > 0 && isElsewhere(element)),
    );
    const longest = own.reduce((one, other) => (other.length > one.length ? other : one), '');
    const wanted = tops.length > 0 ? longest : own[0];
    const isLabel = said.some((title) => plain(title) !== wanted && own.includes(plain(title)));
    const isOneOfSeveral = tops.length === 0 && new Set(lower.map(({ title }) => plain(title))).size > 1;
    const found = lower.find(({ title }) => plain(title) === wanted);
    if (found && !isLabel && !isOneOfSeveral) return found.title;
  }
  return undefined;
}

/**
 * What all descriptions say alike: on a list's or a service's page the headline is often a slogan of other
 * words. A headline that is a part of it stays the title.
 */
function findAgreed(said: readonly string[], top: readonly Heading[]): string | undefined {
  const [title] = said;
  if (title === undefined || said.length < 2 || !isTelling(title)) return undefined;
  const parts = title.split(SEPARATORS).map(plain);
  const isAgreed = said.every((other) => plain(other) === plain(title));
  return isAgreed && !top.some((heading) => parts.includes(plain(heading.title))) ? title : undefined;
}

/** The first-level heading that says what one of the titles says, in the titles' order. */
function findEqual(headings: readonly Heading[], keys: readonly string[]): string | undefined {
  const tops = headings.filter(({ isFirstLevel }) => isFirstLevel).map(({ title }) => title);
  const forms = [...tops, ...tops.map(withoutRemark)];
  return keys.map((key) => forms.find((title) => plain(title) === key)).find((title) => title !== undefined);
}

/** The title without a remark in brackets at its end, such as a page's number. */
function withoutRemark(title: string): string {
  return title.replace(/\s*(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])$/, '');
}

/** Three words or more say something by themselves. */
const isTelling = (title: string): boolean => plain(title).split(' ').length >= 3;

/** The share of its words that a headline has in common with what is said: a short one could be any label. */
function leastShare(title: string, isOnly: boolean): number {
  if (isLongEnough(title)) return 0.3;
  return isOnly && isTelling(title) ? 0.6 : Number.POSITIVE_INFINITY;
}

/** Share of the heading's words that the other title has as well. */
function overlap(heading: string, key: string): number {
  const words = plain(heading).split(' ');
  const known = new Set(key.split(' '));
  return words.filter((word) => known.has(word)).length / words.length;
}
