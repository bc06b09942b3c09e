/** Share bars: rows of buttons that send the page to social networks. */
import type { Journal } from '../dom/journal';
import { first, text } from '../dom/query';

/** Elements whose name says that they are one; `isShareBar` looks closer. */
export const SHARE_SELECTOR =
  ':is(div,ul,section,aside,p,span):is([class*="shar" i],[id*="share" i],[class*="social" i],[class*="addthis" i])';

const NAME =
  /(?:^|[\s_-])(?:shar(?:e|es|ing)|share-?(?:bar|box|btns?|buttons?|nav|view|tools?|list|wrap|area|links?)|social-?(?:share|links?|bar|icons?)|bd_?share\w*|addthis\w*|sharedaddy)(?:$|[\s_-])/i;
const MAX_TEXT = 60;
/** Bylines and dates that stand in one box with share buttons: by its names, and by what it says. */
const BYLINE = /byline|author|date|time/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** The elements among which share bars are, for trees where asking each for its names is faster than that selector. */
export const SHARE_TAGS = 'div,ul,section,aside,p,span';

/** @returns whether it is a share bar: named so, little text, nothing but links and small pictures */
export function isShareBar(element: Element): boolean {
  const className = element.getAttribute('class') ?? '';
  const { id } = element;
  if (!(className && NAME.test(className)) && !(id && NAME.test(id))) return false;
  if (BYLINE.test(className) || BYLINE.test(id)) return false;
  const label = text(element);
  if (
    label.length > MAX_TEXT ||
    YEAR.test(label) ||
    element.querySelector('time, p, article, h1, h2, h3, video, table, figure, pre')
  )
    return false;
  return first(element, 'a, button, [onclick], i, svg, img') !== undefined;
}

/** Takes the element away if it is a share bar. */
export function removeShareBar(element: Element, journal: Journal): void {
  if (isShareBar(element)) journal.change('clutter', element).remove(element);
}
