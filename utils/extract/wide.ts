/**
 * The wide reading of a page that is not one article (forum, product, listing, service): everything in its
 * main part but the interface around it.
 */
import type { Deadline } from '../dom/deadline';
import { rareElementsIn } from '../dom/elements';
import { all, first, linkedLength, textLength } from '../dom/query';
import { bounded, INTERFACE, readName } from './boxes';
import { isOffer, type PageKind } from './pageKind';
import { findSignUpBox } from './signUp';

/** Interface by element. Names are asked first: they are what the engine finds fastest. */
const INTERFACE_ELEMENTS =
  'nav,header,footer,aside,dialog,form,button,select,option,textarea,[role],[hidden],[aria-hidden],[aria-modal]';
const INTERFACE_TAG = /^(?:nav|header|footer|aside|dialog|form|button|select|option|textarea)$/;
const INTERFACE_ROLE =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alertdialog|menu|menubar|toolbar|tablist)$/;
/** Interface by the name that authors give it, on pages of any kind. */
const PLAIN_INTERFACE =
  'nav|navbar|navigation|menu|footer|header|sidebar|side-?bar|breadcrumbs?|cookies?|consent|gdpr|newsletter|subscribe|signup|sign-up|login|share|sharing|social|pagination|pager|popup|modal|overlay|drawer|toolbar|banner|ads?|advert(?:isement)?|promo|skip-?link|related|recommend(?:ed|ations?)?|upsell|cart|minicart|wishlist|filters?|facets?|sort|tags?|toc|back-to-top|copyright|legal|disclaimer';
const WIDE_INTERFACE = `${INTERFACE}|header(?!-detail)|footer|side-?bar|banner|promo|upsell|cross-?sell|recently-?viewed|carousel-?(?:nav|controls)|mini-?cart|cart|wishlist|filters?|facets?|sort(?:ing)?|tags?|toc|back-?to-?top|legal|disclaimer|drawer|overlay|search|topbar|off-?canvas|(?<!overflow-)hidden|sr-only|visually-?hidden|d-none`;
/** What belongs to a post but is not what it says. */
const AROUND_POST =
  'signature|(?:post|poster|user|mini|author)-?profile|user-?(?:info|details?|stats|card|meta|extras?)|author-?(?:info|stats|details|extra)|post-?(?:actions?|controls?|menu|tools?|buttons?|links|number|footer)|comment-?actions?|actions|reactions?|votes?|vote-?(?:count|cell|buttons?|wrapper)|badges?|reputation|suggested(?:-?topics)?|topic-?(?:map|footer|list)|quick-?reply|reply-?(?:form|box)|online|similar|hot-?(?:questions|topics)|statistics|views';
/** What belongs to an offer but does not describe it. */
const AROUND_OFFER =
  'reviews?|review-?(?:list|summary|widget|section|container)|ratings?|stars?|testimonials?|upsells?|similar|you-?may|also-?(?:bought|like)|quantity|qty|add-?to-?cart|swatch(?:es)?|size-?(?:guide|chart)|afterpay|klarna|installments?|payment|delivery|stock|sticky|compare|questions|availability|model-?tag|thumbnails?';
const NAMES: Readonly<Record<PageKind, RegExp>> = {
  article: bounded(PLAIN_INTERFACE),
  'perhaps-article': bounded(PLAIN_INTERFACE),
  unknown: bounded(PLAIN_INTERFACE),
  discussion: bounded(`${WIDE_INTERFACE}|${AROUND_POST}`),
  product: bounded(`${WIDE_INTERFACE}|${AROUND_OFFER}`),
  other: bounded(`${WIDE_INTERFACE}|${AROUND_OFFER}`),
};
/** What others say of an offer: often longer than the offer itself. */
const OPINIONS = bounded(
  'reviews?|product-?reviews?|customer-?reviews?|review-?(?:list|summary|widget|section|container|wrap(?:per)?)|testimonials?',
);
/** Remarks on a question or an answer, where those have elements of their own. */
const REMARKS = bounded('comments?|comments?-?(?:list|container|section|area|wrap(?:per)?)');
const POST = '[class*="answer" i],[class*="question" i],[id^="answer" i],[id^="question" i]';
/** Elements that are asked for their name. */
const NAMED = 'div,section,ul,ol,dl,p,span';
/** Share of the text up to which a part can be interface by its name alone. */
const MAX_NAMED_SHARE = 0.4;

/** Share of the page's text from which a part is no interface, whatever it calls itself. */
const MAX_INTERFACE_SHARE = 0.5;

/** What forums show above every thread: often longer than the question. */
const NOTICES =
  '#banner,#notices,#announcement,.banner,.notice,.notices,.global-notice,.announcement,.announcements';
/** Share of the text up to which a notice is one. */
const MAX_NOTICE_SHARE = 0.85;

/** @param document an inert document; what is interface by its element or role is taken out */
export function removeInterface(document: Document, kind: PageKind, deadline: Deadline): void {
  const body = document.body;
  if (!body) return;
  const total = body.textContent?.length ?? 0;
  const limit = total * MAX_INTERFACE_SHARE;
  const titles = all(body, 'h1');
  const isArticle = kind === 'article' || kind === 'perhaps-article';
  for (const element of Array.from(rareElementsIn(body, INTERFACE_ELEMENTS))) {
    deadline.check();
    if (!isInterface(element) || !body.contains(element)) continue;
    const holdsTitle = titles.some((title) => element.contains(title));
    if (holdsTitle || (isContent(element, limit) && !(isArticle && isMenu(element)))) continue;
    findSignUpBox(element, total).remove();
  }
  if (kind === 'discussion') removeNotices(body, titles);
}

function removeNotices(body: Element, titles: readonly Element[]): void {
  const limit = textLength(body) * MAX_NOTICE_SHARE;
  for (const notice of all(body, NOTICES)) {
    // a notice can have a title of its own beside the thread's
    const holdsTitle = titles.some((title) => notice.contains(title));
    const isAlone = holdsTitle && titles.every((title) => notice.contains(title) || !title.isConnected);
    if (!isAlone && textLength(notice) < limit) notice.remove();
  }
}

function isInterface(element: Element): boolean {
  return (
    INTERFACE_TAG.test(element.localName) ||
    INTERFACE_ROLE.test(element.getAttribute('role') ?? '') ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    element.getAttribute('aria-modal') === 'true'
  );
}

/** Text of a link that is a teaser's, in characters, at least. */
const MIN_LINKED = 60;

/** Forms around whole pages, headers of articles, and parts that hold most of the text. */
function isContent(element: Element, limit: number): boolean {
  const name = element.localName;
  // hidden from screen readers alone, as links are that say the same as the one before
  if (name === 'a' && element.hasAttribute('aria-hidden') && textLength(element) >= MIN_LINKED) return true;
  if (name === 'form' && element.querySelector('p,article') !== null) return true;
  if (name === 'header' && (element.closest('article') !== null || isPartHeader(element))) return true;
  // some lists of tabs hold what the tabs show
  if (
    element.getAttribute('role') === 'tablist' &&
    (element.querySelector('[role="tabpanel"]') || textLength(element) > MAX_TABS)
  )
    return true;
  return (element.textContent?.length ?? 0) > limit;
}

/** Longest names of tabs, in characters. */
const MAX_TABS = 200;

/** The header of a part of the main text, and not the page's. */
function isPartHeader(header: Element): boolean {
  return (
    header.querySelector('h2,h3,h4,h5,h6') !== null &&
    header.nextElementSibling !== null &&
    header.parentElement?.querySelector('main,article,h1') === null &&
    header.querySelector('nav,form,a,button') === null
  );
}

/** Share of its text that the links of a menu hold at least. */
const MIN_MENU_LINKS = 0.6;

/** A menu of links is one however long it is: on the page of a short article it can hold most of the text. */
function isMenu(element: Element): boolean {
  if (element.localName !== 'nav' && element.getAttribute('role') !== 'navigation') return false;
  return linkedLength(element) >= (element.textContent?.length ?? 0) * MIN_MENU_LINKS;
}

/**
 * @param body of an inert document after `removeInterface`; it is taken apart
 * @returns the main part without what is interface by its name
 */
export function readWide(body: Element, kind: PageKind, deadline: Deadline): Element {
  const root = findMain(body);
  removeNamed(root, kind, deadline);
  return root;
}

/** Takes out what calls itself interface, or what only stands around the posts or the offer of such a page. */
export function removeNamed(root: Element, kind: PageKind, deadline: Deadline): void {
  const total = textLength(root);
  for (const element of all(root, NAMED)) {
    deadline.check();
    const name = readName(element);
    if (!NAMES[kind].test(name)) continue;
    const isLong = isOffer(kind) && OPINIONS.test(name);
    const limit = isLong ? total - MIN_LEFT : total * MAX_NAMED_SHARE;
    if (textLength(element) < limit && !holdsTitle(element)) element.remove();
  }
  if (kind === 'discussion') removeRemarks(root);
}

/** Least text of an offer, in characters, beside what others say of it. */
const MIN_LEFT = 400;

/** Least text, in characters, that must be left of a thread without its remarks. */
const MIN_THREAD = 500;

function removeRemarks(root: Element): void {
  const remarks = all(root, '[class*="comment" i],[id*="comment" i]').filter(
    (element) => REMARKS.test(readName(element)) && isInPost(element, root),
  );
  const outer = remarks.filter(
    (element) => !remarks.some((other) => other !== element && other.contains(element)),
  );
  const length = outer.reduce((sum, element) => sum + textLength(element), 0);
  if (textLength(root) - length >= MIN_THREAD) for (const element of outer) element.remove();
}

function isInPost(element: Element, root: Element): boolean {
  const post = element.parentElement?.closest(POST);
  return post !== null && post !== undefined && post !== root && root.contains(post);
}

function findMain(body: Element): Element {
  const mains = all(body, 'main,[role="main"]');
  const main = mains.length === 1 ? mains[0] : first(body, '#main,#content,#main-content');
  return main && textLength(main) > textLength(body) * MAX_NAMED_SHARE ? main : body;
}

function holdsTitle(element: Element): boolean {
  return element.querySelector('h1') !== null;
}
