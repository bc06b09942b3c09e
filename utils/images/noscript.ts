/** Pictures that pages keep in `<noscript>`: the twin of a lazy image, or the only copy there is. */
import { all, text } from '../dom/query';
import type { SiteRule } from '../sites/types';
import { readCandidates } from './candidates';
import { toOriginalUrl } from './imageUrl';
import { isPlaceholder, isPlaceholderUrl, type SourceCounts } from './placeholder';

/** A picture found in a `noscript`. */
export interface NoscriptImage {
  readonly element: Element;
  /** Absolute original address. */
  readonly url: string;
}

const MAX_NOSCRIPT_LENGTH = 20_000;
const SIBLINGS = 'img, picture, span, div, a, amp-img';
const FRAMES = 'figure, picture, p, a, span, div';

/** With scripting on, a `noscript` holds text; in parsed HTML it holds elements. */
function readContent(noscript: Element): ParentNode | undefined {
  if (noscript.firstElementChild) return noscript;
  const html = noscript.textContent ?? '';
  if (!html.includes('<') || html.length > MAX_NOSCRIPT_LENGTH) return undefined;
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/**
 * @param noscript the element
 * @param baseUrl absolute address of the page
 * @param rule the page's site rule
 * @returns its pictures; none when it also holds a message to the reader
 */
export function readNoscriptImages(noscript: Element, baseUrl: string, rule?: SiteRule): NoscriptImage[] {
  const content = readContent(noscript);
  if (!content || text(content as ParentNode & Node) !== '') return [];
  const found: NoscriptImage[] = [];
  for (const element of all(content, 'img, amp-img')) {
    const src = element.getAttribute('src') ?? '';
    const own = isPlaceholderUrl(src) ? undefined : toOriginalUrl(src, baseUrl, rule);
    const url = readCandidates(element, baseUrl, rule)[0]?.url ?? own;
    if (url !== undefined) found.push({ element, url });
  }
  return found;
}

/** @returns what names a picture whatever its size: the file's name without extension and size suffix */
export function stem(url: string): string {
  const file = /([^/?#]*)(?:[?#].*)?$/.exec(url)?.[1] ?? '';
  return file.replace(/\.\w{3,4}$/, '').replace(/(?:[-_@]\d+(?:x\d+|w)?|_[a-z])$/i, '');
}

/** @returns the one image a sibling is or wraps */
function imageOf(sibling: Element | null): Element | undefined {
  if (!sibling?.matches(SIBLINGS)) return undefined;
  if (sibling.matches('img, amp-img')) return sibling;
  const images = all(sibling, 'img');
  return images.length === 1 && text(sibling) === '' ? images[0] : undefined;
}

/** @returns the image of the box around the noscript, if it is the only one there */
function imageOfFrame(noscript: Element): Element | undefined {
  const frame = noscript.parentElement;
  if (!frame?.matches(FRAMES) || frame.children.length > 8) return undefined;
  const images = all(frame, 'img').filter((image) => !noscript.contains(image));
  return images.length === 1 ? images[0] : undefined;
}

function isTwin(image: Element, twin: NoscriptImage, baseUrl: string, counts: SourceCounts): boolean {
  if (isPlaceholder(image, counts) || Number(image.getAttribute('width') ?? 999) <= 100) return true;
  const src = image.getAttribute('src') ?? '';
  const urls = [toOriginalUrl(src, baseUrl), ...readCandidates(image, baseUrl).map(({ url }) => url)];
  return urls.some((url) => url !== undefined && stem(url) !== '' && stem(url) === stem(twin.url));
}

/**
 * @param noscript the element that holds the picture
 * @param picture what it holds
 * @param context base address and source counts of the page
 * @returns the image beside it that stands for the same picture
 */
export function findTwin(
  noscript: Element,
  picture: NoscriptImage,
  context: { baseUrl: string; counts: SourceCounts },
): Element | undefined {
  const near = [
    imageOf(noscript.previousElementSibling),
    imageOf(noscript.nextElementSibling),
    imageOfFrame(noscript),
  ];
  return near.find((image) => image && isTwin(image, picture, context.baseUrl, context.counts));
}
