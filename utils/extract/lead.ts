/**
 * The lead: text and pictures between the title and the first paragraph that was chosen. Sites put them in boxes of
 * their own (headers, introductions, second headings), which is where a choice by density misses them.
 */
import type { ArticleMetadata } from '../article';
import type { Deadline } from '../dom/deadline';
import { createElement, moveContent } from '../dom/elements';
import { all, text } from '../dom/query';
import { holdsBlock, isBlock, weigh } from '../dom/units';
import { collapseSpace } from '../dom/whiteSpace';
import { isLeadList, isRunningText, isSubtitle, type Place } from './leadLines';
import { findPicture, isAmong, isLarge, isLeadPicture, pictureNames } from './leadPictures';
import { CREDIT_LINE, LABEL, PROMOTIONS } from './vocabulary';

/** What stands after the title, as it was before anything was taken out of the page. */
export interface LineAfterTitle {
  readonly copy: Element;
  /** As it is written; nothing of a picture. */
  readonly raw: string;
  /** Without any white space. */
  readonly text: string;
  readonly weight: number;
  /** Whether it can be a lead by where it stands, how long it is and what it shows. */
  readonly isLead: boolean;
  /** Whether it is running text that can be the article's own. */
  readonly isProse: boolean;
  /** Whether it says in few words what the title does not. */
  readonly isSubtitle: boolean;
  /** What a picture's files are called. */
  readonly picture?: readonly string[];
}

/** Lines after the title that are looked at, and the running text among them that is enough. */
const MAX_LINES = 30;
const MAX_PROSE = 4;
/** Weight from which a line shows where the chosen text begins. */
const MIN_KNOWN = 60;
/** Characters by which a description is known again, at most. */
const MAX_DESCRIBED = 60;
/** Pictures that are leads; more are a gallery of something else. */
const MAX_PICTURES = 2;
/** Where no text begins; a second title can be said again further down. */
const NO_TEXT = 'figure,figcaption,h1,h2,h3';
const LIST = /^[uo]l$/;

/**
 * Must be asked before the page is taken apart.
 * @returns the lines after the page's title, or none when the page has no heading that repeats it
 */
export function readLinesAfterTitle(
  document: Document,
  { title, excerpt, leadImage = '' }: Pick<ArticleMetadata, 'title' | 'excerpt' | 'leadImage'>,
  deadline: Deadline,
): LineAfterTitle[] {
  const heading = findTitle(document, title);
  if (!heading) return [];
  const described = squash(excerpt ?? '').slice(0, MAX_DESCRIBED);
  const header = heading.closest('header,hgroup') ?? undefined;
  const lines: LineAfterTitle[] = [];
  const walker = document.createTreeWalker(document.body, 1);
  walker.currentNode = heading;
  let inside: Node = heading;
  let prose = 0;
  let isNext = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    deadline.check();
    if (inside.contains(node)) continue;
    const element = node as Element;
    const line = readLine(element, { heading, header, described, isNext });
    if (!line) continue;
    inside = element;
    if (line === 'empty') continue;
    lines.push(line);
    if (!line.picture) isNext = false;
    if (line.weight >= MIN_KNOWN && !/^\s*http\S+\s*$/.test(line.raw)) prose += 1;
    if (lines.length >= MAX_LINES || prose >= MAX_PROSE) break;
  }
  const above = findPicture(leadImage, heading, inside);
  if (!above) return lines;
  const names = pictureNames(above);
  return lines.some(({ picture }) => picture && isAmong(picture, names))
    ? lines
    : [toPicture(above), ...lines];
}

function toPicture(element: Element): LineAfterTitle {
  const copy = element.cloneNode(true) as Element;
  const says = { raw: '', text: '', weight: 0, isProse: false, isSubtitle: false };
  return { ...says, copy, isLead: true, picture: pictureNames(copy) };
}

/** @returns the line that an element is, `empty` where it is one without words, undefined where it holds lines */
function readLine(element: Element, place: Place): LineAfterTitle | 'empty' | undefined {
  if (isLeadPicture(element)) return toPicture(element);
  if (LIST.test(element.localName) && isLeadList(element, place)) return toLine(element, place, true);
  const isBeside = element.previousElementSibling === place.heading;
  if (!(isBlock(element) || isBeside) || holdsBlock(element)) return undefined;
  return (element.textContent ?? '').trim() === '' ? 'empty' : toLine(element, place);
}

function toLine(element: Element, place: Place, isList = false): LineAfterTitle {
  const raw = element.textContent ?? '';
  const line = { said: collapseSpace(raw), squashed: squash(raw), weight: weigh(collapseSpace(raw)) };
  const isProse = !isList && isRunningText(element, line, place);
  const isLead = isList || isProse;
  const copy = isLead ? (element.cloneNode(true) as Element) : element;
  const isSub = !isLead && isSubtitle(element, line, place);
  return { copy, raw, text: line.squashed, weight: line.weight, isLead, isProse, isSubtitle: isSub };
}

/** What leads into a text. */
export interface Lead {
  /** How many lines and pictures were put before it. */
  readonly count: number;
  /** What stands under the title and in no part of the text, as it is said. */
  readonly subtitle: string | undefined;
}

/** @param content the chosen element; leads that it lacks are put before what it holds */
export function adoptLeads(content: Element, lines: readonly LineAfterTitle[]): Lead {
  const missing = findMissing(content, lines);
  const leads = missing.filter(({ isLead }) => isLead);
  const pictures = leads.filter(({ picture }) => picture);
  const isShown = pictures.length > MAX_PICTURES || beginsWithPicture(content);
  const adopted = leads.filter(({ picture }) => !picture || !isShown);
  content.prepend(...adopted.map(({ copy }) => toParagraph(copy)));
  const subtitle = missing.find(({ isSubtitle }) => isSubtitle);
  return { count: adopted.length, subtitle: subtitle && collapseSpace(subtitle.raw) };
}

/** What stands before the text that was chosen, and is no part of it. */
function findMissing(content: Element, lines: readonly LineAfterTitle[]): readonly LineAfterTitle[] {
  const has = reader(content);
  const isText = (line: LineAfterTitle) => line.weight >= MIN_KNOWN && !line.copy.closest(NO_TEXT);
  const start = lines.findIndex((line) => isText(line) && has(line));
  // a picture before all lines is a lead wherever the text begins
  return lines
    .slice(0, Math.max(start, lines[0]?.picture ? 1 : 0))
    .filter((line) => !has(line) && (line.picture || !isAround(line.copy)));
}

/** A lead is no heading of what follows it. */
function toParagraph(lead: Element): Element {
  if (!/^h\d$|^span$/.test(lead.localName)) return lead;
  const paragraph = createElement(lead, 'p');
  moveContent(lead, paragraph);
  return paragraph;
}

/** Whether a picture stands before all words, and no portrait or sign. */
function beginsWithPicture(content: Element): boolean {
  const first = all(content, 'img,video,iframe').find(isLarge);
  const before = content.ownerDocument.createRange();
  before.selectNodeContents(content);
  if (first) before.setEndBefore(first);
  return first !== undefined && before.toString().trim() === '';
}

/** Lines of running text that say where an article begins, at least. */
const MIN_FIRST = 2;

/** @returns whether the first lines of running text after the title are all missing from what was chosen */
export function lacksBeginning(content: Element, lines: readonly LineAfterTitle[]): boolean {
  const first = lines.filter(({ isProse }) => isProse);
  return first.length >= MIN_FIRST && !first.some(reader(content));
}

/** @returns whether an element holds all of them */
export function holdsBeginning(content: Element, lines: readonly LineAfterTitle[]): boolean {
  return lines.filter(({ isProse }) => isProse).every(reader(content));
}

/** Tells whether an element says or shows a line; only where it is not there as it is written, white space is left out. */
function reader(content: Element): (line: LineAfterTitle) => boolean {
  const whole = content.textContent ?? '';
  let squashed: string | undefined;
  let pictures: (readonly string[])[] | undefined;
  return ({ raw, text, picture }) => {
    if (picture) {
      pictures ??= all(content, 'img').map(pictureNames);
      return pictures.some((names) => isAmong(picture, names));
    }
    if (whole.includes(raw)) return true;
    squashed ??= squash(whole);
    return squashed.includes(text.replace(/(?:…|\.{3})$/, ''));
  };
}

/** Whether a line says who wrote, when, or what else to read. */
function isAround(line: Element): boolean {
  const said = text(line);
  return [CREDIT_LINE, LABEL, ...PROMOTIONS].some((words) => words.test(said));
}

function findTitle(document: Document, title: string): Element | undefined {
  const headings = all(document, 'h1');
  const known = squash(title);
  const isTitle = (heading: Element) => {
    const text = squash(heading.textContent ?? '');
    return text !== '' && (text === known || known.includes(text) || text.includes(known));
  };
  const found = headings.find(isTitle) ?? (headings.length === 1 ? headings[0] : undefined);
  return found ?? all(document, 'h2').find((heading) => squash(heading.textContent ?? '') === known);
}

function squash(value: string): string {
  return value.replace(/\s+/g, '');
}
