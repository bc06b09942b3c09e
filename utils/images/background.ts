/** Pictures that are drawn as CSS backgrounds, or announced on an element that is no `img`. */
import { text } from '../dom/query';
import { readStyle, readStyleLength } from '../dom/style';
import type { SiteRule } from '../sites/types';
import { readCandidates } from './candidates';
import { looksLikeImage, toOriginalUrl } from './imageUrl';
import { isPlaceholderUrl } from './placeholder';

/** Elements that may stand for a picture; `readBackground` looks closer. */
export const BACKGROUND_SELECTOR =
  '[style*="background"],[data-bg],[data-background],[data-background-image],[data-bgset],[data-src],[data-original]';
const BOX = /^(?:div|span|figure|p|section|a|i)$/;

const DECORATION =
  /(?:^|[\s_-])(?:ico(?:n)?|logo|avatar|head(?:er)?|nav|btn|button|badge|sprite|banner|hero|ads?|qr\w*|bg|mask|player)(?:$|[\s_-])/i;
/** Names that say how a background is loaded, not what it is for. */
const DEFERRED = /lazy[-_]?bg|bg[-_]?lazy|lazy[-_]?background/gi;
const DECORATED = 'header, nav, footer, aside, button, form';
const MIN_SIDE = 100;
const DECLARATION = /background(?:-image)?\s*:[^;]*?url\(\s*(["']?)(.*?)\1\s*\)[^;]*;?\s*/i;

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
function readStyledPicture(element: Element, baseUrl: string, rule?: SiteRule): BackgroundImage | undefined {
  const style = readStyle(element);
  const found = DECLARATION.exec(style);
  const width = readStyleLength(element, 'width');
  const height = readStyleLength(element, 'height') ?? readStyleLength(element, 'min-height') ?? 0;
  if (!found?.[2] || isPlaceholderUrl(found[2]) || height < MIN_SIDE || (width ?? MIN_SIDE) < MIN_SIDE) {
    return undefined;
  }
  const url = toOriginalUrl(found[2], baseUrl, rule);
  if (url === undefined || !(width || looksLikeImage(url))) return undefined;
  return { url, style: style.replace(DECLARATION, '').trim(), ...(width ? { width, height } : {}) };
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
  if (!BOX.test(element.localName)) return undefined;
  if (element.querySelector('img, iframe, video, svg, canvas, input') || text(element) !== '')
    return undefined;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (DECORATION.test(names.replace(DEFERRED, '')) || element.closest(DECORATED)) return undefined;
  const lazy = readCandidates(element, baseUrl, rule).find((candidate) => candidate.isLazy);
  if (lazy && (looksLikeImage(lazy.url) || !element.hasAttribute('data-src'))) return { url: lazy.url };
  return readStyledPicture(element, baseUrl, rule);
}
