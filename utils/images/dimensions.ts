/** The size of a picture that has not been loaded, from what the page says beside it. */
import type { Changes } from '../dom/journal';

const PAIRS = [
  ['data-width', 'data-height'],
  ['data-original-width', 'data-original-height'],
  ['data-rawwidth', 'data-rawheight'],
  ['data-w', 'data-h'],
] as const;

/** Width and height in CSS pixels. */
export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const MAX_SIDE = 20_000;

function readNumber(element: Element, name: string): number | undefined {
  const value = Number(element.getAttribute(name) || Number.NaN);
  return value > 0 && value <= MAX_SIDE ? value : undefined;
}

/** @returns the size stated in data attributes, both sides or nothing */
export function readDimensions(image: Element): Dimensions | undefined {
  for (const [widthName, heightName] of PAIRS) {
    const width = readNumber(image, widthName);
    const height = readNumber(image, heightName) ?? (width ?? 0) * (readNumber(image, 'data-ratio') ?? 0);
    if (width && height) return { width: Math.round(width), height: Math.round(height) };
  }
  return undefined;
}

/** Writes a size that the image does not have yet. */
export function setDimensions(image: Element, size: Dimensions | undefined, change: Changes): void {
  if (!size || image.hasAttribute('width') || image.hasAttribute('height')) return;
  change.set(image, 'width', String(size.width));
  change.set(image, 'height', String(size.height));
}
