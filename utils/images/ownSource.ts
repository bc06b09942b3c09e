/** Whether what an image shows by itself is large enough, as its `srcset` and its `picture` tell. */
import { all } from '../dom/query';
import { parseSrcset, type SrcsetCandidate } from './srcset';

/** Width from which a picture is large enough for a column of text, in pixels. */
const COLUMN_WIDTH = 480;
const WIDTH_DESCRIPTOR = /\s\d+w\s*(?:,|$)/;

/** @returns the sources of the `picture` that an image stands in */
export function listSources(image: Element): Element[] {
  const picture = image.parentElement;
  return picture?.localName === 'picture' ? all(picture, 'source') : [];
}

/**
 * Others that are only denser (`2x`) or in another format show the same at the same size, and what the list
 * itself calls wide enough for a column is what the page meant to be shown.
 * @param current original address of what the image shows
 * @param toOriginal makes an address absolute and original
 * @returns whether a real picture needs no better candidate
 */
export function isOwnSourceSufficient(
  image: Element,
  current: string,
  toOriginal: (url: string) => string | undefined,
): boolean {
  const sets = [image, ...listSources(image)].flatMap((element) => element.getAttribute('srcset') ?? []);
  const sized = sets.filter((set) => WIDTH_DESCRIPTOR.test(set));
  if (sized.length === 0) return true;
  const listed = sized.flatMap(parseSrcset);
  const own =
    listed.find(({ url }) => toOriginal(url) === current) ?? findByPath(listed, current, toOriginal);
  return own !== undefined && own.width >= COLUMN_WIDTH;
}

/** The one candidate that is the same file, perhaps with other parameters: those may be all that differs. */
function findByPath(
  listed: readonly SrcsetCandidate[],
  current: string,
  toOriginal: (url: string) => string | undefined,
): SrcsetCandidate | undefined {
  const path = (url: string | undefined) => url?.replace(/[?#].*$/, '');
  const same = listed.filter(({ url }) => path(toOriginal(url)) === path(current));
  return same.length === 1 ? same[0] : undefined;
}
