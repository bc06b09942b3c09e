/** What a page says it is: an article, perhaps one, something else, or nothing. */
import { rareElementsIn } from '../dom/elements';
import { all } from '../dom/query';
import type { Descriptions } from './publicationDate';

/** `other` is a page that calls itself a list or a service. */
export type PageKind = 'article' | 'perhaps-article' | 'discussion' | 'product' | 'unknown' | 'other';

const DISCUSSION_TYPE = /^(?:DiscussionForumPosting|QAPage|Question)$/;
const DISCUSSION_ADDRESS =
  /(?:^|[/.])(?:forums?|bbs|threads?|discussions?|topics?|questions?|answers?|tieba)(?:[/.]|$)|^(?:community|club)\.|viewtopic|showthread|thread-\d|\/t\/[\w-]+\/\d|forumdisplay|[?&]tid[=-]/i;
/** Sites of questions and discussions whose addresses say nothing of it. */
const DISCUSSION_SITE =
  /^(?:news\.ycombinator\.com\/item|(?:[\w-]+\.)?reddit\.com\/r\/[^/]+\/comments\/|(?:www\.)?v2ex\.com\/t\/\d|lobste\.rs\/s\/|segmentfault\.com\/q\/)/i;

/** Systems that are made for discussions, as they name themselves. */
const FORUM_SYSTEM =
  /discourse|vbulletin|phpbb|xenforo|discuz|nodebb|flarum|mybb|vanilla forums|invision|simple machines|bbpress/i;
const DISCUSSION_ITEM =
  '[itemtype$="/DiscussionForumPosting" i],[itemtype$="/QAPage" i],[itemtype$="/Question" i]';
/** Questions that a site answers itself. */
const FAQ = /"FAQPage"/;
const PRODUCT_BODY = /(?:^|\s)(?:single-product|template-product|product-template|product-page)(?:\s|$)/;
/** Posts, articles and news as common systems mark them on the body: WordPress, Drupal, Joomla. */
const ARTICLE_BODY =
  /(?:^|\s)(?:single-post|(?:page-)?node-{1,2}type-{1,2}(?:article|blog|blog-post|news|story|post|press-release)|view-article)(?:\s|$)/;
const PRODUCT_ADDRESS = /\/(?:products?|shop|items?|p|dp)\/[^/]+/i;
const ARTICLE = /^(?:.*Article|BlogPosting|Report|Recipe|HowTo|LiveBlogPosting|.*Review)$/;
const LIST = /"@type"\s*:\s*(?:\[\s*)?"(?:ItemList|CollectionPage|SearchResultsPage|OfferCatalog)"/;
const PRODUCT = /"@type"\s*:\s*(?:\[\s*)?"(?:Product|ProductGroup)"/;
const OTHER = /"@type"\s*:\s*(?:\[\s*)?"(?:Offer|SoftwareApplication|WebApplication|Service)"/;

/** @returns the kind; must be asked before scripts are taken out */
export function readPageKind(document: Document, { tags, linked }: Descriptions, url: string): PageKind {
  const type = tags.get('og:type')?.toLowerCase() ?? '';
  const scripts = all(document, 'script[type="application/ld+json" i]').map(
    (script) => script.textContent ?? '',
  );
  const isAny = (pattern: RegExp) => scripts.some((script) => pattern.test(script));
  const isFaq = isAny(FAQ) || rareElementsIn(document, '[itemtype$="/FAQPage" i]').length > 0;
  if (DISCUSSION_TYPE.test(linked?.type ?? '') && !isFaq) return 'discussion';
  if (linked && ARTICLE.test(linked.type)) return 'article';
  // such systems and sites say of a thread when it was published, too
  const address = url.replace(/^https?:\/\//, '');
  if (FORUM_SYSTEM.test(tags.get('generator') ?? '') || DISCUSSION_SITE.test(address)) return 'discussion';
  // papers name what they are cited by, Chinese authorities' pages by their standard the article and its day
  if (tags.get('article:published_time') || tags.get('citation_title')) return 'article';
  if (tags.get('articletitle') && tags.get('pubdate')) return 'article';
  if (DISCUSSION_ADDRESS.test(address)) return 'discussion';
  if (!isFaq && rareElementsIn(document, DISCUSSION_ITEM).length > 0) return 'discussion';
  // shop systems call their pages articles unless told otherwise
  const isProductPage = PRODUCT_BODY.test(document.body?.className ?? '') || PRODUCT_ADDRESS.test(url);
  if (isProductPage && !isAny(LIST) && (isAny(PRODUCT) || /product/.test(type))) return 'product';
  if (/article|blog|news/.test(type)) return 'perhaps-article';
  if (isAny(LIST)) return 'other';
  if (/product(?!\.group)/.test(type) || isAny(PRODUCT)) return 'product';
  if (isAny(OTHER)) return 'other';
  return ARTICLE_BODY.test(document.body?.className ?? '') ? 'perhaps-article' : 'unknown';
}

/** A path with a date, a long number or a slug of several words is an article's more often than a list's. */
const ARTICLE_PATH =
  /\/(?:19|20)\d{2}[/-]?\d{2}|\d{6,}|[a-z\d]+(?:[-_][a-z\d]+){3,}|[a-f\d]{16,}|\.s?html?$|\/(?:article|news|blog|story|post)s?\/[^/]+/i;
const ARTICLE_QUERY = /[?&](?:news|article|story)_?id=\d/i;

/** @returns whether the address looks like one text's own, and not like a home page's or a list's */
export function isArticleAddress(url: string): boolean {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return (
    path.length > 4 &&
    !/\/(?:tag|tags|category|categories|collections?|topics?|search|shop|products?|catalog)(?:\/|$)/i.test(
      path,
    ) &&
    (ARTICLE_PATH.test(path) || ARTICLE_QUERY.test(url))
  );
}

/** @returns whether the page is one article by what it says, or says nothing and has the address of one */
export function isArticleKind(kind: PageKind, url: string): boolean {
  return kind === 'article' || kind === 'perhaps-article' || (kind === 'unknown' && isArticleAddress(url));
}

/** @returns whether the page calls itself something that is no text: a product, a list, a service */
export function isOffer(kind: PageKind): boolean {
  return kind === 'product' || kind === 'other';
}

/** @returns whether the page is a place of a site, such as a list, a service or a start page, and no text */
export function isPlace(kind: PageKind, url: string): boolean {
  return kind === 'other' || (kind === 'unknown' && !isArticleAddress(url));
}
