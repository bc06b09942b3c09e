/**
 * The wide reading of a page that is not one article (forum, product, listing, service): everything in its
 * main part but the interface around it.
 */
import type { Deadline } from '../dom/deadline';
import { all, first, text } from '../dom/query';

/** Interface by element or role. */
const INTERFACE =
  'nav,header,footer,aside,dialog,form:not(:has(p)),button,select,option,textarea,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"],[role="dialog"],[role="alertdialog"],[role="menu"],[role="menubar"],[role="toolbar"],[aria-modal="true"],[hidden],[aria-hidden="true"]';
/** Interface by the name that authors give it. */
const INTERFACE_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|header|sidebar|side-?bar|breadcrumbs?|cookies?|consent|gdpr|newsletter|subscribe|signup|sign-up|login|share|sharing|social|pagination|pager|popup|modal|overlay|drawer|toolbar|banner|ads?|advert(?:isement)?|promo|skip-?link|related|recommend(?:ed|ations?)?|upsell|cart|minicart|wishlist|filters?|facets?|sort|tags?|toc|back-to-top|copyright|legal|disclaimer)(?:$|[\s_-])/i;
/** Elements that are asked for their name; text elements keep what they hold. */
const NAMED = 'div,section,ul,ol,p,span';
/** Share of a block's text in links from which it is a list of links. */
const LINKY = 0.8;

/**
 * @param document an inert document; it is taken apart
 * @returns the main part without its interface
 */
export function readWide(document: Document, deadline: Deadline): Element | undefined {
  const body = document.body;
  if (!body) return undefined;
  const root = findMain(body);
  for (const element of all(root, INTERFACE)) {
    deadline.check();
    if (!holdsTitle(element)) element.remove();
  }
  const total = text(root).length;
  for (const element of all(root, NAMED)) {
    deadline.check();
    if (!element.isConnected) continue;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (INTERFACE_NAME.test(name) && text(element).length < total * 0.4 && !holdsTitle(element)) element.remove();
  }
  return root;
}

function findMain(body: HTMLElement): Element {
  const mains = all(body, 'main,[role="main"]');
  const main = mains.length === 1 ? mains[0] : first(body, '#main,#content,#main-content');
  return main && text(main).length > text(body).length * 0.4 ? main : body;
}

function holdsTitle(element: Element): boolean {
  return element.querySelector('h1') !== null;
}

void LINKY;
