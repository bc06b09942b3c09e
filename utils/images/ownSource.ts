/** Whether what an image shows by itself is large enough, as its `srcset`, its `picture` and the link around it tell. */
import type { Candidate } from './candidates';
import { looksLikeImage } from './imageUrl';
import { stem } from './noscript';
import { listSources, MAX_SANE_WIDTH, parseSrcset, type SrcsetCandidate } from './srcset';

/** Width from which a picture is large enough for a column of text on any screen, in pixels. */
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
    if (better && (better.rank < 2 || !current)) return better.url;
    if (!current) return undefined;
    if (better && isWider(image, [better.url, current], toOriginal)) return better.url;
    return findLinked(image, current, toOriginal);
  };
}

/**
 * Others that are only denser (`2x`) or in another format show the same at the same size, and what the page
 * itself calls wide enough for a column is what it meant to be shown.
 * @param urls original addresses of a candidate and of what the image shows
 * @param toOriginal makes an address absolute and original
 * @returns whether the candidate shows more
 */
function isWider(image: Element, [url, current]: [string, string], toOriginal: ToOriginal): boolean {
  const sets = [image, ...listSources(image)].flatMap((element) => element.getAttribute('srcset') ?? []);
  const listed = sets.filter((set) => WIDTH_DESCRIPTOR.test(set)).flatMap(parseSrcset);
  const widthOf = (address: string) =>
    (listed.find((one) => toOriginal(one.url) === address) ?? findByPath(listed, address, toOriginal))
      ?.width ?? readStatedWidth(address);
  const own = widthOf(current);
  // of what no list knows, its address alone tells that it is narrow
  if (own === undefined) return listed.length > 0;
  return own < COLUMN_WIDTH && (widthOf(url) ?? 0) > own;
}

/** The same file in a larger size, as what a click on a narrow picture shows. */
function findLinked(image: Element, current: string, toOriginal: ToOriginal): string | undefined {
  const href = image.closest('a')?.getAttribute('href') ?? '';
  const linked = looksLikeImage(href) ? toOriginal(href) : undefined;
  if (linked === undefined || stem(linked) !== stem(current)) return undefined;
  const own = readStatedWidth(current) ?? COLUMN_WIDTH;
  const width = readStatedWidth(linked) ?? MAX_SANE_WIDTH;
  return own < COLUMN_WIDTH && width > own && width <= MAX_SANE_WIDTH ? linked : undefined;
}

const STATED_WIDTH = /(?:[?&/,]w(?:idth)?[=_]?|[/=]s)(\d{2,4})(?![\da-z])|-(\d{2,4})x\d+\.\w+$/;

/** @returns the width that an address asks a picture server for, or that the name of a file tells */
function readStatedWidth(url: string): number | undefined {
  const [, asked, named] = STATED_WIDTH.exec(url) ?? [];
  return Number(asked ?? named) || undefined;
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
