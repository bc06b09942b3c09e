/** Share bars: rows of buttons that send the page to social networks. */
import { all, text } from '../dom/query';

/** Elements whose name says that they are one; `isShareBar` looks closer. */
export const SHARE_SELECTOR =
  ':is(div,ul,section,aside,p,span):is([class*="share" i],[id*="share" i],[class*="bdshare" i],[class*="social-" i],[class*="addthis" i],[class*="sharedaddy" i])';

const NAME =
  /(?:^|[\s_-])(?:share|sharing|shares|social-?(?:share|links?|bar|icons?)|bd_?share\w*|addthis\w*|sharedaddy|share-?(?:bar|box|btns?|buttons?|nav|view|tools?|list|wrap(?:per)?|area|links?))(?:$|[\s_-])/i;
const MAX_TEXT = 60;

/** @returns whether it is a share bar: named so, little text, nothing but links and small pictures */
export function isShareBar(element: Element): boolean {
  if (!NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return false;
  if (
    text(element).length > MAX_TEXT ||
    element.querySelector('p, article, h1, h2, h3, video, table, figure, pre')
  )
    return false;
  return all(element, 'a, button, [onclick], i, svg, img').length > 0;
}
