/** How much of an element's text is link text, as Readability counts it. */
import { all } from '../dom/query';
import { squeezedLength } from '../dom/whiteSpace';

/** @returns for every element of an inert document that holds links how much their text counts, in characters */
export function readLinked(document: Document): ReadonlyMap<Element, number> {
  const linked = new Map<Element, number>();
  for (const link of all(document, 'a')) {
    const length = linkLength(link);
    for (let at = link.parentElement; at; at = at.parentElement)
      linked.set(at, (linked.get(at) ?? 0) + length);
  }
  return linked;
}

/** @returns how much the text of these links counts, in characters */
export function addUpLinks(links: ArrayLike<Element>): number {
  let length = 0;
  for (let index = 0; index < links.length; index += 1) length += linkLength(links[index] as Element);
  return length;
}

/** A sign that leads to its own line, or a number that leads to a note, in characters at most. */
const MAX_SIGN = 2;

/** A link to another place of the page counts little; such addresses are those of other pages, too, where scripts draw them. */
function linkLength(link: Element): number {
  const isInPage = /^#[^/!]/.test(link.getAttribute('href') ?? '');
  const length = squeezedLength(link.textContent ?? '');
  return isInPage ? (length > MAX_SIGN ? length * 0.3 : 0) : length;
}
