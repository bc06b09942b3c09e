/**
 * What a page says about its article. Each part is read from the best of several places; a rule's
 * selectors come first.
 */
import type { ArticleMetadata, PageSnapshot } from '../article';
import { readBaseUrl } from '../dom/baseUrl';
import { NO_DEADLINE } from '../dom/deadline';
import { all, first, text } from '../dom/query';
import { parseHttpUrl } from '../dom/url';
import type { SiteRule } from '../sites/types';
import { readAuthor } from './author';
import type { DateContext } from './dates';
import { hostNames } from './hostNames';
import { readLinkedArticle, unescapeText } from './jsonLd';
import { readLanguage } from './language';
import { type Line, type Lines, lazyLines } from './lines';
import { firstTag, readMetaTags } from './metaTags';
import { type NamedElements, readNamedElements } from './namedElements';
import { withoutLead } from './names';
import { type PageKind, readPageKind } from './pageKind';
import { type Descriptions, readPublicationDate } from './publicationDate';
import { ENGLISH_HOST, readTimeZone } from './timeZones';
import { readTitle } from './title';
import { isLongEnough, plain, SEPARATORS, startsWithSite, toLetters } from './titleParts';
import { dateOf } from './visibleDate';

/** Longest excerpt, in characters. */
const MAX_EXCERPT = 500;

/** Longest name of a site that the title tag alone has, in characters. */
const MAX_SITE = 40;

/** What is read with, or known already. */
export interface MetadataOptions {
  readonly rule?: SiteRule;
  readonly descriptions?: Descriptions;
  readonly named?: NamedElements;
  readonly kind?: PageKind;
}

/** @returns what the page says of itself in its head and in JSON-LD */
export function readDescriptions(document: Document): Descriptions {
  return { tags: readMetaTags(document), linked: readLinkedArticle(document) };
}

/**
 * @param page the whole page: to be read before anything is taken out of it
 * @param options the rule that matched, if any
 */
export function readMetadata(page: PageSnapshot, options: MetadataOptions): ArticleMetadata {
  const { document } = page;
  const elements = options.named ?? readNamedElements(document.body, NO_DEADLINE);
  const names = options.rule?.metadata;
  const said = options.descriptions ?? readDescriptions(document);
  const named = (selector: string | undefined) =>
    selector ? text(first(document, selector)) || undefined : undefined;
  const lines = lazyLines(document.body);
  const language = readLanguage(document, said, lines);
  const ownSite = names?.site ?? toSite(firstTag(said.tags, SITE_TAGS));
  const site = ownSite ?? toSite(said.linked?.site);
  const dates = dateContext(page, language, names?.timeZone);
  const base = readBaseUrl(document, page.url);
  const { url } = page;
  const kind = options.kind ?? readPageKind(document, said, url);
  const title = readRuledTitle(document, names?.title, readTitle(document, said, { site, url, kind }));

  const ruledAuthor = named(names?.author);
  const ruled = names?.date ? first(document, names.date) : null;

  return {
    title,
    author:
      (ruledAuthor && withoutLead(ruledAuthor)) ??
      readAuthor(document, said, { site, url, title, named: elements, lines, kind }),
    // who publishes a site is often a company of another name
    site:
      (ownSite ? undefined : readSiteBehind(document, title, { url, lines })) ??
      (site && withoutSlogan(withoutTitle(site, title), url)),
    date:
      (ruled && dateOf(ruled, dates)) ??
      readPublicationDate({ document, url, title, named: elements, lines, kind }, said, dates),
    language,
    direction: readDirection(document),
    excerpt: readExcerpt(said),
    canonicalUrl: readCanonical(document, base),
    leadImage: readLeadImage(said, base),
    tags: readTags(said),
    section: readSection(said),
  };
}

/** What the rule's selector finds; of several elements the one that says what the page says elsewhere. */
function readRuledTitle(document: Document, selector: string | undefined, otherwise: string): string {
  const titles = selector ? all(document, selector).map(text).filter(Boolean) : [];
  return titles.find((title) => title === otherwise) ?? titles[0] ?? otherwise;
}

/** Times without a zone are of the clocks where the page is at home. */
function dateContext(
  { url, capturedAt }: PageSnapshot,
  language: string | undefined,
  ruled: string | undefined,
): DateContext {
  const isEastAsian = /^(?:zh|ja|ko)\b/i.test(language ?? '');
  return {
    capturedAt,
    timeZone: ruled ?? readTimeZone(language, url),
    monthFirst: /^en(?:-us)?$/i.test(language ?? 'en') && !ENGLISH_HOST.test(url),
    yearFirst: isEastAsian,
  };
}

const SITE_TAGS = ['og:site_name', 'application-name', 'apple-mobile-web-app-title'];

function toSite(name: string | undefined): string | undefined {
  return name && !/^https?:/.test(name)
    ? unescapeText(name).replace(/^@/, '').trim() || undefined
    : undefined;
}

/** Names that say of themselves that they are a site's or a paper's. */
const CHINESE_SITE = /\p{Script=Han}[网網报報]$/u;
/** Text at the page's beginning in which its name leads home, in characters. */
const HEAD = 2000;

/** The name that the title tag has behind the title, where the host or the way home has it, too. */
function readSiteBehind(
  document: Document,
  title: string,
  { url, lines }: { url: string; lines: Lines },
): string | undefined {
  const tag = text(first(document, 'title'));
  const rest = title && tag.startsWith(title) ? tag.slice(title.length).split(SEPARATORS).at(-1) : undefined;
  const tail = rest?.replace(/^[^\p{L}\p{N}]+/u, '').trim();
  if (!tail || tail.length > MAX_SITE) return undefined;
  const isHome = ({ text: line, node }: Line) =>
    line === tail && node.parentElement?.closest('a[href="/"],a[rel~="home"]');
  const hosts = hostNames(url).map(plain);
  return startsWithSite(tail, hosts) || CHINESE_SITE.test(tail) || lines.upTo(HEAD).some(isHome)
    ? tail
    : undefined;
}

/** The site's name without what it says of itself after a bar, or after a dash behind a name that its host has. */
function withoutSlogan(site: string, url: string): string {
  const hosts = hostNames(url)
    .map(toLetters)
    .filter((host) => host.length > 2);
  const isHost = (part: string) => hosts.some((host) => toLetters(part).includes(host));
  const parts = site.split(/\s*[|｜│]\s*/u).filter(Boolean);
  const name = parts.find(isHost) ?? parts[0] ?? site;
  const first = name.split(/\s[-–—]\s/u).find((part) => toLetters(part) !== '');
  return first && isHost(first) ? first : name;
}

/** Some systems say the page's whole title for the site's name: it stands behind the article's. */
function withoutTitle(site: string, title: string): string {
  const rest = isLongEnough(title) && site.startsWith(title) ? site.slice(title.length) : '';
  return rest.search(SEPARATORS) === 0 ? rest.slice(rest.match(SEPARATORS)?.[0].length) : site;
}

function readDirection(document: Document): 'ltr' | 'rtl' | undefined {
  const direction = (
    document.body?.getAttribute('dir') ?? document.documentElement?.getAttribute('dir')
  )?.toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : undefined;
}

function readExcerpt({ tags, linked }: Descriptions): string | undefined {
  const excerpt =
    firstTag(tags, ['og:description', 'description', 'twitter:description', 'dc.description']) ??
    linked?.description;
  return excerpt
    ? unescapeText(excerpt).replace(/\s+/gu, ' ').trim().slice(0, MAX_EXCERPT) || undefined
    : undefined;
}

function readCanonical(document: Document, base: string): string | undefined {
  const link = first(document, 'link[rel~="canonical" i]');
  const url = parseHttpUrl(link?.getAttribute('href'), base);
  // a path with one slash too many names no host
  const isHost = url?.hostname.includes('.') || url?.hostname === parseHttpUrl(base)?.hostname;
  return isHost ? url?.href : undefined;
}

const LOGO =
  /logo|favicon|placeholder|default[-_]?(?:image|img|photo|share|og)|social[-_]?(?:share|card)|share[-_]?(?:card|image)|card[-_]share|branding|\/share\w*\.|og[-_]image\.|sprite|avatar|blank\.|1x1|icon[-_.@]|\.(?:svg|gif)$/i;

function readLeadImage({ tags, linked }: Descriptions, base: string): string | undefined {
  const candidates = [
    firstTag(tags, ['og:image:secure_url', 'og:image', 'og:image:url']),
    linked?.image,
    firstTag(tags, ['twitter:image', 'twitter:image:src']),
  ];
  for (const candidate of candidates) {
    const url = parseHttpUrl(candidate, base);
    if (url && !LOGO.test(url.pathname)) return url.href;
  }
  return undefined;
}

/** What holds for machines: `width=device-width`, `contentType: feature`, `@post:1`. */
const NO_TAG = /=|^@|^[a-z][\w-]*:/;

function readTags({ tags, linked }: Descriptions): readonly string[] | undefined {
  const keywords = firstTag(tags, ['keywords', 'news_keywords']);
  const tagged = linked?.tags.length ? linked.tags : tags.all('article:tag');
  const list = (tagged.length > 0 ? tagged : unescapeText(keywords ?? '').split(/[,，、;]/u))
    .map((tag) => unescapeText(tag).trim())
    .filter((tag) => tag !== '' && tag.length <= 40 && !NO_TAG.test(tag));
  return list.length > 0 ? [...new Set(list)].slice(0, 20) : undefined;
}

/** The first of several sections that stand in one value. */
function readSection({ tags, linked }: Descriptions): string | undefined {
  const section = unescapeText(
    linked?.section ?? firstTag(tags, ['article:section', 'og:article:section']) ?? '',
  );
  const isList = /,\S|,\s*$|,.*,/u.test(section);
  return (isList ? section.split(',')[0] : section)?.trim() || undefined;
}
