/** What a page says it is: an article, perhaps one, something else, or nothing. */
import { all } from '../dom/query';
import type { Descriptions } from './publicationDate';

/** `other` is a page that calls itself a product, a list or a service. */
export type PageKind = 'article' | 'perhaps-article' | 'discussion' | 'unknown' | 'other';

const DISCUSSION_TYPE = /^(?:DiscussionForumPosting|QAPage|Question)$/;
const DISCUSSION_ADDRESS =
  /(?:^|[/.])(?:forums?|bbs|threads?|discussions?|topics?|community|questions?|answers?|tieba|club)(?:[/.]|$)|viewtopic|showthread|thread-\d|\/t\/[\w-]+\/\d|forumdisplay|[?&]tid[=-]/i;

const ARTICLE = /^(?:.*Article|BlogPosting|Report|Recipe|HowTo|LiveBlogPosting|.*Review)$/;
const OTHER =
  /"@type"\s*:\s*(?:\[\s*)?"(?:ItemList|CollectionPage|Product|ProductGroup|Offer|SearchResultsPage|SoftwareApplication|WebApplication|Service)"/;

/** @returns the kind; must be asked before scripts are taken out */
export function readPageKind(document: Document, { tags, linked }: Descriptions, url: string): PageKind {
  if (DISCUSSION_TYPE.test(linked?.type ?? '')) return 'discussion';
  const type = tags.get('og:type')?.toLowerCase() ?? '';
  if (linked && ARTICLE.test(linked.type)) return 'article';
  if (tags.get('article:published_time')) return 'article';
  if (DISCUSSION_ADDRESS.test(url.replace(/^https?:\/\//, ''))) return 'discussion';
  if (/article|blog|news/.test(type)) return 'perhaps-article';
  if (/product/.test(type)) return 'other';
  const isOther = all(document, 'script[type="application/ld+json" i]').some((script) =>
    OTHER.test(script.textContent ?? ''),
  );
  return isOther ? 'other' : 'unknown';
}

/** A path with a date, a long number or a slug of several words is an article's more often than a list's. */
const ARTICLE_PATH =
  /\/(?:19|20)\d{2}[/-]?\d{2}|\d{6,}|[a-z\d]+(?:[-_][a-z\d]+){3,}|[a-f\d]{16,}|\.s?html?$|\/(?:article|news|blog|story|post)s?\/[^/]+/i;

/** @returns whether the address looks like one text's own, and not like a home page's or a list's */
export function isArticleAddress(url: string): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return (
    path.length > 4 &&
    !/\/(?:tag|tags|category|categories|collections?|topics?|search|shop|products?|catalog)(?:\/|$)/i.test(
      path,
    ) &&
    ARTICLE_PATH.test(path)
  );
}

/** @returns whether the page is one article by what it says, or says nothing and has the address of one */
export function isArticleKind(kind: PageKind, url: string): boolean {
  return kind === 'article' || kind === 'perhaps-article' || (kind === 'unknown' && isArticleAddress(url));
}
