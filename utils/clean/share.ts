/** Share bars: rows of buttons that send the page to social networks. */
import type { Journal } from '../dom/journal';
import { first, text } from '../dom/query';

/** Elements whose name says that they are one; `isShareBar` looks closer. */
export const SHARE_SELECTOR =
  ':is(div,ul,section,aside,p,span):is([class*="shar" i],[id*="share" i],[class*="social" i],[class*="addthis" i])';

const NAME =
  /(?:^|[\s_-])(?:shar(?:e|es|ing)|share-?(?:bar|box|btns?|buttons?|nav|view|tools?|list|wrap|area|links?)|social-?(?:share|links?|bar|icons?)|bd_?share\w*|addthis\w*|sharedaddy)(?:$|[\s_-])/i;
const MAX_TEXT = 60;

/** @returns whether it is a share bar: named so, little text, nothing but links and small pictures */
export function isShareBar(element: Element): boolean {
  if (!NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return false;
  if (
    text(element).length > MAX_TEXT ||
    element.querySelector('p, article, h1, h2, h3, video, table, figure, pre')
  )
    return false;
  return first(element, 'a, button, [onclick], i, svg, img') !== undefined;
}

/** Takes the element away if it is a share bar. */
export function removeShareBar(element: Element, journal: Journal): void {
  if (isShareBar(element)) journal.change('clutter', element).remove(element);
}
