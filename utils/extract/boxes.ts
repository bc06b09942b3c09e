/**
 * Takes boxes out of a chosen article that say by their name what they are: recommendations, newsletters,
 * sharing, author notes, counters. A name alone proves little, so a box goes only when it is a small part.
 */
import type { Deadline } from '../dom/deadline';
import { all, linkedLength } from '../dom/query';
import { leadsAway, SECTION_CLASS } from './unlikely';

/** Names of what is interface on every page. Camel case, hyphens and underlines part the words. */
export const INTERFACE =
  'related|recirc(?:ulation)?|recommend(?:ed|ations?|er)?|newsletters?|subscribe|sign-?up|opt-?in|advert(?:s|isement|ising)?|ads?|adsense|outbrain|taboola|share|sharing|share-?(?:bar|tools?|buttons?)|social(?:s|-?(?:media|links|icons|bar|wrapper))?|follow-?us|addthis|disqus|commentform|respond|breadcrumbs?|pagination(?!-(?:position|none))|pager|nav(?!-hidden)|navbar|navbox|navigation|menu|sidebar|print-?(?:only|header|footer)|no-?screen|skip-?link|cookies?|consent|gdpr|modal|popup|dialog|login|register|(?<!and-)copyright(?!-rich)|survey|poll|reward-?(?:container|area)|feedback|slide-?count(?:er)?|gallery-?count(?:er)?|control-?bar|toolbar|download-?app|app-?(?:download|promo)|qr-?code|ewm|erweima';
/** Names of what stands around the text of an article; elsewhere they can be the content. */
const AROUND =
  'popular|trending|more-?(?:news|stories|articles|posts|from|on)|read-?(?:more|next|also)|also-?(?:read|like)|see-?also|up-?next|next-?(?:up|article|post|story)|prev(?:ious)?-?(?:article|post|story)|subscription|promos?|promoted|promotion|sponsor(?:ed|s)?|cta|call-?to-?action|donat(?:e|ion)|membership|follow|comments?|replies|byline|authors?|bio|author-?(?:bio|box|info|card|name|meta|details?|profile|description)|tags?|tag-?(?:list|links|cloud)|taxonomy|(?:post|entry|article)-?(?:meta|footer|tags|nav|utility|info)|footer|timestamp|date-?(?:line|time)|reading-?time|(?:post|star)-ratings|rating-?(?:box|form)|voting|breaking-?(?:news|now)|ticker|masthead|(?:article|medically)-?reviewed|reviewed-by';
/** @returns a pattern that finds one of the words in what `readName` returns */
export const bounded = (words: string): RegExp => new RegExp(`(?:^|[^a-z\\d])(?:${words})(?=$|[^a-z\\d])`);
const INTERFACE_NAME = bounded(INTERFACE);
const ARTICLE_NAME = bounded(`${INTERFACE}|${AROUND}`);
/** Names of what can be longer than the article that it follows. */
const FOLLOWING_NAME = bounded(
  'comments?|comment-?(?:list|section|area|container|wrap(?:per)?|thread)s?|commentlist|replies|respond|disqus|related|recommend(?:ed|ations?)?|recirc(?:ulation)?|more-?(?:news|stories|articles|posts|from)|next-?(?:articles?|posts?|stor(?:y|ies))|taboola|outbrain|infinite-?scroll',
);
/** Names of what leads to other articles when it holds a link, and can be the lead when it holds none. */
const TEASER_NAME = bounded(
  'teasers?|teaser-?(?:box|list|container|group|item|wrap(?:per)?)s?|link-?(?:list|box)|box-?links?',
);
/** Names of what shows one thing after the other: pictures, or the ways to other articles. */
const CAROUSEL_NAME = bounded('carousel|slider|swiper');
/** Share of its text that stands in links, at least, where a carousel leads to other articles. */
const MIN_LINKED = 0.8;
const CAMEL = /([a-z])([A-Z])/g;
/** What a box has, or has not, is another one; layouts are named by their columns, parts of manuals by the system. */
const WITH =
  /(?<![\w-])(?:(?:has|with|tsd)-[\w-]+|(?:no|empty|two-left|two-right)-(?:footer|header|sidebar))/g;

/** Classes of what only those hear who do not see the page. */
export const UNSEEN = /visually-?hidden|sr-only|screen-reader/i;
/** A class that styles give no display, unless another shows it on some screens. */
const HIDDEN_CLASS = /(?:^|\s)(?:hidden|d-none|is-hidden|visually-hidden|sr-only|screen-reader-text)(?=\s|$)/;
const SHOWN_CLASS = /(?:^|\s)(?:\w+:[\w-]+|d-(?:sm|md|lg|xl)-\w+)/;

/** Parts that are asked for their name, if they have one. */
const PARTS = new Set('div section aside ul ol p span header footer form table dl nav'.split(' '));
const NAMED = '[class],[id]';
/** Share of the text up to which a part is a box. */
const MAX_SHARE = 0.2;
/** Share of the text that all boxes together hold at most: else the names mean something else on this site. */
const MAX_TOTAL = 0.4;
const KEPT = 'pre,code,blockquote,figcaption,math,td,th';

/** What decides about a box beside its name. */
export interface BoxOptions {
  /** Whether the page is one article; on others fewer names count. */
  readonly isArticle: boolean;
  readonly deadline: Deadline;
}

/**
 * @param content the chosen element; it is changed
 * @returns how many boxes were taken out
 */
export function removeBoxes(content: Element, { isArticle, deadline }: BoxOptions): number {
  const total = content.textContent?.length ?? 0;
  const name = isArticle ? ARTICLE_NAME : INTERFACE_NAME;
  const boxes: Element[] = [];
  let taken = 0;
  for (const element of all(content, NAMED)) {
    deadline.check();
    if (boxes.at(-1)?.contains(element) || !isNamedBox(element, name, isArticle)) continue;
    const length = element.textContent?.length ?? 0;
    if (length === 0 || !isRemovable(element) || isTableInText(element, content)) continue;
    const isSmall = length <= total * MAX_SHARE;
    if (!isSmall && !(isArticle && isFollowing(element, content))) continue;
    boxes.push(element);
    if (isSmall) taken += length;
  }
  if (taken > total * MAX_TOTAL) return 0;
  for (const box of boxes) box.replaceWith(...findDescribed(box));
  return boxes.length;
}

/** Longest text of a box that only goes with a picture, and shortest description of a picture, in characters. */
const MAX_LABEL = 30;
const MIN_DESCRIPTION = 10;

const SHARING = bounded('share|sharing');

/** A button for sharing laid over a picture makes no interface of the picture, which says what it shows. */
function findDescribed(box: Element): Element[] {
  const length = box.textContent?.trim().length ?? 0;
  if (length > MAX_LABEL || !SHARING.test(readName(box))) return [];
  return Array.from(box.querySelectorAll('img[alt]')).filter(
    (image) =>
      (image.getAttribute('alt')?.trim().length ?? 0) >= MIN_DESCRIPTION &&
      image.closest('a,button,form') === null,
  );
}

/** @returns class names and identifier, camel case parted by hyphens, in lower case */
export function readName(element: Element): string {
  // identifiers of sections and headings are made from their words
  const classes = element.getAttribute('class') ?? '';
  const isPart = /^(?:section|h\d)$/.test(element.localName) || SECTION_CLASS.test(classes);
  return `${classes} ${isPart ? '' : element.id}`.replace(CAMEL, '$1-$2').toLowerCase().replace(WITH, '');
}

/** @returns whether an element calls itself something that stands around an article's text */
export function isAroundName(element: Element): boolean {
  return ARTICLE_NAME.test(readName(element));
}

/** Text before what follows an article, in characters: less is no article. */
const MIN_BEFORE = 300;

/** Comments and recommendations after a text can be longer than it. */
function isFollowing(element: Element, content: Element): boolean {
  if (!FOLLOWING_NAME.test(readName(element))) return false;
  let before = 0;
  for (let at: Element | null = element; at && at !== content; at = at.parentElement) {
    for (let node = at.previousSibling; node; node = node.previousSibling) {
      if (node.nodeType === 1 || node.nodeType === 3) before += node.textContent?.trim().length ?? 0;
    }
    if (before >= MIN_BEFORE) return true;
  }
  return false;
}

function isNamedBox(element: Element, name: RegExp, isArticle: boolean): boolean {
  if (!PARTS.has(element.localName)) return isArticle && element.matches('h2.byline,h3.byline');
  const classes = element.getAttribute('class') ?? '';
  if (classes.length + element.id.length < 2) return false;
  const own = readName(element);
  // an admonition to see what else there is, and the abstract of several authors
  if (name.test(own)) return !/admonition|abstract/.test(own);
  if (isArticle && element.matches('[itemprop~="author" i]')) return true;
  if (isArticle && TEASER_NAME.test(own) && element.querySelector('a[href]')) return true;
  return isArticle && (isHidden(element) || (CAROUSEL_NAME.test(own) && leadsElsewhere(element)));
}

/** The links of a gallery lead to its pictures, or nowhere. */
function leadsElsewhere(carousel: Element): boolean {
  const link = carousel.querySelector('a');
  if (!link || !leadsAway(link)) return false;
  return linkedLength(carousel) > (carousel.textContent?.length ?? 0) * MIN_LINKED;
}

function isHidden(element: Element): boolean {
  const classes = element.getAttribute('class') ?? '';
  return HIDDEN_CLASS.test(classes) && !SHOWN_CLASS.test(classes);
}

/** Paragraphs of this length, in characters, are the article's. */
const MIN_PROSE = 100;

/** A navigation table stands below the text; one of that make within it lays out what the text speaks of. */
function isTableInText(element: Element, content: Element): boolean {
  if (element.localName !== 'table' || !element.classList.contains('navbox')) return false;
  for (let at: Element | null = element; at && at !== content; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if (next.localName === 'p' && (next.textContent?.length ?? 0) >= MIN_PROSE) return true;
  }
  return false;
}

function isRemovable(element: Element): boolean {
  const parent = element.parentElement;
  const isInline =
    element.localName === 'span' &&
    parent !== null &&
    /^(?:p|li|a|span|h\d)$/.test(parent.localName) &&
    !isHidden(element);
  return (
    !isInline &&
    !element.closest(KEPT) &&
    !element.querySelector('h1,article:not([class^="comment"]),[itemprop~="articleBody" i]')
  );
}
