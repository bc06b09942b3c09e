/** Tells parts of a page that speak of other things: navigation, comments, teasers of other articles. */

const ELSEWHERE_TAGS = new Set(['NAV', 'FOOTER', 'ASIDE']);
const ELSEWHERE_NAME =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|related|recommend(?:ed|ations?)?|sidebar|(?<!article-)widget|teasers?|footer|nav|navigation|menu|more-?(?:news|stories)|trending|popular|newsletter|promo|user-?bar|user-?menu|top-?bar)(?:$|[\s_-])/i;

/**
 * @param element where something was found
 * @param depth ancestors that are looked at
 * @returns whether it stands in such a part
 */
export function isElsewhere(element: Element, depth = 12): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < depth; level += 1, at = at.parentElement) {
    if (at.tagName === 'BODY' || at.tagName === 'ARTICLE' || at.tagName === 'MAIN') return false;
    const isNamed =
      ELSEWHERE_TAGS.has(at.tagName) || ELSEWHERE_NAME.test(`${at.getAttribute('class') ?? ''} ${at.id}`);
    // names such as "with-sidebar" stand on wrappers of the whole article, too
    if (isNamed && !at.querySelector('h1')) return true;
  }
  return false;
}
