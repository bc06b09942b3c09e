/**
 * What Readability takes for clutter by its name, and wrongly. A name speaks of a box; identifiers of sections
 * and headings are made from their words, and within a line a name is only what its look is called.
 */
import { hasOwnWords, linkedLength } from '../dom/query';

/** Words that are as often names of parts of a text as of what stands around it. */
const WEAK =
  /header|extra|banner|menu|legends|supplemental|pager|pagination|popup|sidebar|remark|cover-wrap/gi;
const HEADING = /^H[1-6]$/;
/** Elements that hold words and are parts of a text where those are no links. */
const LINE = /^(?:P|LI|DT|DD|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|IMG|PICTURE|DETAILS|SUMMARY)$/;
/** Elements within a line, by their names in capitals. */
export const INLINE =
  /^(?:SPAN|B|I|EM|STRONG|SMALL|SUB|SUP|MARK|CODE|KBD|ABBR|TIME|CITE|Q|FONT|U|S|DFN|VAR|BDI|BDO|BIG|INS|DEL|RUBY)$/;
/** Addresses of pictures. */
export const PICTURE_ADDRESS = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#]|$)/i;
/** Boxes around a heading, such as that of a step or a chapter. */
const BOX = /^(?:DIV|HEADER|SECTION)$/;
/** What systems call a table that has a head, and its parts. */
const TABLE = /^T(?:ABLE|BODY|HEAD|R)$/;
const HEADED = /(?:sticky|table|guessed|no)[\w-]*header/i;
const MAX_HEADER = 200;
const MAX_LINKED = 0.5;

/**
 * @param element what is about to be taken out for its name
 * @param names tells what is a name of clutter
 * @returns whether it stays
 */
export function isSpared(element: Element, names: Names): boolean {
  const tag = element.tagName;
  if (HEADING.test(tag)) return true;
  if (INLINE.test(tag)) return isInLine(element);
  const own = readName(element);
  const isWeak = !names.test(own.replace(WEAK, ''));
  if (!isWeak) return false;
  // nothing but its identifier spoke against it
  if (!names.test(own)) return true;
  if (TABLE.test(tag)) return HEADED.test(own);
  if (LINE.test(tag)) return !isLinked(element) && !isAdvertised(element);
  return BOX.test(tag) && /header/i.test(own) && isHeader(element);
}

/** Classes, and the identifier where it is not made from a title. */
function readName(element: Element): string {
  return isTitled(element) ? element.className : `${element.className} ${element.id}`;
}

/** How systems for manuals call the box of a section. */
export const SECTION_CLASS = /(?:^|\s)(?:section|sect\d|level\d)(?=\s|$)/;

/** @returns whether an element's identifier is made from the words of its title or text */
export function isTitled(element: Element): boolean {
  return /^(?:SECTION|H[1-6]|P|LI|DT|DD)$/.test(element.tagName) || SECTION_CLASS.test(element.className);
}

function isInLine(element: Element): boolean {
  const parent = element.parentElement;
  if (!parent || /^(?:P|H[1-6]|LI|TD|TH|DT|DD|FIGCAPTION|BLOCKQUOTE)$/.test(parent.tagName)) return true;
  if (INLINE.test(parent.tagName)) return isInLine(parent);
  return hasOwnWords(parent);
}

/** A picture called a banner that leads to another page is an advertisement. */
function isAdvertised(element: Element): boolean {
  return /^(?:IMG|PICTURE)$/.test(element.tagName) && isLeading(element);
}

/** Addresses of files that a text can come with. */
export const FILE_ADDRESS =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|od[tsp]|csv|zip|rar|7z|epub|mp3|m4a|ogg|wav)(?:[?#]|$)/i;

/** @returns whether a picture or a link leads to something else than itself or a file */
export function isLeading(element: Element): boolean {
  const href = element.closest('a[href]')?.getAttribute('href');
  return href != null && !PICTURE_ADDRESS.test(href) && !FILE_ADDRESS.test(href);
}

/** @returns the same, where what stays on the page, such as a way to see a picture larger, does not count */
export function leadsAway(element: Element): boolean {
  return isLeading(element) && !element.closest('a[href^="#"]');
}

/** @returns whether at least half of what an element says stands in links */
export function isLinked(element: Element): boolean {
  const linked = linkedLength(element);
  return linked > 0 && linked >= (element.textContent?.trim().length ?? 0) * MAX_LINKED;
}

/** Headers of what is asked, unfolded or done step by step, whatever they are made of. */
const PART_HEADER =
  /(?:faq|qa|card|list|box|message|note|table|accordion|collaps\w*|toggle|question|panel|step)-{0,2}_{0,2}header/i;

/** Whether a box is there for the heading of a part, and not for the page's title or a menu. */
function isHeader(element: Element): boolean {
  return (
    (element.textContent?.trim().length ?? 0) <= MAX_HEADER &&
    (element.querySelector('h2,h3,h4,h5,h6') !== null || PART_HEADER.test(element.className)) &&
    element.querySelector('h1,nav,form') === null &&
    !isLinked(element)
  );
}

/** Tells whether something is named so. */
export type Names = Pick<RegExp, 'test'>;

/**
 * Of words that begin, end or make up others, only those that stand alone count.
 * @returns tells names of clutter, less those that only contain them
 */
export function toUnlikely(own: RegExp, source = own.source): Names {
  const bounded = source
    .replace(/\|(extra|rss)\|/g, '|(?<![a-z])$1(?![a-z]|-(?:small|large))|')
    .replace('|remark|', '|(?<!theorem_)remark|')
    .replace('|comment|', '|comment(?!ary)|')
    .replace('|pagination|', '|pagination(?!-(?:position|none))|')
    .replace('|sidebar|', '|sidebar(?!block)|');
  const narrow = new RegExp(`(?<!\\b(?:has|with|no|empty|tsd|two-(?:left|right))-)(?:${bounded})`, own.flags);
  // most names are told by the plain pattern, which is faster
  return { test: (names) => own.test(names) && narrow.test(names) };
}

/**
 * `media` is what holds a picture, and page builders call every part of a text a widget or a field.
 * @returns tells names that are held against a box, less those that say nothing
 */
export function toNegative(own: RegExp): Names {
  const source = own.source
    .replace('|hidden|', '|(?:^|\\s)hidden(?=\\s|$)|')
    .replace('|media|', '|')
    .replace('|scroll|', '|')
    .replace('|meta|', '|(?<!hs_cos_wrapper_|image__)meta|')
    .replace(/\|widget$/, '|(?<!elementor-|hs_cos_wrapper_|so-panel )widget(?!_sow|-image)');
  return toUnlikely(own, source);
}
