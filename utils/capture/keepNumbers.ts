/** Numbers of a list that is cut through: the first selected item keeps its own, and so does one after a gap. */
import { childrenOf, isLiveElement, nameOf } from './unclobbered';

/**
 * @param live an `ol` of the page
 * @param copies the copies of live elements; those of the list and its items get `start` and `value`
 */
export function keepNumbers(live: Element, copies: ReadonlyMap<Node, Element>): void {
  const items = Array.from(childrenOf(live)).filter(isItem);
  const step = live.hasAttribute('reversed') ? -1 : 1;
  let number = readNumber(live, 'start') ?? (step < 0 ? items.length : 1);
  let expected: number | undefined;
  for (const item of items) {
    number = readNumber(item, 'value') ?? number;
    const copy = copies.get(item);
    if (copy && expected === undefined) copies.get(live)?.setAttribute('start', String(number));
    else if (copy && number !== expected) copy.setAttribute('value', String(number));
    if (copy) expected = number + step;
    number += step;
  }
}

function isItem(node: Node): node is Element {
  return isLiveElement(node) && nameOf(node) === 'li';
}

function readNumber(element: Element, name: string): number | undefined {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
