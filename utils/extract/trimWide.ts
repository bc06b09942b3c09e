/** Takes the interface's lines off a wide reading, and the rest of the page after it. Whole lines go or stay. */
import type { Deadline } from '../dom/deadline';
import { readUnits, type Unit } from '../dom/units';
import { isDateLine, isStatement } from './creditLines';
import { isHeading, isProse, isProtected } from './lineKinds';
import type { PageKind } from './pageKind';
import { removeUnit } from './removeUnit';
import { ADVERTISEMENT, LABEL, TAIL_OF_DISCUSSION, THREAD_LABEL, THREAD_LABEL_OTHER } from './vocabulary';

/** Weight up to which a line can be a heading or a label. */
const SHORT = 60;
/** Weight of the text before a line that ends the content, at least. */
const MIN_BEFORE = 400;
/** The same where the line is no heading, as a share of the whole. */
const MIN_BEFORE_SHARE = 0.5;

/**
 * @param content the wide reading; it is changed
 * @returns how many lines were taken off
 */
export function trimWide(content: Element, kind: PageKind, deadline: Deadline): number {
  if (kind !== 'discussion' && kind !== 'product') return 0;
  const units = readUnits(content, deadline);
  const removed = kind === 'discussion' ? findAroundPosts(units) : findAroundProduct(units);
  for (const unit of removed) removeUnit(unit, content);
  return removed.length;
}

/** Buttons, counters and ranks, and everything from the line on that begins the rest of the page. */
function findAroundPosts(units: readonly Unit[]): Unit[] {
  const ends = units.filter(({ text, weight }) => weight <= SHORT && TAIL_OF_DISCUSSION.test(text));
  const counts = new Map<string, number>();
  for (const { text } of ends) counts.set(text, (counts.get(text) ?? 0) + 1);
  // what stands under every post ends none of them
  const isRepeated = ({ text }: Unit) => (counts.get(text) ?? 0) > 1;
  const last = new Set(ends.filter((unit) => !isRepeated(unit)));
  const end = Math.min(findEnd(units, last), findLastLinks(units));
  return units.filter((unit, index) => index >= end || isRepeated(unit) || isThreadLabel(unit));
}

/** Lines of nothing but links, one after the other at the end, that are other threads and not a post's last words. */
const MIN_LAST_LINKS = 3;

/** Index of the first of the links that a thread's page ends with, or the number of lines. */
function findLastLinks(units: readonly Unit[]): number {
  const start = units.findLastIndex((unit) => unit.linkWeight < unit.weight * 0.8) + 1;
  if (units.length - start < MIN_LAST_LINKS) return units.length;
  const isText = weighAll(units.slice(0, start)) >= weighAll(units.slice(start));
  return isText ? start : units.length;
}

/** Index of the first of the lines that can begin the rest and does, or the number of lines. */
function findEnd(units: readonly Unit[], ends: ReadonlySet<Unit>): number {
  const total = weighAll(units);
  let before = 0;
  for (const [index, unit] of units.entries()) {
    const isEnough = before >= (isHeading(unit) ? MIN_BEFORE : total * MIN_BEFORE_SHARE);
    if (isEnough && ends.has(unit)) return index;
    if (unit.linkWeight < unit.weight * 0.5) before += unit.weight;
  }
  return units.length;
}

function weighAll(units: readonly Unit[]): number {
  return units.reduce((sum, { weight }) => sum + weight, 0);
}

/** Buttons stand one after the other in a line. */
function isThreadLabel(unit: Unit): boolean {
  if (unit.weight > SHORT || isProtected(unit) || isStatement(unit)) return false;
  const isLabel = (text: string) =>
    [LABEL, ADVERTISEMENT, THREAD_LABEL, THREAD_LABEL_OTHER].some((words) => words.test(text));
  const isRow = /\p{L}/u.test(unit.text) && unit.text.split('|').every(isLabel);
  return isRow || isLabel(unit.text) || isDateLine(unit);
}

/** Other products are links; variants, sizes and prices say the same again and again. */
function findAroundProduct(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter((unit, index) => {
    const isAgain = seen.has(unit.text);
    seen.add(unit.text);
    return isAgain || (unit.linkWeight >= unit.weight * 0.8 && !isOverText(unit, units[index + 1]));
  });
}

/** A heading can be a link, and its text stand under it; a question's unfolds the answer. */
function isOverText(unit: Unit, next: Unit | undefined): boolean {
  if (!isHeading(unit)) return false;
  return (next !== undefined && isProse(next)) || unit.element.querySelector('a[href^="#"]') !== null;
}
