/** Turns attribute values into addresses that may be written: parsed, absolute, of an allowed scheme. */
import { ID_PREFIX } from '../../dom/marks';
import { parseUrl } from '../../dom/url';
import { collapse } from './inlineBuilder';

const PREFIXED = `#${ID_PREFIX}`;
const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const RASTER = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon);/i;
/** Schemes that run something or reach into the machine: never written, not even when shown in full. */
const ACTIVE =
  /^(?:\w*script|data|blob|file\w*|about|view-source|jar|res\w*|shell|search.*|ms-.*|chrome.*|moz-.*|edge|obsidian|intent|vscode.*|x-.*):/i;
const PLACEHOLDER = /^(?:data:image\/(?:gif|svg\+xml|png)|about:)/i;
/** Where lazy images keep their address when nobody revived them before. */
const LAZY = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src'];

/** Addresses of one page. */
export interface Addresses {
  /** @returns the absolute address of a link, or undefined when it must not be written */
  link(element: Element): string | undefined;
  /** @returns the address of a picture as it is to be written, or undefined to leave it out */
  image(element: Element): string | undefined;
  /** @returns any other attribute's address (video, frame), http and https only */
  media(value: string | null): URL | undefined;
}

/** @returns the title attribute, collapsed; '' when there is none */
export function titleOf(element: Element): string {
  const title = element.getAttribute('title');
  return title ? collapse(title).trim() : '';
}

/**
 * @param base the page's address
 * @param imageAddress the caller's choice per picture
 */
export function createAddresses(base: string, imageAddress?: (src: string) => string | undefined): Addresses {
  const resolve = (value: string): URL | undefined => {
    try {
      return new URL(value, base);
    } catch {
      return parseUrl(value); // no usable base: an absolute address needs none
    }
  };
  return {
    link: (element) => linkAddress(element, resolve),
    image(element) {
      const source = imageSource(element);
      const url = source === undefined ? undefined : resolve(source);
      if (!url || !(LINK_SCHEMES.has(url.protocol) || RASTER.test(url.href))) return undefined;
      return imageAddress ? imageAddress(url.href) : url.href;
    },
    media(value) {
      const url = value ? resolve(value) : undefined;
      return url && /^https?:$/.test(url.protocol) ? url : undefined;
    },
  };
}

function linkAddress(element: Element, resolve: (value: string) => URL | undefined): string | undefined {
  const written = element.getAttribute('href');
  if (written === null) return undefined;
  // the page itself has its identifiers without our prefix
  const href = written.startsWith(PREFIXED) ? `#${written.slice(PREFIXED.length)}` : written;
  const url = resolve(href);
  if (!url) return href.startsWith('#') ? href : undefined;
  if (LINK_SCHEMES.has(url.protocol) || RASTER.test(url.href)) return url.href;
  // An address that the page shows in full hides nothing: whoever follows it sees where it leads.
  return !ACTIVE.test(url.href) && element.textContent === href && !/\s/.test(href) ? href : undefined;
}

function imageSource(element: Element): string | undefined {
  const source = element.getAttribute('src');
  if (source && !PLACEHOLDER.test(source)) return source;
  for (const name of LAZY) {
    const lazy = element.getAttribute(name);
    if (lazy) return lazy;
  }
  return source ?? undefined;
}
