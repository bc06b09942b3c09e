/** Sections of a text whose headings sites also write over what stands around one: "Comments", "Search", "Tags". */
import type { Unit } from '../dom/units';
import { isStatement } from './creditLines';
import { isHeading, isProse } from './lineKinds';

/** A single word can be what a section of a manual is about; of these nothing is. */
const SUBJECT =
  /^(?!(?:advert|anzeige|werbung|publicit|sponsor|reklam|newsletter|trending|related|recommend|popular|latest|广告|推荐|热门|相关))(?:\p{L}+|\p{Script=Han}{2})$/iu;
/** Least weight of a line that says something of its subject. */
const MIN_SAID = 40;
/** Neighbours that are looked at, on either side: a page can have any number of them. */
const NEAR = 40;
/** What a section begins with. */
const BLOCK = /^(?:p|pre|ul|ol|dl|table|blockquote|figure)$/;

/**
 * @param units the lines of a text, in order
 * @param index place of a heading among them
 * @returns whether it is one of several headings alike, and has a text of its own beside it, as another has; or
 *   stands in the midst of running text
 */
export function isSection(units: readonly Unit[], index: number): boolean {
  const heading = units[index];
  if (!heading) return false;
  if ((isHeading(heading) || isBold(heading)) && isTold(units, index)) return true;
  if (!isHeading(heading) || !SUBJECT.test(heading.text.trim())) return false;
  const first = units[index + 1];
  if (!first || !isDirect(first.element, heading.element) || !isSaidUnder(units, index)) return false;
  return findAlike(heading.element).some(hasText);
}

function isBold({ element, text }: Unit): boolean {
  const bold = element.firstElementChild;
  return /^(?:b|strong)$/.test(bold?.localName ?? '') && bold?.textContent?.trim() === text;
}

/** What is told of those who write, sell or ask, and not by them. */
const OTHERS =
  /aut(?:h?or|eur)|redak|about|über (?:den|die|das|uns)|à propos|comment|kommentar|subscri|abonn|follow|作者|关于|關於/i;
/** Lines of running text under a heading, at least, for its words not to count. */
const MIN_TOLD = 2;

/** Whether nothing but running text and sentences without links stand under a heading, up to the next or the end, as before it. */
function isTold(units: readonly Unit[], index: number): boolean {
  const { element, text = '' } = units[index] ?? {};
  const before = units[index - 1];
  if (!before || !isProse(before) || OTHERS.test(text)) return false;
  if (before.element.parentElement !== element?.parentElement) return false;
  let count = 0;
  for (const unit of units.slice(index + 1, index + 1 + NEAR)) {
    if (isHeading(unit)) break;
    if (!(isProse(unit) || isStatement(unit)) || unit.linkWeight > 0 || unit.nodes !== undefined)
      return false;
    count += 1;
  }
  return count >= MIN_TOLD;
}

function isSaidUnder(units: readonly Unit[], index: number): boolean {
  for (const unit of units.slice(index + 1, index + 1 + NEAR)) {
    if (isHeading(unit)) return false;
    if (unit.weight >= MIN_SAID && unit.linkWeight < unit.weight / 2) return true;
  }
  return false;
}

/** @returns headings of the same level beside a heading, or in boxes beside its own */
function findAlike(heading: Element): Element[] {
  const isAlike = ({ localName }: Element) => localName === heading.localName;
  const beside = neighbours(heading).filter(isAlike);
  const box = heading.parentElement;
  if (beside.length > 0 || !box) return beside;
  return neighbours(box)
    .filter(({ localName }) => localName === box.localName)
    .flatMap((other) => Array.from(other.children).slice(0, NEAR).find(isAlike) ?? []);
}

function neighbours(element: Element): Element[] {
  const found: Element[] = [];
  let before = element.previousElementSibling;
  let after = element.nextElementSibling;
  for (let count = 0; count < NEAR && (before || after); count += 1) {
    if (before) found.push(before);
    if (after) found.push(after);
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
  return found;
}

/** What readers say has names, days and boxes around it; a text stands under its heading. */
function isDirect(line: Element, heading: Element): boolean {
  for (let at: Element | null = line; at; at = at.parentElement)
    if (at.parentElement === heading.parentElement) return BLOCK.test(at.localName) || at === line;
  return false;
}

function hasText(heading: Element): boolean {
  const next = heading.nextElementSibling;
  return next !== null && BLOCK.test(next.localName) && (next.textContent?.length ?? 0) >= MIN_SAID;
}
