/**
 * The lead: text between the title and the first paragraph that was chosen. Sites put it in boxes of their
 * own (headers, introductions, second headings), which is where a choice by density misses it.
 */
import type { ArticleMetadata } from '../article';
import type { Deadline } from '../dom/deadline';
import { all } from '../dom/query';
import { holdsBlock, isBlock, weigh } from '../dom/units';
import { isAroundName, readName } from './boxes';
import { isElsewhere } from './elsewhere';
import { CREDIT_LINE, LABEL, PROMOTION } from './vocabulary';

/** A line after the title, as it was before anything was taken out of the page. */
export interface LineAfterTitle {
  readonly copy: Element;
  /** Without any white space. */
  readonly text: string;
  readonly weight: number;
  readonly isLead: boolean;
}

/** Lines after the title that are looked at, and the running text among them that is enough. */
const MAX_LINES = 30;
const MAX_PROSE = 4;
/** Weight of a lead, at least and at most. */
const MIN_LEAD = 90;
const MAX_LEAD = 1500;
/** Weight from which a line shows where the chosen text begins. */
const MIN_KNOWN = 60;

const CAPTION_NAME = /caption|credit|photo|image|video|gallery/;
const NEVER_LEAD =
  'figure,figcaption,table,li,dl,pre,blockquote,form,button,label,nav,aside,footer,address,a,[role="note"],[itemprop~="author" i],[itemprop~="caption" i]';
const SENTENCE_END = /[.!?。！？…;؟।][\s"'”’»）)]*$/u;

/**
 * Must be asked before the page is taken apart.
 * @returns the lines after the page's title, or none when the page has no heading that repeats it
 */
export function readLinesAfterTitle(
  document: Document,
  { title }: Pick<ArticleMetadata, 'title'>,
  deadline: Deadline,
): LineAfterTitle[] {
  const heading = findTitle(document, title);
  const lines: LineAfterTitle[] = [];
  if (!heading) return lines;
  const walker = document.createTreeWalker(document.body, 1);
  walker.currentNode = heading;
  let inside: Node = heading;
  let prose = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    deadline.check();
    if (inside.contains(node)) continue;
    if (!isBlock(node) || holdsBlock(node as Element)) continue;
    inside = node;
    const line = toLine(node as Element);
    if (!line) continue;
    lines.push(line);
    if (line.weight >= MIN_KNOWN) prose += 1;
    if (lines.length >= MAX_LINES || prose >= MAX_PROSE) break;
  }
  return lines;
}

/**
 * @param content the chosen element; leads that it lacks are put before what it holds
 * @returns how many were added
 */
export function adoptLeads(content: Element, lines: readonly LineAfterTitle[]): number {
  const has = squash(content.textContent ?? '');
  const start = lines.findIndex(({ text, weight }) => weight >= MIN_KNOWN && has.includes(text));
  if (start < 1) return 0;
  const leads = lines.slice(0, start).filter(({ isLead, text }) => isLead && !has.includes(text));
  content.prepend(...leads.map(({ copy }) => copy));
  return leads.length;
}

function findTitle(document: Document, title: string): Element | undefined {
  const headings = all(document, 'h1');
  const known = squash(title);
  return (
    headings.find((heading) => {
      const text = squash(heading.textContent ?? '');
      return text !== '' && (text === known || known.includes(text) || text.includes(known));
    }) ?? (headings.length === 1 ? headings[0] : undefined)
  );
}

function toLine(element: Element): LineAfterTitle | undefined {
  const raw = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
  if (raw === '') return undefined;
  const weight = weigh(raw);
  const isLead =
    weight >= MIN_LEAD &&
    weight <= MAX_LEAD &&
    SENTENCE_END.test(raw) &&
    !CREDIT_LINE.test(raw) &&
    !LABEL.test(raw) &&
    !PROMOTION.test(raw) &&
    isInArticle(element) &&
    weighLinks(element) < weight * 0.3;
  return { copy: isLead ? (element.cloneNode(true) as Element) : element, text: squash(raw), weight, isLead };
}

/** Ancestors whose names are asked. */
const DEPTH = 4;

function isInArticle(element: Element): boolean {
  if (element.closest(NEVER_LEAD) || isElsewhere(element, DEPTH)) return false;
  let at: Element | null = element;
  for (let level = 0; at && level < DEPTH; level += 1, at = at.parentElement) {
    if (at.querySelector('h1')) return true;
    if (isAroundName(at) || CAPTION_NAME.test(readName(at))) return false;
  }
  return true;
}

function weighLinks(element: Element): number {
  return all(element, 'a').reduce((sum, link) => sum + weigh(link.textContent ?? ''), 0);
}

function squash(value: string): string {
  return value.replace(/\s+/gu, '');
}
