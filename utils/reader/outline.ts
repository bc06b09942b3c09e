/** The outline of an article: its headings, with levels as a reader sees them. Pure. */

/** Below so many headings an outline says nothing. */
export const MIN_OUTLINE = 3;
const MAX_TEXT = 120;

/** One line of the outline. */
export interface OutlineEntry {
  readonly heading: Element;
  readonly text: string;
  /** 0 is the outermost. */
  readonly level: number;
}

/** @returns the headings of the article; levels that the page skipped are closed up, three are told apart */
export function readOutline(root: ParentNode): OutlineEntry[] {
  const open: number[] = [];
  return Array.from(root.querySelectorAll('h1, h2, h3, h4, h5, h6')).flatMap((heading) => {
    const text = (heading.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (text === '' || heading.closest('.footnotes, [hidden]')) return [];
    const rank = Number(heading.localName[1]);
    while (open.length > 0 && (open.at(-1) ?? 0) >= rank) open.pop();
    open.push(rank);
    return [{ heading, text: text.slice(0, MAX_TEXT), level: Math.min(open.length - 1, 2) }];
  });
}

/**
 * @param distances of each heading from the reading edge, in the order of the article; negative when gone by
 * @param reach so far below the edge a heading counts as being read
 * @returns index of the heading whose part is read; -1 before the first
 */
export function findCurrent(distances: readonly number[], reach: number): number {
  return distances.findLastIndex((distance) => distance <= reach);
}
