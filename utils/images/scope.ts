/** Which pictures of a page are the article's business. */
import { closest, type Root } from '../dom/elements';
import { first } from '../dom/query';
import type { SiteRule } from '../sites/types';

/** `inside` the content, `near` it (lazy pictures only), or `outside` in lists of other things. */
export type Scope = (element: Element) => 'inside' | 'near' | 'outside';

const OTHER =
  '[class*="recommend" i],[id*="recommend" i],[class*="related" i],[class*="comment" i],[id*="comment" i],[class*="sidebar" i],nav,footer,aside';

/**
 * @param root what is being cleaned: the page or a part of it
 * @param rule without one, or where its content is not found, everything is inside
 */
export function createScope(root: Root, rule: SiteRule | undefined): Scope {
  const content = rule?.content?.join(',');
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  if (content === undefined || !document || !first(document, content)) return () => 'inside';
  return (element) => {
    if (closest(element, content)) return 'inside';
    return closest(element, OTHER) ? 'outside' : 'near';
  };
}
