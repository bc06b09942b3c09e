/** A page with an address of its own, as a browser would hold it (without scripting). */
import type { JSDOM as Page } from './jsdom';

const { JSDOM } = (await import('jsdom' as string)) as { JSDOM: Page };

/** @returns the document of a new page */
export function openPage(html: string, url = 'https://www.garden.example.net/a/b.html'): Document {
  return new JSDOM(html, { url }).window.document;
}
