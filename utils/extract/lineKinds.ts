/** What a line of a text is: prose, a heading, or something whose words are not ours to judge. */
import type { Unit } from '../dom/units';
import { FILE_ADDRESS } from './unlikely';

/** Weight from which a line of running text is prose. */
export const PROSE = 80;

/** The end of a sentence in any script, with what closes a quotation. */
export const SENTENCE_END = /[.!?。！？…;؟।][\s"'”’»）)」』]*$/u;

/** Running text: long enough, mostly not links. */
export function isProse(unit: Unit): boolean {
  return unit.weight >= PROSE && unit.linkWeight < unit.weight * 0.5;
}

/** @returns whether a line is little else than links */
export function isMostlyLink({ weight, linkWeight }: Unit): boolean {
  return linkWeight >= weight * 0.6;
}

/** @returns whether the line is an element of heading level 1 to 6 */
export function isHeading({ element, nodes }: Unit): boolean {
  return nodes === undefined && /^H[1-6]$/.test(element.tagName);
}

const QUOTED = 'blockquote,pre,code,figcaption,th,dl,math,summary';
const QUOTED_OR_CELL = `${QUOTED},td`;

/** @returns whether the words of a line are not ours to judge: in quotations, code, tables and captions */
export function isProtected({ element }: Unit): boolean {
  const at = element.closest(QUOTED_OR_CELL);
  if (at?.localName !== 'td') return at !== null;
  const table = at.closest('table');
  return at.closest(QUOTED) !== null || (table !== null && !isLayoutTable(table));
}

/** Rows up to which a table without a head is a frame around lines and not a table of values. */
const MAX_LAYOUT_ROWS = 3;

/** What is known of tables: each of a table's lines asks. */
const layoutTables = new WeakMap<Element, boolean>();

function isLayoutTable(table: HTMLTableElement): boolean {
  let isLayout = layoutTables.get(table);
  if (isLayout === undefined) {
    const isFrame = () => table.rows.length <= MAX_LAYOUT_ROWS || table.querySelector('p,table') !== null;
    isLayout = !table.caption && !table.querySelector('th') && isFrame();
    layoutTables.set(table, isLayout);
  }
  return isLayout;
}

/** Notes at the end of a text, by the names that systems give them. */
export const NOTES =
  '[class*="footnote" i],[class*="endnote" i],[id^="fn"],[id^="cite_note"],.references,.reflist,[role="doc-endnotes"],[role="doc-endnote"],[role="doc-footnote"]';

const NOTES_AND_CAPTIONS = `${NOTES},figcaption`;

/** @returns whether a line stays after the end, too: footnotes and captions are the article's */
export function isProtectedTail({ element }: Unit): boolean {
  return element.closest(NOTES_AND_CAPTIONS) !== null;
}

/** @returns whether a line leads to a file that a text comes with: it is a part of it */
export function isAttachment({ element }: Unit): boolean {
  const links = element.localName === 'a' ? [element] : Array.from(element.querySelectorAll('a[href]'));
  return links.some((link) => FILE_ADDRESS.test(link.getAttribute('href') ?? ''));
}
