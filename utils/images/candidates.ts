/** Which attributes of a lazy image hold its real address, and which of them is best. */
import type { SiteRule } from '../sites/types';
import { looksLikeImage, toOriginalUrl } from './imageUrl';
import { fillWidthTemplate, findBestCandidate, parseSrcset } from './srcset';

/** One possible address of a picture. */
export interface Candidate {
  /** Absolute original address. */
  readonly url: string;
  /** Lower is better: 0 named by the rule, 1 the original, 2 responsive, 3 lazy, 4 unlisted, 5 a lesser copy. */
  readonly rank: number;
  /** The attribute's name alone says that a script puts its value into `src`, whatever is there now. */
  readonly isLazy: boolean;
}

const LAZY =
  /^(?:data-)?_?(?:(?:real|lazy|delayed|actual|orig(?:inal)?|img|image|tb|full|hi-?res|large|zoom|flickity|td|bg)[-_]?)*(?:src|srcset|srv|orig(?:inal)?|lazy|(?:lazy)?load|file|zoomfile|echo|img|image|bg|bgset|background|url)$/i;
/** Known names that pages also use beside a real `src`, for what a click enlarges. */
const ZOOM = /file|zoom|full|large|hi-?res/i;
const ORIGINAL = /orig|zoomfile|^file$|real_?src|full|hi-?res|large-?file|raw/i;
const LESSER = /thumb|small|medium|preview|placeholder|default|loading|error|fallback|avatar|low|poster/i;
const NEVER = /^(?:src|alt|class|id|style|usemap|on.*)$|unbox|href|link|page-|share|caption|title|desc/i;

const isAddress = (value: string) => /^(?:https?:)?\/\/\S|^\.{0,2}\/\S/i.test(value);

/** Attributes may hold a plain address, a `srcset`, a template with `{width}`, or addresses as keys of an object. */
function readValue(image: Element, name: string, value: string): string | undefined {
  const key = /^\{"([^"]+)/.exec(value)?.[1];
  if (key) return key;
  if (/srcset/i.test(name) || /\s\d+(?:\.\d+)?[wx]\s*(?:,|$)/.test(value)) {
    return findBestCandidate(parseSrcset(value))?.url;
  }
  const filled = fillWidthTemplate(value, image.getAttribute('data-widths'));
  return /[\s"'<>{}]/.test(filled.trim()) && !looksLikeImage(filled) ? undefined : filled;
}

function rankOf(name: string): number {
  if (LESSER.test(name)) return 5;
  if (ORIGINAL.test(name)) return 1;
  if (/srcset/i.test(name)) return 2;
  return LAZY.test(name) ? 3 : 4;
}

function readCandidate(
  image: Element,
  attribute: Attr,
  baseUrl: string,
  rule?: SiteRule,
): Candidate | undefined {
  const { name, value } = attribute;
  const ruled = rule?.imageSources?.indexOf(name) ?? -1;
  if (!value || value.length > 8192 || name.length > 64 || (ruled < 0 && NEVER.test(name))) return undefined;
  const isKnown = ruled >= 0 || LAZY.test(name);
  const isLazy = ruled >= 0 || (isKnown && name !== 'srcset' && !ZOOM.test(name));
  const address = readValue(image, name, value.trim());
  if (!address || /^data:/i.test(address)) return undefined;
  if (!looksLikeImage(address) && !(isKnown && isAddress(address))) return undefined;
  // a bare word with an extension is a file's name, not its address, unless the attribute is known
  if (!isKnown && !isAddress(address)) return undefined;
  const url = toOriginalUrl(address, baseUrl, rule);
  return url === undefined ? undefined : { url, isLazy, rank: ruled >= 0 ? ruled / 100 : rankOf(name) };
}

/**
 * @param image an `img`, `source`, `amp-img` or an element with a lazy background
 * @returns possible addresses, best first; never its `src`
 */
export function readCandidates(image: Element, baseUrl: string, rule?: SiteRule): Candidate[] {
  const found: Candidate[] = [];
  for (const attribute of Array.from(image.attributes)) {
    const candidate = readCandidate(image, attribute, baseUrl, rule);
    if (candidate) found.push(candidate);
  }
  return found.sort((a, b) => a.rank - b.rank);
}
