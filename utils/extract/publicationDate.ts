/**
 * When the article was published: the page's own descriptions first, then what is visible near the
 * title, then its address.
 */
import type { PageSnapshot } from '../article';
import { all, text } from '../dom/query';
import { type DateContext, parseAbsolute, parseDate } from './dates';
import { isElsewhere } from './elsewhere';
import type { LinkedArticle } from './jsonLd';
import { firstTag, type MetaTags } from './metaTags';
import type { NamedElements } from './namedElements';

/** What a page says in its head. */
export interface Descriptions {
  readonly tags: MetaTags;
  readonly linked: LinkedArticle | undefined;
}

const PUBLISHED_TAGS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'article:published',
  'article.published',
  'og:published_time',
  'og:pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'publish_date',
  'publish-date',
  'publishdate',
  'published-date',
  'pubdate',
  'publication_date',
  'publicationdate',
  'article:create_at',
  'weibo:article:create_at',
  'apub:time',
  'bd:pubdate',
  'bt:pubdate',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'citation_publication_date',
  'citation_online_date',
  'pub_date',
  'pubtime',
  'publishtime',
  'article_date_original',
  'og:release_date',
  'video:release_date',
  'date',
  'dc.date',
  'dcterms.date',
  'datecreated',
  'created',
  'article.created',
  'rnews:datepublished',
  'timestamp',
  'displaydate',
  'originalpublicationdate',
  'dcsext.articlefirstpublished',
];
const MODIFIED_TAGS = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'lastmod',
  'last-modified',
];

const LONGEST_DATE_LINE = 160;

/** @returns ISO 8601 with offset, or undefined */
export function readPublicationDate(
  { document, url }: Pick<PageSnapshot, 'document' | 'url'>,
  { tags, linked }: Descriptions,
  named: NamedElements,
  context: DateContext,
): string | undefined {
  const parse = (value: string | undefined) => parseDate(value, context);
  return (
    parse(linked?.published) ??
    PUBLISHED_TAGS.map((key) => tags.get(key))
      .map(parse)
      .find(Boolean) ??
    readMicrodata(document, context) ??
    readTimeElement(document, context) ??
    readMarkedLine(named, context) ??
    readUnmarked(document, url, context) ??
    parse(linked?.modified) ??
    parse(firstTag(tags, MODIFIED_TAGS)) ??
    parseAbsolute(firstTag(tags, ['og:description', 'description'])?.slice(-200) ?? '', context)
  );
}

function dateOf(element: Element, context: DateContext): string | undefined {
  for (const attribute of ['datetime', 'content', 'data-time', 'data-timestamp', 'data-date', 'title']) {
    const date = parseDate(element.getAttribute(attribute) ?? undefined, context);
    if (date) return date;
  }
  const line = text(element);
  return line.length <= LONGEST_DATE_LINE ? parseDate(line, context) : undefined;
}

function readMicrodata(document: Document, context: DateContext): string | undefined {
  for (const element of all(
    document,
    '[itemprop~="datePublished" i],[property~="datePublished" i],time[pubdate]',
  ).slice(0, 5)) {
    const date = dateOf(element, context);
    if (date) return date;
  }
  return undefined;
}

function readTimeElement(document: Document, context: DateContext): string | undefined {
  for (const element of all(document, 'time').slice(0, 40)) {
    if (isElsewhere(element)) continue;
    const date = dateOf(element, context);
    if (date) return date;
  }
  return undefined;
}

function readMarkedLine(named: NamedElements, context: DateContext): string | undefined {
  for (const element of named.date.slice(0, 300)) {
    if (element.childElementCount > 12) continue;
    const line = text(element);
    if (line.length < 6 || line.length > LONGEST_DATE_LINE || !/\d/.test(line) || isElsewhere(element))
      continue;
    const date = parseAbsolute(line, context) ?? (line.length < 40 ? parseDate(line, context) : undefined);
    if (date) return date;
  }
  return undefined;
}

function readUrlDate(url: string, context: DateContext): string | undefined {
  const match =
    /\/((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(url) ??
    /[/_-]((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(url);
  return match ? parseAbsolute(`${match[1]}-${match[2]}-${match[3]}`, context) : undefined;
}

/** The address's day, with the time of day when a line near the title names the same day. */
function readUnmarked(document: Document, url: string, context: DateContext): string | undefined {
  const addressed = readUrlDate(url, context);
  const near = readNearTitle(document, context);
  return addressed && near?.slice(0, 10) !== addressed.slice(0, 10) ? addressed : near;
}

/** Text after the title that is searched for an unmarked date, in characters. */
const NEAR = 4000;

/** An unmarked line after the title; failing that the last one before it. */
function readNearTitle(document: Document, context: DateContext): string | undefined {
  const body = document.body;
  if (!body) return undefined;
  const walker = document.createTreeWalker(body, 4);
  const title = document.querySelector('h1');
  let before: string | undefined;
  let seen = title ? -1 : 0;
  for (let node = walker.nextNode(); node && seen < NEAR; node = walker.nextNode()) {
    if (seen < 0 && title?.contains(node)) seen = 0;
    const line = node.nodeValue?.trim() ?? '';
    if (line === '' || isCode(node)) continue;
    if (seen >= 0) seen += line.length;
    if (line.length < 8 || line.length > LONGEST_DATE_LINE || !/\d{4}/.test(line)) continue;
    const date = parseAbsolute(line, context);
    if (date && seen >= 0) return date;
    before = date ?? before;
  }
  return before;
}

function isCode(node: Node): boolean {
  const name = (node.parentNode as Element | null)?.localName;
  return name === 'script' || name === 'style' || name === 'noscript' || name === 'option';
}
