/**
 * Takes off what stands around and between the text of a chosen article: breadcrumbs, repeated title and
 * byline before it, recommendations, tags, sharing and notices after it. Whole lines go or stay.
 */
import type { ArticleMetadata } from '../article';
import type { Deadline } from '../dom/deadline';
import { text } from '../dom/query';
import { readUnits, type Unit } from '../dom/units';
import { markBiography } from './biography';
import { isCredit, SHORT } from './creditLines';
import { isTailHeading, markHead } from './head';
import { removeLastPictures } from './lastPictures';
import {
  isAttachment,
  isHeading,
  isMostlyLink,
  isProse,
  isProtected,
  isProtectedTail,
  PROSE,
  SENTENCE_END,
} from './lineKinds';
import { reads, toBare } from './lineWords';
import { findLinkLists } from './linkLists';
import { findReferences } from './references';
import { removeUnit } from './removeUnit';
import { isSection } from './sections';
import { ADVERTISEMENT, ASIDE_LINE, ASIDE_WORDS, LABEL, PROMOTIONS, TAIL_HEADINGS } from './vocabulary';

/** What a trim depends on. */
export interface TrimOptions {
  readonly metadata: Pick<ArticleMetadata, 'title' | 'author' | 'site'>;
  /** Address of the page. */
  readonly url: string;
  readonly isArticle: boolean;
  readonly deadline: Deadline;
}

/** What a trim has done. */
export interface Trimmed {
  /** The lines that are left. */
  readonly left: readonly Unit[];
  /** How many were taken off. */
  readonly count: number;
}

/** @param content the chosen element; it is changed */
export function trimArticle(content: Element, options: TrimOptions): Trimmed {
  const units = readUnits(content, options.deadline);
  const total = units.reduce((sum, unit) => sum + (isProse(unit) ? unit.weight : 0), 0);
  if (total < PROSE) return { left: units, count: 0 };
  const removed = new Set<Unit>();
  markHead(units, options, removed);
  const references = findReferences(units, options.url);
  markTail(units, { total, references }, removed);
  markBiography(units, { total, author: options.metadata.author }, removed);
  markLines(units, removed);
  if (options.isArticle) for (const unit of findLinkLists(units, options.url)) removed.add(unit);
  for (const unit of references) removed.delete(unit);
  markLastLines(units, references, removed);
  for (const unit of removed) removeUnit(unit, content);
  const left = units.filter((unit) => !removed.has(unit));
  if (options.isArticle) removeLastPictures(content, left, options.url);
  return { left, count: removed.size };
}

/** Share of the prose that may stand after a line that begins the rest of the page. */
const MAX_AFTER = 0.2;
/** The same where it is what others say, or the beginnings of other texts. */
const MAX_AFTER_OTHERS = 0.6;
const DISCUSSION =
  /comment|reply|respon|评论|回复|kommentar|comentario|commento|reacties|комментари|댓글|コメント/i;

/** A line that begins the rest of the page ends the article, unless too much of the text comes after it. */
function markTail(
  units: readonly Unit[],
  { total, references }: { readonly total: number; readonly references: ReadonlySet<Unit> },
  removed: Set<Unit>,
): void {
  let before = 0;
  for (const [index, unit] of units.entries()) {
    if (isProse(unit)) before += unit.weight;
    if (!isTailHeading(unit) || isProtected(unit) || references.has(unit) || isSection(units, index))
      continue;
    const isLong = DISCUSSION.test(unit.text) || isTeasers(units, index);
    const limit = isLong ? MAX_AFTER_OTHERS : MAX_AFTER;
    if (before < total * 0.3 || total - before > total * limit) {
      // with a text under it, it is a heading of the article's own
      const next = units[index + 1];
      if (before > 0 && next && isMostlyLink(next)) markSection(units, index, removed);
      // what it led to was taken out already
      else if (isHeading(unit) && (!next || isHeading(next))) removed.add(unit);
      continue;
    }
    const end = findTextAfter(units, index);
    for (const [at, rest] of units.slice(index, end).entries()) {
      const next = units[index + at + 1];
      const isOverNotes = isHeading(rest) && next !== undefined && isProtectedTail(next);
      if (!isProtectedTail(rest) && !isOverNotes) removed.add(rest);
    }
    if (end === units.length) return;
  }
}

const CUT_OFF = /(?:\.{3}|…)\s*\]?$/;

/** Whether all prose after a line breaks off: such are the beginnings of other texts. */
function isTeasers(units: readonly Unit[], index: number): boolean {
  const rest = units.slice(index).filter(isProse);
  return rest.length > 1 && rest.every(({ text }) => CUT_OFF.test(text));
}

/** The links under a label, or a box in the text, end with the next paragraph beside those before them. */
function findTextAfter(units: readonly Unit[], index: number): number {
  const label = units[index];
  const text = units.slice(0, index).findLast(isProse)?.element;
  if (!label || !text) return units.length;
  const isIn =
    text.parentElement !== label.element.parentElement && text.parentElement?.contains(label.element);
  for (let at = index + 1; at < units.length; at += 1) {
    const unit = units[at] as Unit;
    const isText = isProse(unit) && unit.nodes === undefined && isBeside(unit.element, text);
    if (isText && (isIn || isMostlyLink(units[at - 1] as Unit))) return at;
    if (!isIn && !isMostlyLink(unit)) return units.length;
  }
  return units.length;
}

/** Whether two paragraphs stand in one box, or in boxes of one name side by side. */
function isBeside(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  const [box, otherBox] = [one.parentElement, other.parentElement];
  if (!box || !otherBox || box === otherBox) return true;
  return box.className === otherBox.className && box.parentElement === otherBox.parentElement;
}

/** A heading of other things in the middle takes the links and short lines under it along. */
function markSection(units: readonly Unit[], from: number, removed: Set<Unit>): void {
  for (let index = from; index < units.length; index += 1) {
    const unit = units[index];
    if (!unit || (index > from && (isProse(unit) || isHeading(unit) || !isMostlyLink(unit)))) return;
    removed.add(unit);
  }
}

/** Weight up to which a line between others can be a label, an aside or an advertisement. */
const MAX_LINE = 260;

function markLines(units: readonly Unit[], removed: Set<Unit>): void {
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    // a caption is written once more for small screens
    if (before?.text === unit.text && (removed.has(before) || before.element.closest('figcaption')))
      removed.add(unit);
    if (isMostlyLink(unit) && isLabelled(unit)) removed.add(unit);
    if (unit.weight > MAX_LINE || removed.has(unit) || isProtected(unit)) continue;
    const isLabel =
      unit.weight <= 50 &&
      reads(unit.text, LABEL, ADVERTISEMENT) &&
      unit.element.tagName !== 'LI' &&
      !isSection(units, index);
    const isAside = unit.linkWeight >= unit.weight * 0.3 && reads(unit.text, ASIDE_LINE, ASIDE_WORDS);
    const isPromotion = unit.element.tagName !== 'LI' && isPromoting(unit) && !isHeading(unit);
    if (isLabel || isAside || isPromotion) removed.add(unit);
    else markUnderLabel(units, index, removed);
  }
}

/** Whether the first line of a paragraph begins what follows an article: links stand below it. */
function isLabelled({ element }: Unit): boolean {
  const first = element.firstElementChild;
  return first?.nextElementSibling?.localName === 'br' && reads(text(first), ...TAIL_HEADINGS);
}

/** A label that leads elsewhere goes with the links under it. */
function markUnderLabel(units: readonly Unit[], index: number, removed: Set<Unit>): void {
  const label = units[index];
  if (!label || label.weight > SHORT || label.linkWeight > 0) return;
  const words = toBare(label.text);
  if (ASIDE_WORDS.exec(words)?.[0] !== words) return;
  let end = index + 1;
  while (units[end] && isMostlyLink(units[end] as Unit)) end += 1;
  const next = units[end];
  const isAlone = end === index + 1;
  // what it led to was taken out already; a heading can have its text under it, a label its list
  if (isAlone && (isHeading(label) || (next && !isProse(next) && !isHeading(next)))) return;
  for (const unit of units.slice(index, end)) removed.add(unit);
}

/** Channels that sites are followed on, and terms of what guards their forms, whatever the language says around the link. */
const CHANNEL =
  'a[href*="whatsapp.com/channel"],a[href*="news.google.com/pub"],a[href*="google.com/privacy"]~a[href*="google.com/terms"]';
const MAX_CHANNEL = 150;

function isPromoting({ element, nodes, text, weight, linkWeight }: Unit): boolean {
  // a loose run has the element of all its neighbours
  const isChannel =
    !nodes && linkWeight > 0 && weight <= MAX_CHANNEL && element.querySelector(CHANNEL) !== null;
  return isChannel || reads(text, ...PROMOTIONS);
}

/** Weight of a promotion that ends an article, at most; among its paragraphs one is shorter. */
const MAX_LAST_PROMOTION = 420;

/** From the end backwards: links, labels, credits and headings without a text under them. */
function markLastLines(units: readonly Unit[], references: ReadonlySet<Unit>, removed: Set<Unit>): void {
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (!unit || removed.has(unit)) continue;
    if (references.has(unit) || isProtected(unit) || isProtectedTail(unit) || isAttachment(unit)) return;
    const isLinks =
      unit.linkWeight >= unit.weight * 0.75 && unit.weight <= 3 * PROSE && !isAnnounced(units[index - 1]);
    // a whole sentence is said for itself
    const isEmptyHeading =
      isHeading(unit) && !(isProse(unit) && unit.linkWeight === 0 && SENTENCE_END.test(unit.text));
    const isPromotion = unit.weight <= MAX_LAST_PROMOTION && isPromoting(unit);
    const isLabel = (isCredit(unit) || isTailHeading(unit)) && !isListed(units, index);
    if (!isLinks && !isEmptyHeading && !isLabel && !isPromotion) return;
    removed.add(unit);
  }
}

/** Whether the line before a link is text that says what it leads to. */
const isAnnounced = (before: Unit | undefined): boolean =>
  before !== undefined &&
  before.linkWeight === 0 &&
  /.{24}[:：]$/.test(before.text) &&
  !isTailHeading(before) &&
  !isPromoting(before);

/** Whether a line is the last of a list whose items say something else than labels: it is one of them. */
function isListed(units: readonly Unit[], index: number): boolean {
  const list = units[index]?.element.closest('li')?.parentElement;
  const before = units[index - 1];
  if (!list || !before || !list.contains(before.element)) return false;
  return before.linkWeight === 0 && !isCredit(before) && !isTailHeading(before);
}
