/** The part of jsdom that tests use: the package has no types of its own. */

/** Constructor of a page. */
export type JSDOM = new (
  html: string,
  options?: { url: string },
) => { readonly window: Window & typeof globalThis };
