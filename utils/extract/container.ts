/**
 * Containers that sites and their systems name as the article's body. A name counts only when one
 * element of the page has it, or one holds most of what all of them hold.
 */
import type { Deadline } from '../dom/deadline';
import { rareElementsIn } from '../dom/elements';
import { all, text } from '../dom/query';
import { weigh } from '../dom/units';
import { isElsewhere } from './elsewhere';
import type { NamedElements, NameKind } from './namedElements';

/** Kinds of names and selectors of article bodies, surest first. */
const CONTAINERS: readonly (NameKind | string)[] = [
  '[itemprop~="articleBody" i],[data-testid="article-body"],[data-article-body]',
  'articleBody',
  'content',
  'cms',
  '[itemprop~="text" i]',
  'text',
  'article',
];
/** Least weight of text for a container. */
const MIN_WEIGHT = 250;
/** Share of the text of all elements of one name that the best must hold. */
const DOMINANT = 0.8;

/** A container and the name it was found by. */
export interface Container {
  readonly element: Element;
  readonly selector: string;
  /** Whether others of that name hold running text, too. */
  readonly isPart?: boolean;
}

/** @returns the surest container that is the only one of its name, or undefined */
export function findContainer(
  document: Document,
  named: NamedElements,
  { title, deadline }: { readonly title: string; readonly deadline: Deadline },
): Container | undefined {
  const titled = findTitled(document, title);
  if (titled) return titled;
  for (const selector of CONTAINERS) {
    const known =
      selector in named
        ? named[selector as NameKind]
        : Array.from(rareElementsIn(document.body ?? document, selector));
    const elements = outermost(known.filter(({ isConnected }) => isConnected)).filter(
      (element) => element !== document.body && !isElsewhere(element, 4),
    );
    const weights = elements.map((element) => weigh(text(element)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const best = weights.indexOf(Math.max(...weights, 0));
    const element = elements[best];
    const weight = weights[best] ?? 0;
    if (!element || weight < MIN_WEIGHT || weight < total * DOMINANT) continue;
    const parts = selector === 'article' ? [element] : findParts(element, elements, deadline);
    if (parts.length === 1) return { element, selector };
    const whole = findWhole(parts, total);
    return { element: whole ?? element, selector, isPart: whole === undefined };
  }
  return undefined;
}

/** Weight of running text in a part of the text, at least. */
const MIN_PART = 120;

/** Page builders give every block of a text the same name: those that hold running text are its parts. */
function findParts(best: Element, elements: readonly Element[], deadline: Deadline): Element[] {
  return elements.filter((element) => element === best || weighProse(element, deadline) >= MIN_PART);
}

/** Share of the text of what holds all parts that they hold at least. */
const MIN_IN_PARTS = 0.7;

/** @returns what holds all parts and little else, if there is such a thing */
function findWhole(parts: readonly Element[], total: number): Element | undefined {
  let whole = parts[0]?.parentElement;
  while (whole && !parts.every((part) => whole?.contains(part))) whole = whole.parentElement;
  if (!whole || whole.localName === 'body') return undefined;
  return total >= weigh(text(whole)) * MIN_IN_PARTS ? whole : undefined;
}

const TITLED = 'titled article';

/** Of several articles under headings of their own the one under the page's title: sites load others after it. */
function findTitled(document: Document, title: string): Container | undefined {
  const headings = all(document, 'h1');
  if (headings.length < 2) return undefined;
  const element = headings.find((heading) => text(heading) === title)?.closest('article');
  if (!element || weigh(text(element)) < MIN_WEIGHT) return undefined;
  const isOther = (heading: Element) => {
    const other = heading.closest('article');
    return other !== null && !other.contains(element) && !element.contains(other);
  };
  return headings.some(isOther) ? { element, selector: TITLED } : undefined;
}

/** Share of the page's running text that a container must hold for nothing else to be looked at. */
const SURE = 0.8;

/** @returns whether a container holds so much of the page's running text that nothing else is to be looked at */
export function isSureContainer({ element, isPart }: Container, body: Element, deadline: Deadline): boolean {
  if (isPart) return false;
  const inside = weighProse(element, deadline);
  if (inside < MIN_WEIGHT) return false;
  const limit = inside / SURE;
  return weighProse(body, deadline, limit) <= limit;
}

/** @returns whether a container holds most of what the page says, links and labels included */
export function holdsMostText(element: Element, body: Element): boolean {
  return (element.textContent?.length ?? 0) >= 0.6 * (body.textContent?.length ?? 0);
}

/** Weight of the text that stands outside links in pieces of a line or more; beyond the limit it is not read on. */
function weighProse(root: Element, deadline: Deadline, limit = Number.POSITIVE_INFINITY): number {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let weight = 0;
  for (let node = walker.nextNode(); node && weight <= limit; node = walker.nextNode()) {
    deadline.check();
    const piece = node.nodeValue ?? '';
    if (piece.length < 20 || node.parentNode?.nodeName === 'A') continue;
    const length = weigh(piece.trim());
    if (length >= 40) weight += length;
  }
  return weight;
}

function outermost(elements: readonly Element[]): Element[] {
  const found: Element[] = [];
  // in document order an element comes after what contains it
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
