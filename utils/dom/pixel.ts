/** Tracking pixels and beacons: told apart from pictures by size and by address. */
import { readStyle, readStyleLength, withoutHiding } from './style';
import { parseHttpUrl } from './url';

/** Hosts and paths that serve nothing but counting. Matched against host + path. */
const BEACONS =
  /(?:^|\.)(?:hm\.baidu|ggs\.myzaker|cnzz|scorecardresearch|google-analytics|doubleclick|facebook\.com\/tr|bat\.bing)\b|^(?:analytics|beacon|pixel|stats?)\.[^/]*\/(?!.*\.(?:jpe?g|webp)$)|\/(?:beacon|pixel|1x1|__utm|track(?:ing)?|hm|counter)\.(?:gif|png|php)$/;

/** Larger than this in either direction is a picture, in CSS pixels. */
const MAX_PIXEL = 3;

/** @returns the number in an attribute or inline style property, or undefined */
function readLength(element: Element, name: 'width' | 'height'): number | undefined {
  const attribute = Number.parseFloat(element.getAttribute(name) ?? '');
  if (Number.isFinite(attribute)) return attribute;
  return readStyleLength(element, name);
}

/** @returns whether the address is one of a known counting service */
export function isBeaconUrl(url: URL): boolean {
  return BEACONS.test(url.hostname + url.pathname);
}

/**
 * @param element an `img`, `amp-pixel` or `iframe`
 * @returns whether its stated size (attributes or inline style) is that of a tracking pixel
 */
export function hasPixelSize(element: Element): boolean {
  const width = readLength(element, 'width');
  const height = readLength(element, 'height');
  if (width === undefined && height === undefined) return false;
  return (width ?? 0) <= MAX_PIXEL && (height ?? 0) <= MAX_PIXEL;
}

/**
 * @param image an `img` or `amp-img`
 * @returns whether it is there to count readers: pixel-sized, of a counting service, or hidden and generated
 */
export function isTrackingPixel(image: Element): boolean {
  const src = image.getAttribute('src') ?? image.getAttribute('data-src') ?? '';
  const url = parseHttpUrl(src, 'https://page.invalid/');
  if (url && isBeaconUrl(url)) return true;
  if (hasPixelSize(image)) return true;
  const style = readStyle(image);
  const isHidden = image.hasAttribute('hidden') || withoutHiding(style) !== style;
  if (!isHidden || !url) return false;
  // a hidden picture may be a lazy one: only a generated address without any better one beside it counts
  return (
    url.search !== '' &&
    !image.getAttributeNames().some((name) => /src|orig|lazy/i.test(name) && name !== 'src')
  );
}
