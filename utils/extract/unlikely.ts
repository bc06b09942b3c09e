/**
 * What Readability takes for clutter by its name, and wrongly. A name speaks of a box; identifiers of sections
 * and headings are made from their words, and within a line a name is only what its look is called.
 */
import { weigh } from '../dom/units';
import { collapseSpace } from '../dom/whiteSpace';
import { NOTES } from './lineKinds';

/** Words that are as often names of parts of a text as of what stands around it. */
const WEAK =
  /header|extra|banner|menu|legends|supplemental|pager|pagination|popup|sidebar|remark|cover-wrap/gi;
const HEADING = /^H[1-6]$/;
/** Elements that hold words and are parts of a text where those are no links. */
const LINE = /^(?:P|LI|DT|DD|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|IMG|PICTURE|DETAILS|SUMMARY)$/;
/** Elements within a line. */
const INLINE =
  /^(?:SPAN|B|I|EM|STRONG|SMALL|SUB|SUP|MARK|CODE|KBD|ABBR|TIME|CITE|Q|FONT|U|S|DFN|VAR|BDI|BDO|BIG|INS|DEL|RUBY)$/;
/** Boxes around a heading, such as that of a step or a chapter. */
const BOX = /^(?:DIV|HEADER|SECTION)$/;
const MAX_HEADER = 200;
const MAX_LINKED = 0.5;

/**
 * @param element what is about to be taken out for its name
 * @param names tells what is a name of clutter
 * @returns whether it stays
 */
export function isSpared(element: Element, names: RegExp): boolean {
  const tag = element.tagName;
  if (HEADING.test(tag)) return true;
  if (INLINE.test(tag)) return isInLine(element);
  const own = readName(element);
  const isWeak = !names.test(own.replace(WEAK, ''));
  if (!isWeak) return false;
  // nothing but its identifier spoke against it
  if (!names.test(own)) return true;
  if (LINE.test(tag)) return !isLinked(element) && !isAdvertised(element);
  return BOX.test(tag) && /header/i.test(own) && isHeader(element);
}

/** Classes, and the identifier where it is not made from a title. */
function readName(element: Element): string {
  return isTitled(element) ? element.className : `${element.className} ${element.id}`;
}

/** @returns whether an element's identifier is made from the words of its title or text */
export function isTitled(element: Element): boolean {
  return (
    /^(?:SECTION|H[1-6]|P|LI|DT|DD)$/.test(element.tagName) ||
    /(?:^|\s)section(?=\s|$)/.test(element.className)
  );
}

function isInLine(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || /^(?:P|H[1-6]|LI|TD|TH|DT|DD|FIGCAPTION|BLOCKQUOTE)$/.test(parent.tagName)) return true;
  if (INLINE.test(parent.tagName)) return isInLine(parent);
  for (let node = parent.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3 && node.nodeValue?.trim()) return true;
  return false;
}

/** A picture called a banner that leads to another page is an advertisement. */
function isAdvertised(element: Element): boolean {
  const link = /^(?:IMG|PICTURE)$/.test(element.tagName) ? element.closest('a[href]') : null;
  return link !== null && !PICTURE_ADDRESS.test(link.getAttribute('href') ?? '');
}

function isLinked(element: Element): boolean {
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += link.textContent?.length ?? 0;
  return linked > 0 && linked >= (element.textContent?.trim().length ?? 0) * MAX_LINKED;
}

/** Headers of what is asked, unfolded or done step by step, whatever they are made of. */
const PART_HEADER = /(?:faq|qa|accordion|collaps\w*|toggle|question|panel|step)-{0,2}_{0,2}header/i;

/** Whether a box is there for the heading of a part, and not for the page's title or a menu. */
function isHeader(element: Element): boolean {
  return (
    (element.textContent?.trim().length ?? 0) <= MAX_HEADER &&
    (element.querySelector('h2,h3,h4,h5,h6') !== null || PART_HEADER.test(element.className)) &&
    element.querySelector('h1,nav,form') === null &&
    !isLinked(element)
  );
}

/** @returns the pattern of names that are held against a box, less those that say nothing: `media` is what holds
 *   a picture, and page builders call every part of a text a widget or a field */
export function toNegative({ source, flags }: RegExp): RegExp {
  return new RegExp(
    source
      .replace('|hidden|', '|(?:^|\\s)hidden(?=\\s|$)|')
      .replace('|media|', '|')
      .replace('|meta|', '|(?<!hs_cos_wrapper_)meta|')
      .replace(/\|widget$/, '|(?<!elementor-|hs_cos_wrapper_|so-panel )widget(?!_sow)'),
    flags,
  );
}

const PICTURE_ADDRESS = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#]|$)/i;
const GALLERY = /galler|slide|carousel|photo|image/i;

/** Pictures and no word but their captions, or several without any: a gallery, unless each leads to another page. */
function isShown(box: Element): boolean {
  const images = box.querySelectorAll('img');
  const said = countInCaptions(box);
  if (images.length === 0 || countWords(box) > said) return false;
  if (said > 0) return !isLinked(box);
  if (images.length < 2) return false;
  if (GALLERY.test(box.getAttribute('class') ?? '')) return true;
  return Array.from(images).every((image) => {
    const link = image.closest('a[href]');
    return link === null || PICTURE_ADDRESS.test(link.getAttribute('href') ?? '');
  });
}

const countWords = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length;

function countInCaptions(box: Element): number {
  let count = 0;
  for (const caption of box.querySelectorAll('figcaption')) count += countWords(caption);
  return count;
}

/** Words beside a heading in its box that are its controls, in characters, at most. */
const MAX_BESIDE = 30;

/** One heading and hardly more than that. */
function isHeadingBox(box: Element): boolean {
  const headings = box.querySelectorAll('h2,h3,h4,h5,h6');
  const [heading] = headings;
  if (!heading || headings.length > 1 || heading.closest('a') !== null || isLinked(heading)) return false;
  const length = heading.textContent?.trim().length ?? 0;
  return length > 0 && (box.textContent?.trim().length ?? 0) - length <= MAX_BESIDE;
}

/** Share of such paragraphs in a box, at least: others are lists with a remark. */
const MIN_SAID_SHARE = 0.5;
/** What leads to other articles. */
const TEASER = 'article,h1 a,h2 a,h3 a,h4 a,h5 a,a h2,a h3,a h4,a h5,a p,nav,form';

/** Boxes by which an author speaks to the reader. */
const CALLOUT = /(?:^|[\s_-])(?:callout|admonition|notecard)(?=$|[\s_-])/i;
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

/** A paragraph, or a box that holds hardly anything but such. */
function isSaying(box: Element): boolean {
  if (CALLOUT.test(box.className)) return true;
  // captions have words of their own, and more than those is an advertisement's
  if (box.closest('figcaption') !== null) return false;
  const whole = box.textContent ?? '';
  if (isSaid(whole, weighOwn(box))) return !PICTURED.test(box.className);
  if (box.querySelector(TEASER) !== null) return false;
  let said = 0;
  for (const paragraph of box.querySelectorAll('p')) {
    const text = paragraph.textContent ?? '';
    if (isSaid(text, weighOwn(paragraph))) said += text.trim().length;
  }
  return said > 0 && said >= whole.trim().length * MIN_SAID_SHARE;
}

/**
 * @param box what is about to be taken out for what it holds
 * @param weight what its name says for it, or against it when negative; undefined where it is judged by nothing
 *   but whether it is empty
 * @returns whether it stays
 */
export function isPart(box: Element, weight: number | undefined): boolean {
  // media and formulas are not looked at in paragraphs
  if (weight === undefined) return box.tagName === 'P' && box.querySelector('video,audio,math') !== null;
  if (isShown(box) || box.closest(NOTES) !== null) return true;
  return weight >= 0 && (isSaying(box) || isHeadingBox(box));
}
