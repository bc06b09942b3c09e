/**
 * Takes an inert copy of the live page, with what a copy loses written into it. The live page is only
 * read: `document.cloneNode` runs no handlers and no custom elements' reactions.
 */
import { type PageSnapshot, UnboxError } from '../article';
import { removeClobbering } from '../dom/clobbering';
import { MARKS } from '../dom/marks';
import { bodyFor, writeEmbedded } from './compose';
import { writeMarks } from './marks';

/** Largest page that is taken, in bytes of UTF-8. */
export const MAX_PAGE_BYTES = 24 * 1024 * 1024;
/** Most elements that are taken. */
export const MAX_ELEMENTS = 250_000;

/** Where and when a page is captured. */
export interface CaptureOptions {
  /** Absolute address of the page. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
}

/**
 * @param live the page's document; it is not changed
 * @returns an inert copy: open shadow roots and same-origin frames written in, elements that are not
 *   rendered marked, the chosen address and natural size of each picture noted (see `dom/marks`)
 * @throws UnboxError('too-large') beyond MAX_PAGE_BYTES or MAX_ELEMENTS
 */
export function snapshotPage(live: Document, options: CaptureOptions): PageSnapshot {
  refuseTooLarge(live);
  const document = live.cloneNode(true) as Document;
  for (const mark of MARKS) {
    for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  }
  writeEmbedded(writeMarks(live, document));
  bodyFor(document);
  removeClobbering(document);
  refuseTooLarge(document);
  return { document, url: options.url, capturedAt: options.capturedAt };
}

/** A UTF-16 unit is at most three bytes of UTF-8, so most pages are judged without encoding them. */
function refuseTooLarge(document: Document): void {
  const elements = Document.prototype.getElementsByTagName.call(document, '*').length;
  if (elements > MAX_ELEMENTS) throw new UnboxError('too-large', `${elements} elements`);
  const html = document.documentElement?.outerHTML ?? '';
  if (html.length * 3 <= MAX_PAGE_BYTES) return;
  const bytes = new TextEncoder().encode(html).length;
  if (bytes > MAX_PAGE_BYTES) throw new UnboxError('too-large', `${bytes} bytes`);
}
