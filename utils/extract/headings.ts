/** The headings of a page that can be its title, without what else stands in them. */
import { all } from '../dom/query';
import { unescapeText } from './jsonLd';
import { plain } from './titleParts';

const MAX_TITLE = 300;
/** Most headings of each level that are looked at. Behind a menu's only those with a kicker are no menu's. */
const MAX_HEADINGS = 12;
const MAX_WITH_KICKER = 24;

/** A heading, or a part of one. */
export interface Heading {
  readonly element: Element;
  readonly title: string;
  readonly isFirstLevel: boolean;
  /** Whether it is but a line of a heading: a title only when the page says so elsewhere. */
  readonly isPart: boolean;
  /** What a lower heading says together with a kicker before its title, which its names tell apart. */
  readonly withKicker?: string;
}

/** @returns the first headings of each level, the site's names left out */
export function readHeadings(document: Document, sites: readonly string[]): Heading[] {
  return ['h1', 'h2', 'h3']
    .flatMap((level) => all(document, level).slice(0, MAX_WITH_KICKER).flatMap(readInOrder))
    .filter(({ title }) => title.length > 1 && title.length <= MAX_TITLE && !sites.includes(plain(title)));
}

function readInOrder(element: Element, place: number): Heading[] {
  const read = readHeading(element);
  return place < MAX_HEADINGS ? read : read.filter((heading) => heading.withKicker !== undefined);
}

/** A heading, and its first and last lines: many hold a kicker above the title, or a second title below it. */
function readHeading(element: Element): Heading[] {
  const isFirstLevel = element.localName === 'h1';
  const whole = { element, title: tidy(headingText(element)), isFirstLevel, isPart: false };
  if (!isFirstLevel) return [withKicker(whole, element)];
  const lines = Array.from(element.childNodes).filter((node) => node.textContent?.trim());
  const last = lines.at(-1);
  if (lines.length < 2 || !last) return [whole];
  return [
    whole,
    ...[last, lines[0] ?? last].map((line) => ({
      element,
      title: tidy(visibleText(line)),
      isFirstLevel,
      isPart: true,
    })),
  ];
}

function withKicker(heading: Heading, element: Element): Heading {
  if (element.firstElementChild === null) return heading;
  const text = tidy(element.textContent);
  const hasKicker = text.length > heading.title.length && text.endsWith(heading.title);
  return hasKicker ? { ...heading, withKicker: text } : heading;
}

/** What marks the title itself within a heading that holds more than it. */
const MARKED_TITLE =
  '[itemprop~="headline" i],[class~="headline" i],[class~="story-title" i],[class~="article-title" i],[class~="article__title" i],[class~="post-title" i],[class~="entry-title" i]';

function headingText(heading: Element): string {
  const marked = heading.childElementCount > 1 ? heading.querySelector(MARKED_TITLE) : null;
  const text = marked ? visibleText(marked) : '';
  return text.trim().length > MIN_MARKED ? text : visibleText(heading);
}

/** Least text of what is so marked, in characters. */
const MIN_MARKED = 8;
/** What stands in headings beside the title: code, remarks, controls. */
const NO_TITLE = new Set('style script noscript template small button audio select rt rp'.split(' '));
const NO_TITLE_NAME =
  /(?:^|[\s_-])(?:kicker|dachzeile|(?:c-)?topline|top-?title|pre-?title|overline|eyebrow|spitzmarke|badge|sr-only|visually-?hidden|screen-reader-text|aural|invisible|headerlink|header-anchor|anchorific|comments?|comment-?count|counts?|author)(?=$|[\s_-])/i;

/** Text without what only stands beside the title; the node itself is taken as it is. */
function visibleText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  let text = '';
  for (let inner = node.firstChild; inner; inner = inner.nextSibling)
    if (inner.nodeType !== 1 || !isBeside(inner as Element)) text += visibleText(inner);
  return text;
}

function isBeside(element: Element): boolean {
  return NO_TITLE.has(element.localName) || NO_TITLE_NAME.test(element.getAttribute('class') ?? '');
}

/** What most titles are free of: references, markup, invisible characters, white space but single spaces. */
const UNTIDY = /[&<\u00ad\u200b\u2060\ufeff]|[^\S \u3000]| {2}/;

/** @returns a title in one line, without markup and invisible characters */
export function tidy(value: string | null | undefined): string {
  if (value && !UNTIDY.test(value)) return value.trim().slice(0, MAX_TITLE);
  return unescapeText(value ?? '')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim()
    .slice(0, MAX_TITLE);
}
