/** Pictures that are drawn as CSS backgrounds, or announced on an element that is no `img`. */
import { text } from '../dom/query';
import type { SiteRule } from '../sites/types';
import { readCandidates } from './candidates';
import { looksLikeImage, toOriginalUrl } from './imageUrl';
import { isPlaceholderUrl } from './placeholder';

/** Elements that may stand for a picture. */
export const BACKGROUND_SELECTOR =
  ':is(div,span,figure,p,section,a,i)[style*="background"],' +
  ':is(div,span,figure,p,section,a,i):is([data-bg],[data-background],[data-background-image],[data-bgset],[data-src],[data-original],[data-lazy-bg],[data-bg-src])';

const DECORATION =
  /(?:^|[\s_-])(?:icon|ico|logo|avatar|head(?:er)?|nav|btn|button|badge|sprite|banner|hero|ad|ads|qr\w*|bg|mask|cover-bg|player)(?:$|[\s_-])/i;
const DECORATED = 'header, nav, footer, aside, button, form';
const MIN_SIDE = 100;

function readSide(element: Element, name: string): number {
  const style = element.getAttribute('style') ?? '';
  return Number(new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*(\\d+)(?:\\.\\d+)?px`, 'i').exec(style)?.[1] ?? 0);
}

/** A background that is content. */
export interface BackgroundImage {
  /** Absolute original address. */
  readonly url: string;
  /** From the inline style, CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** The style without its background, when the picture was in it. */
  readonly style?: string;
}

/** A style names a picture that counts as content only when the element was given a picture's size. */
function readStyle(element: Element, baseUrl: string, rule?: SiteRule): BackgroundImage | undefined {
  const style = element.getAttribute('style') ?? '';
  const value = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.*?)\1\s*\)/i.exec(style)?.[2];
  const width = readSide(element, 'width');
  const height = readSide(element, 'height') || readSide(element, 'min-height');
  if (value === undefined || isPlaceholderUrl(value) || height < MIN_SIDE || (width && width < MIN_SIDE))
    return undefined;
  const url = toOriginalUrl(value, baseUrl, rule);
  if (url === undefined || !(width || looksLikeImage(url))) return undefined;
  const rest = style
    .replace(/background(?:-image)?\s*:[^;]*?url\(\s*(["']?).*?\1\s*\)[^;]*;?\s*/i, '')
    .trim();
  return { url, style: rest, ...(width ? { width, height } : {}) };
}

/**
 * @param element one that matches BACKGROUND_SELECTOR
 * @returns the picture, or undefined where it is decoration or the element holds anything else
 */
export function readBackground(
  element: Element,
  baseUrl: string,
  rule?: SiteRule,
): BackgroundImage | undefined {
  if (element.querySelector('img, iframe, video, svg, canvas, input') || text(element) !== '')
    return undefined;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (DECORATION.test(names) || element.closest(DECORATED)) return undefined;
  const lazy = readCandidates(element, baseUrl, rule).find((candidate) => candidate.isLazy);
  if (lazy && (looksLikeImage(lazy.url) || !element.hasAttribute('data-src'))) return { url: lazy.url };
  return readStyle(element, baseUrl, rule);
}
