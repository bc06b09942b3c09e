/** Headings without the permalinks that sites add to them. */

/** Links that can lead to the heading around them. */
export const PERMALINKS = 'a[href*="#"]';

const SIGN = /^[#¶§🔗\s\u200b]*$/u;

/** Removes a heading's link that shows nothing but a sign. */
export function removePermalink(link: Element): void {
  if (link.closest('h1,h2,h3,h4,h5,h6') === null) return;
  if (SIGN.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
}
