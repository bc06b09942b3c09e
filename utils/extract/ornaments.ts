/**
 * Pictures that are no part of an article though they stand in it: portraits of users, the site's logo,
 * signs of the interface. Each is told by what it is, never by its place alone.
 */
import { all, outermostHolder } from '../dom/query';
import { parseHttpUrl } from '../dom/url';

/** Where systems keep the portraits of their users. */
const PORTRAIT_ADDRESS =
  /\bgravatar\.com\/avatar\/|\/avatars\/|\/(?:user[-_]?|uploads?\/)avatar\/|[?&]avatar=|\/profile[-_]?(?:photo|image|pic(?:ture)?)s?\/|\/headshots?\//i;
const PORTRAIT_NAME =
  /(?:^|[\s_-])(?:avatar|gravatar|user-?pic|(?:author|profile|byline)-?_?(?:profile-)?(?:image|img|photo|pic(?:ture)?|portrait))(?=$|[\s_-])/i;
const PORTRAIT_ALT =
  /^(?:user(?:'s)? |profile )?avatar(?: (?:of|for) .+)?$|^profile (?:picture|photo|image)$|^headshot of /i;
/** Longer sides are a picture's that somebody shows, in CSS pixels. */
const MAX_PORTRAIT = 200;
/** Names of drawings that belong to controls, as words of a file's name. */
const SIGN = /(?:^|[-_.\s])(?:icons?|ico|arrows?|chevrons?|carets?|bullets?|feed|playicon)\d*(?=$|[-_.\s])/i;
/** A sign describes itself as one, if at all. */
const SIGN_ALT = /^$|\b(?:icon|arrow|logo|rss feed)$/i;
const MAX_SIGN = 64;
/** Nor one that does nothing but lead to somebody. */
const MAX_LINKED = 48;
const PROFILE = /\/@|\/(?:authors?|by|members?|people|profiles?|u|users?)\//i;
/** Files that stand for a picture until it is there. */
const STAND_IN = /place-?holder[^/]*$/i;
/** A picture no higher or wider than this is a line or keeps a distance. */
const MAX_LINE = 2;
/** No picture of this size shows anything when it says itself that it is decoration. */
const MAX_DECORATION = 32;
const NETWORK =
  /^(?:[a-z-]+\.)?(?:facebook|twitter|x|instagram|linkedin|pinterest|youtube|whatsapp|telegram|tiktok|t|wa|xing|threads|weibo)\.(?:com|net|me)$/;
/** One's page at a network, or the form to post there; a post or a film has a longer path. */
const PROFILE_PATH = /^\/(?:@?[^/.]*|(?:company|in|channel|c|user|groups)\/[^/]*)\/?$/;
const SHARE_PATH = /^\/(?:share|sharer|intent|submit|dialog|shareArticle|pin\/create)\b/;

/**
 * @param content the chosen element; it is changed
 * @param page the page's address, and the address that its relative ones are resolved against
 */
export function removeOrnaments(
  content: Element,
  page: { readonly url: string; readonly base: string },
): void {
  for (const image of all(content, 'img')) {
    const isOwn = !isCaptioned(image) && (isOrnament(image) || isLoneLink(image, page));
    if (isOwn || isStandIn(image)) outermostHolder(image, HOLDER, content).remove();
  }
}

/** What stands beside the picture that it stood for is of no use. */
function isStandIn(image: Element): boolean {
  return STAND_IN.test(image.getAttribute('src') ?? '') && image.nextElementSibling?.localName === 'img';
}

function isOrnament(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseFloat(image.getAttribute(name) ?? ''));
  const known = sides.filter((side) => side > 0);
  const longest = Math.max(...known, 0);
  const alt = image.getAttribute('alt')?.trim() ?? '';
  const address = image.getAttribute('src') ?? '';
  if (longest <= MAX_PORTRAIT && isPortrait(image, address, alt)) return true;
  if (known.length === 2 && Math.min(...known) <= MAX_LINE && alt === '') return true;
  if (known.length === 2 && longest <= MAX_DECORATION && alt === '' && !isInText(image)) return true;
  if (known.length === 2 && sides[0] === sides[1] && longest <= MAX_LINKED && isLinkedAlone(image))
    return true;
  if (!SIGN_ALT.test(alt) || longest > MAX_SIGN) return false;
  const [, name = '', extension = ''] = /\/([^/?#]*?)(?:\.([a-z]+))?(?:[?#].*)?$/i.exec(address) ?? [];
  return SIGN.test(name) && (longest > 0 || /^(?:svg|gif)$/i.test(extension)) && !isInText(image);
}

function isPortrait(image: Element, address: string, alt: string): boolean {
  return (
    PORTRAIT_ALT.test(alt) ||
    PORTRAIT_ADDRESS.test(address) ||
    PORTRAIT_NAME.test(image.getAttribute('class') ?? '')
  );
}

/** A small picture that no words stand beside, in a link to somebody's page. */
function isLinkedAlone(image: Element): boolean {
  const href = image.closest('a[href]')?.getAttribute('href') ?? '';
  return PROFILE.test(href) && !isInText(image);
}

/** A picture alone in a link to the site's first page is its logo; in one to a network, a button. */
function isLoneLink(image: Element, { url, base }: { readonly url: string; readonly base: string }): boolean {
  const link = image.closest('a[href]');
  if (link?.textContent?.trim() !== '') return false;
  const target = parseHttpUrl(link.getAttribute('href'), base);
  const page = parseHttpUrl(url);
  if (!target || !page) return false;
  if (NETWORK.test(target.hostname.replace(/^www\./, '')))
    return target.hostname !== page.hostname && isProfile(target);
  return (
    target.hostname === page.hostname &&
    target.pathname === '/' &&
    target.search === '' &&
    page.pathname !== '/'
  );
}

const isProfile = ({ pathname, search }: URL): boolean =>
  SHARE_PATH.test(pathname) || (search === '' && PROFILE_PATH.test(pathname));

const isCaptioned = (image: Element): boolean => image.closest('figure')?.querySelector('figcaption') != null;

/** Beside words a small picture can be a character, a formula or a flag. */
function isInText(image: Element): boolean {
  let block = image.parentElement;
  while (block && INLINE.test(block.localName)) block = block.parentElement;
  return (block?.textContent ?? '').trim() !== '';
}

const INLINE = /^(?:a|abbr|b|em|font|i|picture|small|span|strong|sub|sup)$/;

/** What held the picture alone holds nothing without it. */
const HOLDER = /^(?:a|div|figure|p|picture|span)$/;
