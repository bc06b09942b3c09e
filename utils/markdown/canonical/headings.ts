/** Headings without the permalinks that sites add to them. */

/** Links of headings that can lead to the heading itself. */
export const HEADING_LINKS = ':is(h1, h2, h3, h4, h5, h6) a[href*="#"]';

const SIGN = /^[#¶§🔗\s\u200b]*$/u;

/** Removes a link that shows nothing but a sign. */
export function removePermalink(link: Element): void {
  if (SIGN.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
}
