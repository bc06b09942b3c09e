/** Tells which pictures around a title are the article's. */
import { createElement } from '../dom/elements';
import { all } from '../dom/query';
import { isInArticle } from './leadLines';
import { leadsAway, PICTURE_ADDRESS } from './unlikely';

/** Least width of a lead picture, in CSS pixels, where it is said. */
const MIN_WIDTH = 200;
/** Longest captions, in characters. */
const MAX_CAPTION = 500;
/** Where a picture is of something else. */
const APART = 'nav,aside,footer,form,li,table';
const AFTER = 4;

/** @returns whether an element is a figure of one picture of the article's */
export function isLeadPicture(figure: Element): boolean {
  if (figure.localName !== 'figure') return false;
  const [image, other] = all(figure, 'img');
  if (!image || other || figure.querySelector('table,pre,blockquote')) return false;
  if ((figure.textContent?.trim().length ?? 0) > MAX_CAPTION) return false;
  return isLarge(image) && !leadsAway(image) && !figure.closest(APART) && isInArticle(figure);
}

/** @returns whether a picture is not said to be as small as a portrait or a sign */
export function isLarge(image: Element): boolean {
  return !(Number(image.getAttribute('width') || MIN_WIDTH) < MIN_WIDTH);
}

/**
 * @param url of the picture that the page announces as its article's
 * @param heading the article's title
 * @param last the last line that can stand before the text
 * @returns that picture, where it stands before that line, or a figure above the title in the same article
 */
export function findPicture(url: string, heading: Element, last: Node): Element | undefined {
  const name = toName(url);
  const scope = heading.closest('article,main');
  let isBelow = false;
  const isLead = (image: Element) => {
    isBelow ||= image === heading;
    if (image.localName !== 'img' || !isLarge(image) || image.closest(APART)) return false;
    if (pictureNames(image).includes(name))
      // above the title stands the site's own sign, too
      return isBelow
        ? isInArticle(image)
        : !leadsAway(image) && image.closest('header')?.contains(heading) !== false;
    const figure = isBelow ? null : image.closest('figure');
    return figure?.querySelector('img') === image && scope?.contains(figure) && isLeadPicture(figure);
  };
  const image = all(heading.ownerDocument, `img,${heading.localName}`).find(isLead);
  if (!image || !(image.compareDocumentPosition(last) & AFTER)) return undefined;
  const figure = image.closest('figure');
  return figure && isLeadPicture(figure) ? figure : copyImage(image, url);
}

/** A figure of an image that stands outside of one. */
function copyImage(image: Element, url: string): Element {
  const figure = createElement(image, 'figure');
  figure.append((image.closest('picture') ?? image).cloneNode(true));
  const copy = figure.querySelector('img');
  // what is shown until a script has the picture can stand for any
  if (toName(copy?.getAttribute('src')) !== toName(url)) copy?.setAttribute('src', url);
  return figure;
}

/** @returns what the files are called that an image, or the first one in an element, would load, shows and leads to */
export function pictureNames(element: Element): readonly string[] {
  const image = element.localName === 'img' ? element : element.querySelector('img');
  const addresses = Array.from(image?.attributes ?? [], ({ name, value }) =>
    name === 'src' || PICTURE_ADDRESS.test(value) ? value : '',
  );
  return [...addresses, image?.closest('a')?.getAttribute('href')].map(toName).filter(Boolean);
}

/** @returns whether all names of a picture are among others: what stands for many until they are loaded has one alone */
export function isAmong(names: readonly string[], others: readonly string[]): boolean {
  return names.every((name) => others.includes(name));
}

/** What a file is called, without what tells sizes of one picture apart. */
function toName(address: string | null | undefined): string {
  const file = address?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return file.replace(/(?:-scaled|-\d+x\d+)?(?:\.(?:jpe?g|png|webp).*)?$/i, '');
}
