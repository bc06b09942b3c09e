/** Tells which pictures between a title and a text are the article's. */
import { all } from '../dom/query';
import { isInArticle } from './leadLines';
import { PICTURE_ADDRESS } from './unlikely';

/** Least width of a lead picture, in CSS pixels, where it is said. */
const MIN_WIDTH = 200;
/** Longest captions, in characters. */
const MAX_CAPTION = 500;
const ADDRESSES = ['src', 'data-src', 'data-original', 'srcset', 'data-srcset'];

/** @returns whether an element is a figure of one picture of the article's */
export function isLeadPicture(figure: Element): boolean {
  if (figure.localName !== 'figure') return false;
  const [image, other] = all(figure, 'img');
  if (!image || other || figure.querySelector('table,pre,blockquote')) return false;
  if ((figure.textContent?.trim().length ?? 0) > MAX_CAPTION) return false;
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  if (width < MIN_WIDTH || leadsAway(image)) return false;
  return !figure.closest('nav,aside,footer,form,li,table') && isInArticle(figure);
}

function leadsAway(image: Element): boolean {
  const address = image.closest('a')?.getAttribute('href') ?? '#';
  return !address.startsWith('#') && !PICTURE_ADDRESS.test(address);
}

/** @returns the name of the file that an image, or the first one in an element, is loaded from */
export function pictureName(element: Element): string {
  const image = element.localName === 'img' ? element : element.querySelector('img');
  const address = ADDRESSES.map((name) => image?.getAttribute(name)).find(
    (value) => value && !value.startsWith('data:'),
  );
  return (
    address
      ?.trim()
      .split(/[?#\s]/)[0]
      ?.split('/')
      .at(-1) ?? ''
  );
}
