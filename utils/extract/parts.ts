/** What Readability takes for clutter by what it holds, and wrongly: galleries, headings, paragraphs of links, notes. */
import { solidLength, toArray } from '../dom/query';
import { weigh } from '../dom/units';
import { parseHttpUrl, siteOf } from '../dom/url';
import { collapseSpace } from '../dom/whiteSpace';
import { NOTES } from './lineKinds';
import { isSourcesHeading } from './references';
import { FILE_ADDRESS, INLINE, isLeading, isLinked } from './unlikely';

const GALLERY = /galler|slide|carousel|photo|image/i;

/** Letters that tell which of how many pictures is shown, at most. */
const MAX_COUNTER = 10;

/** Pictures and no word but their captions, or several without any: a gallery, unless each leads to another page. */
function isShown(box: Element): boolean {
  // captions beside pictures that lead to their own files may be links to what is shown
  const first = box.closest('.gallery')?.querySelector('a img');
  if (first && !isLeading(first)) return true;
  const images = box.querySelectorAll('img');
  const said = countInCaptions(box);
  if (images.length === 0 || solidLength(box) > (said && said + MAX_COUNTER)) return false;
  // who made a picture is often a link, but then the picture is none
  if (said > 0) return !isLinked(box) || !Array.from(images).some(isLeading);
  if (images.length < 2) return false;
  if (GALLERY.test(box.getAttribute('class') ?? '')) return true;
  return !Array.from(images).some(isLeading);
}

function countInCaptions(box: Element): number {
  let count = 0;
  for (const caption of box.querySelectorAll('figcaption')) count += solidLength(caption);
  // what a link to a picture's own file says is its caption as well
  for (const link of box.querySelectorAll('a[href]'))
    if (link.querySelector('img') && !isLeading(link)) count += solidLength(link);
  return count;
}

/** Boxes for a picture that is not somebody's portrait. */
const PICTURE_BOX = /^(?!.*(?:author|avatar|profile|user)).*(?:pic|photo|image|img|figure)/i;

/** @returns the picture of a box that holds nothing else but a few linked words, such as to see it larger */
export function findPicture(box: Element): Element | undefined {
  const [image, another] = box.querySelectorAll('img');
  const isOne = image && !another && solidLength(box) <= MAX_BESIDE && !isLeading(image);
  return isOne && PICTURE_BOX.test(box.className) ? image : undefined;
}

/** Words beside a heading or a picture in its box that are its controls, in characters, at most. */
const MAX_BESIDE = 30;

/** One heading and hardly more than that. */
function isHeadingBox(box: Element): boolean {
  const headings = box.querySelectorAll('h2,h3,h4,h5,h6');
  const [heading] = headings;
  if (!heading || headings.length > 1 || heading.closest('a') !== null || isLinked(heading)) return false;
  const length = heading.textContent?.trim().length ?? 0;
  return length > 0 && (box.textContent?.trim().length ?? 0) - length <= MAX_BESIDE;
}

/** What leads to other articles, and not to where a thing that the text speaks of is sold. */
const TEASER = ':is(h1,h2,h3,h4,h5) a:not([rel~="sponsored"]),article,a h2,a h3,a h4,a h5,a p,nav,form';

/** Boxes by which an author speaks to the reader, or shows what a link leads to. */
const CALLOUT =
  /(?:^|[\s_-])(?:callout|admonition|notecard|notion-bookmark|(?:link|blog)-?card|link-?preview|embedded-post)(?=$|[\s_-])/i;
/** Galleries say the same several times. */
const PICTURED = /caption|galler|slide/i;
/** Weight of words outside of links that make a paragraph, and of those that make a sentence. */
const MIN_SAID = 60;
const MIN_SENTENCE = 22;
/** Share of links in what a paragraph says, at most. */
const MAX_SAID_LINKS = 0.6;
const SENTENCE_END = /[.!?。！？…]["'”’»）)]*\s*$/u;

/** Whether words say something, however many links stand among them. */
function isSaid(text: string, own: number): boolean {
  if (own < weigh(collapseSpace(text)) * (1 - MAX_SAID_LINKS)) return false;
  return own >= MIN_SAID || (own >= MIN_SENTENCE && SENTENCE_END.test(text));
}

/** Weight of the words that stand in a box itself, outside of links and other boxes. */
function weighOwn(box: Element): number {
  let words = '';
  for (let node = box.firstChild; node; node = node.nextSibling) {
    const isWord = INLINE.test(node.nodeName) && (node as Element).querySelector('a') === null;
    if (node.nodeType === 3 || isWord) words += node.textContent;
  }
  return weigh(collapseSpace(words));
}

/** Share of paragraphs that say something in a box, at least: others are lists with a remark. */
const MIN_SAID_SHARE = 0.5;

/** A paragraph, or a box that holds hardly anything but such. */
function isSaying(box: Element): boolean {
  if (CALLOUT.test(box.className)) return true;
  // captions have words of their own, and more than those is an advertisement's
  if (box.closest('figcaption') !== null) return false;
  const whole = box.textContent ?? '';
  if (isSaid(whole, weighOwn(box))) return !PICTURED.test(box.className);
  if (box.querySelector(TEASER) !== null) return false;
  let said = 0;
  for (const paragraph of box.querySelectorAll('p,li')) {
    const text = paragraph.textContent ?? '';
    if (isSaid(text, weighOwn(paragraph))) said += text.trim().length;
  }
  return said > 0 && said >= whole.trim().length * MIN_SAID_SHARE;
}

/** How much quotations say: each of their boxes asks. */
const quoted = new WeakMap<Element, number>();

/** Who is quoted, and where: often links, but the quotation's own. */
function isAttribution(box: Element): boolean {
  const quotation = box.closest('blockquote');
  if (quotation && !quoted.has(quotation)) quoted.set(quotation, solidLength(quotation));
  return (
    quotation !== null &&
    solidLength(box) * 2 < (quoted.get(quotation) ?? 0) &&
    box.querySelector('[role="button"],img,input') === null
  );
}

function isMostly(box: Element, name: string): boolean {
  const part = box.querySelector(name);
  return part !== null && solidLength(part) * 2 >= solidLength(box);
}

/** Boxes of code that generators of manuals write without an element for it. */
const SIGNATURE = /^(?:(?:type|member|tsd)-signature|sig)\b/;

/** Links in code lead to what it names, and those to files to what the text comes with. */
function isCodeOrFile(box: Element): boolean {
  if (SIGNATURE.test(box.className) || box.querySelector('pre,.code-header,a[download]') !== null)
    return true;
  const links = toArray(box.querySelectorAll('a[href]'));
  const isFiles =
    links.length > 0 && links.every((link) => FILE_ADDRESS.test(link.getAttribute('href') ?? ''));
  return isFiles || isMostly(box, 'code');
}

/** Where things are sold and where sites are followed or shared. */
const SHOPS =
  /amazon|amzn|apple\.com|play\.google|facebook|twitter|instagram|whatsapp|^t\.me$|doubleclick|outbrain|taboola|shop|taobao|tmall|^\w+\.jd\.|rakuten|convertkit|mailchimp/;
/** Least and most letters of a card. */
const MIN_CARD = 20;
const MAX_CARD = 500;

/** A card of several lines that shows what is behind a link to another site: those of other articles lead to the same. */
function isReference(box: Element, url: string): boolean {
  const link = box.querySelector('a[href]');
  const length = solidLength(box);
  if (!link || length < MIN_CARD || length > MAX_CARD) return false;
  const lines = toArray(link.querySelectorAll('*')).filter(
    (one) => !one.firstElementChild && one.textContent?.trim(),
  );
  const targets = new Set(toArray(box.querySelectorAll('a[href]')).map((one) => one.getAttribute('href')));
  const host = parseHttpUrl(link.getAttribute('href'), url)?.hostname;
  if (
    lines.length < 2 ||
    targets.size > 1 ||
    host === undefined ||
    link.matches('[rel~="sponsored"]') ||
    SHOPS.test(host)
  )
    return false;
  return siteOf(host) !== siteOf(parseHttpUrl(url)?.hostname ?? '');
}

/** A list under a heading for what the text quotes. */
function isSources(box: Element): boolean {
  const before = /^[UO]L$/.test(box.tagName) ? box.previousElementSibling : null;
  return (
    before !== null && /^(?:H[1-6]|P)$/.test(before.tagName) && isSourcesHeading(before.textContent ?? '')
  );
}

/**
 * @param box what is about to be taken out for what it holds
 * @param weight what its name says for it, or against it when negative; undefined where it is judged by nothing
 *   but whether it is empty
 * @param url address of the page
 * @returns whether it stays
 */
export function isPart(box: Element, weight: number | undefined, url: string): boolean {
  // media and formulas are not looked at in paragraphs
  if (weight === undefined) return box.tagName === 'P' && box.querySelector('video,audio,math') !== null;
  if (
    isShown(box) ||
    box.closest(NOTES) !== null ||
    isSources(box) ||
    isAttribution(box) ||
    isMostly(box, 'pre')
  )
    return true;
  return weight >= 0 && (isCodeOrFile(box) || isSaying(box) || isHeadingBox(box) || isReference(box, url));
}
