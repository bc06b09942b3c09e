/** Whether what an image shows by itself is large enough, as its `srcset` and its `picture` tell. */
import type { Candidate } from './candidates';
import { listSources, parseSrcset, type SrcsetCandidate } from './srcset';

/** Width from which a picture is large enough for a column of text, in pixels. */
const COLUMN_WIDTH = 480;
const WIDTH_DESCRIPTOR = /\s\d+w\s*(?:,|$)/;

type ToOriginal = (url: string) => string | undefined;

/**
 * @param toOriginal makes an address absolute and original
 * @returns what finds the best address for a real picture of a copy: undefined where its own is enough
 */
export function createImprover(toOriginal: ToOriginal) {
  return (image: Element, candidates: readonly Candidate[], current?: string): string | undefined => {
    const better = candidates.find(({ rank }) => rank < 3);
    const isEnough = better?.rank === 2 && current && isOwnSourceSufficient(image, current, toOriginal);
    return isEnough ? undefined : better?.url;
  };
}

/**
 * Others that are only denser (`2x`) or in another format show the same at the same size, and what the list
 * itself calls wide enough for a column is what the page meant to be shown.
 * @param current original address of what the image shows
 * @param toOriginal makes an address absolute and original
 * @returns whether a real picture needs no better candidate
 */
function isOwnSourceSufficient(image: Element, current: string, toOriginal: ToOriginal): boolean {
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
  toOriginal: ToOriginal,
): SrcsetCandidate | undefined {
  const path = (url: string | undefined) => url?.replace(/[?#].*$/, '');
  const same = listed.filter(({ url }) => path(toOriginal(url)) === path(current));
  return same.length === 1 ? same[0] : undefined;
}
