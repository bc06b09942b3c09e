/** Finds the pictures that a page names and the sizes that it gives them, in any attribute. */

/** Size where a page says none. */
export const DEFAULT_SIZE = { width: 640, height: 400 } as const;

/** Larger pictures are not drawn: a test needs the shape, not the pixels. */
const MAX_SIDE = 2000;

/**
 * @param html a page
 * @param base its address
 * @returns absolute http(s) addresses with sizes in pixels
 */
export function findPictures(html: string, base: string): Map<string, { width: number; height: number }> {
  const found = new Map<string, { width: number; height: number }>();
  for (const [tag] of html.matchAll(/<(?:img|source|amp-img)\b[^>]*>/gi)) {
    const attributes = readAttributes(tag);
    const size = {
      width: readSide(attributes, 'width') ?? DEFAULT_SIZE.width,
      height: readSide(attributes, 'height') ?? DEFAULT_SIZE.height,
    };
    for (const value of attributes.values()) {
      for (const address of addressesIn(value, base)) found.set(address, size);
    }
  }
  return found;
}

function readAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g,
  )) {
    attributes.set(name.toLowerCase(), (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'));
  }
  return attributes;
}

function readSide(attributes: Map<string, string>, name: string): number | undefined {
  const side = Number.parseInt(attributes.get(name) ?? attributes.get(`data-${name}`) ?? '', 10);
  return side > 0 ? Math.min(side, MAX_SIDE) : undefined;
}

/** One address, or those of a srcset. Class names and numbers do not look like either. */
function addressesIn(value: string, base: string): string[] {
  const parts = value.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '');
  return parts
    .filter((part) => part.includes('/') && URL.canParse(part, base))
    .map((part) => new URL(part, base).href);
}
