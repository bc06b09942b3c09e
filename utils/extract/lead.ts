/**
 * The lead: text between the title and the first paragraph that was chosen. Sites put it in boxes of their
 * own (headers, introductions, second headings), which is where a choice by density misses it.
 */
import type { ArticleMetadata } from '../article';
import type { Deadline } from '../dom/deadline';
import { all, text } from '../dom/query';
import { holdsBlock, isBlock, weigh } from '../dom/units';
import { collapseSpace } from '../dom/whiteSpace';
import { isAroundName, readName } from './boxes';
import { isElsewhere } from './elsewhere';
import { CREDIT_LINE, LABEL, PROMOTIONS } from './vocabulary';

/** A line after the title, as it was before anything was taken out of the page. */
export interface LineAfterTitle {
  readonly copy: Element;
  /** As it is written. */
  readonly raw: string;
  /** Without any white space. */
  readonly text: string;
  readonly weight: number;
  /** Whether it can be a lead by where it stands and how long it is. */
  readonly isLead: boolean;
}

/** Lines after the title that are looked at, and the running text among them that is enough. */
const MAX_LINES = 30;
const MAX_PROSE = 4;
/** Weight of a lead, at least and at most; a single sentence is a subtitle up to a greater weight. */
const MIN_LEAD = 100;
const MIN_SENTENCE = 150;
const MAX_LEAD = 1500;
/** Weight from which a line shows where the chosen text begins. */
const MIN_KNOWN = 60;

/** Characters by which a description is known again, at least and at most, and the weight of one that is a lead. */
const MIN_DESCRIBED = 40;
const MAX_DESCRIBED = 60;
const MIN_DESCRIBED_LEAD = 180;

const PICTURE = 'figure,figcaption';
const CAPTION_NAME = /caption|credit|photo|image|video|gallery/;
const NEVER_LEAD =
  'figure,figcaption,table,li,dl,pre,blockquote,form,button,label,nav,aside,footer,address,a,[role="note"],[itemprop~="author" i],[itemprop~="caption" i]';
const SENTENCES = /[.!?。！？…]["'”’»）)]*\s*[\p{Lu}\p{Lo}"„“«¿¡].*[.!?。！？…]/u;
const SENTENCE_END = /[.!?。！？…;؟।][\s"'”’»）)]*$/u;

/**
 * Must be asked before the page is taken apart.
 * @returns the lines after the page's title, or none when the page has no heading that repeats it
 */
export function readLinesAfterTitle(
  document: Document,
  { title, excerpt }: Pick<ArticleMetadata, 'title' | 'excerpt'>,
  deadline: Deadline,
): LineAfterTitle[] {
  const heading = findTitle(document, title);
  const lines: LineAfterTitle[] = [];
  if (!heading) return lines;
  const walker = document.createTreeWalker(document.body, 1);
  walker.currentNode = heading;
  let inside: Node = heading;
  let prose = 0;
  const described = squash(excerpt ?? '').slice(0, MAX_DESCRIBED);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    deadline.check();
    if (inside.contains(node)) continue;
    if (!isBlock(node) || holdsBlock(node as Element)) continue;
    inside = node;
    const line = toLine(node as Element, described);
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
  const has = reader(content);
  const start = lines.findIndex(
    (line) => line.weight >= MIN_KNOWN && has(line) && !line.copy.closest(PICTURE),
  );
  if (start < 1) return 0;
  const leads = lines.slice(0, start).filter((line) => line.isLead && !has(line) && !isAround(line.copy));
  content.prepend(...leads.map(({ copy }) => copy));
  return leads.length;
}

/** Lines of running text that say where an article begins, at least. */
const MIN_FIRST = 2;

/** @returns whether the first lines of running text after the title are all missing from what was chosen */
export function lacksBeginning(content: Element, lines: readonly LineAfterTitle[]): boolean {
  const first = lines.filter(({ isLead }) => isLead);
  return first.length >= MIN_FIRST && !first.some(reader(content));
}

/** @returns whether an element holds all of them */
export function holdsBeginning(content: Element, lines: readonly LineAfterTitle[]): boolean {
  return lines.filter(({ isLead }) => isLead).every(reader(content));
}

/** Tells whether an element says a line; only where it is not there as it is written, white space is left out. */
function reader(content: Element): (line: LineAfterTitle) => boolean {
  const whole = content.textContent ?? '';
  let squashed: string | undefined;
  return ({ raw, text }) => {
    if (whole.includes(raw)) return true;
    squashed ??= squash(whole);
    return squashed.includes(text);
  };
}

/** Whether a line says who wrote, when, or what else to read. */
function isAround(line: Element): boolean {
  const said = text(line);
  return CREDIT_LINE.test(said) || LABEL.test(said) || PROMOTIONS.some((words) => words.test(said));
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

function toLine(element: Element, described: string): LineAfterTitle | undefined {
  const raw = element.textContent ?? '';
  const line = collapseSpace(raw);
  if (line === '') return undefined;
  const weight = weigh(line);
  const squashed = squash(line);
  const isDescribed =
    described.length >= MIN_DESCRIBED && weight >= MIN_DESCRIBED_LEAD && squashed.startsWith(described);
  const isLead =
    weight <= MAX_LEAD &&
    // what the page says it is about is its lead, whatever the box is called
    (isDescribed || isSaid(line, weight)) &&
    !element.closest(NEVER_LEAD) &&
    (isDescribed || isInArticle(element)) &&
    weighLinks(element) < weight * 0.3;
  return {
    copy: isLead ? (element.cloneNode(true) as Element) : element,
    raw,
    text: squashed,
    weight,
    isLead,
  };
}

function isSaid(text: string, weight: number): boolean {
  if (weight < MIN_LEAD || !SENTENCE_END.test(text)) return false;
  return weight >= MIN_SENTENCE || SENTENCES.test(text);
}

/** Ancestors whose names are asked. */
const DEPTH = 4;

function isInArticle(element: Element): boolean {
  if (isElsewhere(element, DEPTH)) return false;
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
  return value.replace(/\s+/g, '');
}
