/**
 * Takes off what stands around and between the text of a chosen article: breadcrumbs, repeated title and
 * byline before it, recommendations, tags, sharing and notices after it. Whole lines go or stay.
 */
import type { ArticleMetadata } from '../article';
import type { Deadline } from '../dom/deadline';
import { readUnits, type Unit } from '../dom/units';
import { markBiography } from './biography';
import { DATED, isCredit, isDateLine, SHORT } from './creditLines';
import { isHeading, isProse, isProtected, isProtectedTail, PROSE } from './lineKinds';
import { findLinkLists } from './linkLists';
import { findReferences } from './references';
import { removeUnit } from './removeUnit';
import { isSection } from './sections';
import { ASIDE_LINE, LABEL, PROMOTIONS, TAIL_HEADINGS } from './vocabulary';

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
  return { left: units.filter((unit) => !removed.has(unit)), count: removed.size };
}

const plain = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Before the first prose: what repeats the title, names author and day, or leads through the site. */
function markHead(units: readonly Unit[], { metadata, isArticle }: TrimOptions, removed: Set<Unit>): void {
  const title = plain(metadata.title);
  const author = plain(metadata.author ?? '');
  const levels = findItemLevels(units);
  for (const unit of units) {
    // a line long enough to be prose must begin with the date
    const isPublication =
      isCredit(unit) || (isDateLine(unit) && (!isProse(unit) || unit.text.search(DATED) <= MAX_BEFORE_DATE));
    const line = unit.weight > 2 * PROSE ? '' : plain(unit.text);
    // a thread can ask its question in its title
    const isLongTitle = isArticle && line !== '' && line === title;
    if (isProse(unit) && !isPublication && !isLongTitle) return;
    if (isProtected(unit) || unit.weight > 2 * PROSE) continue;
    const isTitle =
      line !== '' && (line === title || (line.length > 8 && title.includes(line) && isHeading(unit)));
    const isByline = author !== '' && line.startsWith(author) && line.length <= author.length + MAX_ROLE;
    const isKnown = isTitle || isByline || line === plain(metadata.site ?? '');
    const isLinks =
      unit.linkWeight >= unit.weight * 0.8 && !(isHeading(unit) && levels.has(unit.element.tagName));
    if (isKnown || isLinks || (isHeading(unit) && isTailHeading(unit)) || isPublication || line === '')
      removed.add(unit);
  }
}

/** Levels of which several headings are links: a text about several things leads to each. */
function findItemLevels(units: readonly Unit[]): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const unit of units) {
    if (!isHeading(unit) || !isMostlyLink(unit)) continue;
    (once.has(unit.element.tagName) ? several : once).add(unit.element.tagName);
  }
  return several;
}

/** Characters before the date of a long line of publication data. */
const MAX_BEFORE_DATE = 30;
/** Letters and digits after an author's name that are a role or an employer. */
const MAX_ROLE = 40;

function isTailHeading(unit: Unit): boolean {
  return unit.weight <= SHORT && TAIL_HEADINGS.some((words) => words.test(unit.text));
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

function isMostlyLink({ weight, linkWeight }: Unit): boolean {
  return linkWeight >= weight * 0.6;
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
    if (unit.weight > MAX_LINE || removed.has(unit) || isProtected(unit)) continue;
    const isLabel =
      unit.weight <= 50 && LABEL.test(unit.text) && unit.element.tagName !== 'LI' && !isSection(units, index);
    const isAside = unit.linkWeight >= unit.weight * 0.3 && ASIDE_LINE.test(unit.text);
    const isPromotion = unit.element.tagName !== 'LI' && isPromoting(unit.text) && !isHeading(unit);
    if (isLabel || isAside || isPromotion) removed.add(unit);
  }
}

const isPromoting = (text: string): boolean => PROMOTIONS.some((words) => words.test(text));

/** Weight of a promotion that ends an article, at most; among its paragraphs one is shorter. */
const MAX_LAST_PROMOTION = 420;

/** From the end backwards: links, labels, credits and headings without a text under them. */
function markLastLines(units: readonly Unit[], references: ReadonlySet<Unit>, removed: Set<Unit>): void {
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const unit = units[index];
    if (!unit || removed.has(unit)) continue;
    if (references.has(unit) || isProtected(unit) || isProtectedTail(unit) || isAttachment(unit)) return;
    const isLinks = unit.linkWeight >= unit.weight * 0.75 && unit.weight <= 3 * PROSE;
    const isEmptyHeading = isHeading(unit);
    const isPromotion = unit.weight <= MAX_LAST_PROMOTION && isPromoting(unit.text);
    const isLabel = (isCredit(unit) || isTailHeading(unit)) && !isListed(units, index);
    if (!isLinks && !isEmptyHeading && !isLabel && !isPromotion) return;
    removed.add(unit);
  }
}

/** Whether a line is the last of a list whose items say something else than labels: it is one of them. */
function isListed(units: readonly Unit[], index: number): boolean {
  const list = units[index]?.element.closest('li')?.parentElement;
  const before = units[index - 1];
  if (!list || !before || !list.contains(before.element)) return false;
  return before.linkWeight === 0 && !isCredit(before) && !isTailHeading(before);
}

const FILE_ADDRESS = /\.(?:pdf|docx?|xlsx?|pptx?|wps|ofd|od[tsp]|csv|zip|rar|7z|epub)(?:[?#]|$)/i;

/** A file that a text comes with is a part of it. */
function isAttachment({ element }: Unit): boolean {
  const links = element.localName === 'a' ? [element] : Array.from(element.querySelectorAll('a[href]'));
  return links.some((link) => FILE_ADDRESS.test(link.getAttribute('href') ?? ''));
}
