/** Sections of a text whose headings sites also write over what stands around one: "Comments", "Search", "Tags". */
import type { Unit } from '../dom/units';
import { isHeading, isProse } from './lineKinds';

/** A single word can be what a section of a manual is about; of these nothing is. */
const SUBJECT =
  /^(?!(?:advert|anzeige|werbung|publicit|sponsor|reklam|newsletter|trending|related|recommend|popular|latest|广告|推荐|热门|相关))(?:\p{L}+|\p{Script=Han}{2})$/iu;
/** Least weight of a line that says something of its subject. */
const MIN_SAID = 40;

/**
 * @param units the lines of a text, in order
 * @param index place of a heading among them
 * @returns whether it is one of several headings alike, and has a text of its own beside it, as the others have
 */
export function isSection(units: readonly Unit[], index: number): boolean {
  const heading = units[index];
  if (!heading || !isHeading(heading) || !SUBJECT.test(heading.text.trim())) return false;
  const [own, others] = surroundings(heading.element);
  if (!own || others.length === 0) return false;
  const isSaid = (unit: Unit) => unit.weight >= MIN_SAID && unit.linkWeight < unit.weight / 2;
  const next = units.findIndex((unit, at) => at > index && isHeading(unit));
  const under = units.slice(index + 1, next === -1 ? units.length : next);
  const first = under[0];
  if (!first || !under.some(isSaid) || !isDirect(first.element, heading.element)) return false;
  return others.some((other) => isFollowedByProse(units, other));
}

/** @returns what holds a heading's text, and the headings of the parts beside it */
function surroundings(heading: Element): [own: Element | null, others: Element[]] {
  const own = heading.parentElement;
  const beside = headingsIn(own, heading);
  if (beside.length > 0 || !own) return [own, beside];
  // each part in a box of its own
  const parts = Array.from(own.parentElement?.children ?? []).filter(
    (part) => part !== own && part.localName === own.localName,
  );
  return [own, parts.flatMap((part) => headingsIn(part, heading).slice(0, 1))];
}

function headingsIn(parent: Element | null, alike: Element): Element[] {
  return Array.from(parent?.children ?? []).filter(
    (child) => child !== alike && child.localName === alike.localName,
  );
}

/** What readers say has names, days and boxes around it; a text stands under its heading. */
function isDirect(line: Element, heading: Element): boolean {
  for (let at: Element | null = line; at; at = at.parentElement) {
    if (at.parentElement === heading.parentElement)
      return /^(?:p|pre|ul|ol|dl|table|blockquote|figure)$/.test(at.localName) || at === line;
  }
  return false;
}

function isFollowedByProse(units: readonly Unit[], heading: Element): boolean {
  const index = units.findIndex(({ element }) => element === heading);
  const next = units[index + 1];
  return index >= 0 && next !== undefined && (isProse(next) || next.element.closest('pre') !== null);
}
