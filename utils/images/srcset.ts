/** `srcset` and width templates: many addresses of one picture, of which one is taken. */
import { all } from '../dom/query';

/** Widest candidate that is taken when there is a choice, in pixels: enough for any screen of text. */
export const MAX_SANE_WIDTH = 2560;

/** One candidate of a `srcset`. `width` in pixels; a density `2x` counts as 2 × 1000. */
export interface SrcsetCandidate {
  readonly url: string;
  readonly width: number;
}

/**
 * Follows the parsing rules of the HTML standard (commas inside addresses belong to them).
 * @param value text of a `srcset` attribute
 * @returns candidates in the order written
 */
export function parseSrcset(value: string): SrcsetCandidate[] {
  const found: SrcsetCandidate[] = [];
  const pattern = /[\s,]*(\S+)/y;
  for (let match = pattern.exec(value); match; match = pattern.exec(value)) {
    const raw = match[1] ?? '';
    const url = raw.replace(/,+$/, '');
    let width = 1000;
    if (url === raw) {
      const descriptor = /[^,]*/y;
      descriptor.lastIndex = pattern.lastIndex;
      const text = descriptor.exec(value)?.[0] ?? '';
      pattern.lastIndex += text.length;
      const size = /([\d.]+)([wx])/.exec(text);
      if (size) width = Number(size[1]) * (size[2] === 'x' ? 1000 : 1);
    }
    if (url) found.push({ url, width: Number.isFinite(width) ? width : 0 });
  }
  return found;
}

/** @returns the widest candidate up to MAX_SANE_WIDTH, or else the narrowest */
export function findBestCandidate(candidates: readonly SrcsetCandidate[]): SrcsetCandidate | undefined {
  let best: SrcsetCandidate | undefined;
  for (const candidate of candidates) {
    if (!best || isBetter(candidate.width, best.width)) best = candidate;
  }
  return best;
}

const isBetter = (width: number, best: number) =>
  best > MAX_SANE_WIDTH ? width < best : width > best && width <= MAX_SANE_WIDTH;

/**
 * @param template address with `{width}` (also percent-encoded)
 * @param widths what the page lists, such as `[180, 360, 720]`; may be absent
 * @returns the address with the best width, or the template itself when it has no place-holder
 */
export function fillWidthTemplate(template: string, widths: string | null): string {
  const holder = /\{width\}|%7bwidth%7d/gi;
  if (!holder.test(template)) return template;
  const listed = (widths?.match(/\d+/g) ?? []).map((width) => ({ url: width, width: Number(width) }));
  return template.replace(holder, findBestCandidate(listed)?.url ?? '1080');
}

/** @returns the sources of the `picture` that an image stands in */
export function listSources(image: Element): Element[] {
  const picture = image.parentElement;
  return picture?.localName === 'picture' ? all(picture, 'source') : [];
}
