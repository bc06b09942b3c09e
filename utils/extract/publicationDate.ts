/**
 * When the article was published: the page's own descriptions first, then what is visible near the
 * title, then its address.
 */

import { type DateContext, parseAbsolute, parseDate } from './dates';
import { DATE_TAGS, MODIFIED_TAGS, PUBLISHED_TAGS } from './dateTags';
import type { LinkedArticle } from './jsonLd';
import type { Lines } from './lines';
import { firstTag, type MetaTags } from './metaTags';
import type { NamedElements } from './namedElements';
import { isOffer, type PageKind } from './pageKind';
import { readScripted } from './scripted';
import {
  firstOf,
  isMidnight,
  readLabelledDate,
  readMarkedDate,
  readMicrodataDate,
  readMonthNearTitle,
  readNearTitle,
  readRelativeNearTitle,
  readTimedBelowTitle,
  readTimeElement,
  type TitledLines,
  withTime,
} from './visibleDate';

/** What a page says in its head. */
export interface Descriptions {
  readonly tags: MetaTags;
  readonly linked: LinkedArticle | undefined;
}

/** Where a date is looked for. */
export interface DatedPage {
  readonly document: Document;
  readonly url: string;
  readonly title: string;
  readonly named: NamedElements;
  readonly lines: Lines;
  readonly kind: PageKind;
}

/** Where page scripts name the day, for measurements or a component to come. */
const SCRIPTED_DATE =
  /\\?"(?:datePublished|page_?post_?date|publish(?:ed)?_?(?:at|date|time|on)|publication_?date|first_?publish\w*|pub_?date|post_?date|created_?at)\\?"\s*:\s*\\?"?((?:19|20)\d{2}-\d{2}-\d{2}[^"\\]{0,20}|1\d{9}(?:\d{3})?(?!\d))/i;

/** @returns ISO 8601 with offset, or undefined */
export function readPublicationDate(
  page: DatedPage,
  descriptions: Descriptions,
  context: DateContext,
): string | undefined {
  const date = readDate(page, descriptions, context);
  return date && isMidnight(date) ? withTime(titled(page), date, context) : date;
}

const titled = ({ document, title, lines }: DatedPage): TitledLines => ({ document, title, lines: lines() });

function readDate(page: DatedPage, { tags, linked }: Descriptions, context: DateContext): string | undefined {
  const { document, named, lines } = page;
  const parse = (value: string | undefined) => parseDate(value, context);
  const tagged = (names: readonly string[]) => firstOf(names, (name) => parse(tags.get(name)));
  const described = parse(linked?.published);
  const published = firstOf(PUBLISHED_TAGS, (name) => firstOf(tags.matching(name), parse));
  if (described && published && !isSameDay(described, published))
    return agreeing(page, [described, published], context);
  const modified = () => parse(linked?.modified) ?? parse(tags.matching(MODIFIED_TAGS)[0]);
  const scripted = () => parse(readScripted(document, '"', SCRIPTED_DATE));
  // what is dated elsewhere on such a page are reviews
  if (isOffer(page.kind)) return described ?? published ?? tagged(DATE_TAGS) ?? scripted() ?? modified();
  return (
    described ??
    published ??
    readMicrodataDate(document, context) ??
    readTimeElement(document, context) ??
    tagged(DATE_TAGS) ??
    readTimedBelowTitle(titled(page), context) ??
    readMarkedDate(named, context, parseAbsolute) ??
    readLabelledDate(lines(), context) ??
    readMarkedDate(named, context, parseAbsolute, true) ??
    readAddressed(page, context) ??
    readMarkedDate(named, context, parseDate) ??
    readRelativeNearTitle(titled(page), context) ??
    scripted() ??
    readMonthNearTitle(titled(page), context) ??
    modified() ??
    parseAbsolute(firstTag(tags, ['og:description', 'description'])?.slice(-200) ?? '', context)
  );
}

const isSameDay = (one: string | undefined, other: string | undefined): boolean =>
  one?.slice(0, 10) === other?.slice(0, 10);

/** Of several descriptions the one that the page shows as well; failing that the first. */
function agreeing(
  page: DatedPage,
  [first, ...others]: readonly string[],
  context: DateContext,
): string | undefined {
  const shown = [
    readTimeElement(page.document, context),
    readMarkedDate(page.named, context, parseAbsolute),
    readNearTitle(titled(page), context),
  ];
  if (shown.some((date) => isSameDay(date, first))) return first;
  return others.find((other) => shown.some((date) => isSameDay(date, other))) ?? first;
}

function readUrlDate(url: string, context: DateContext): string | undefined {
  const path = url.replace(/[?#].*$/, '');
  const match =
    /\/((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)/.exec(path) ??
    /[/_-]((?:19|20)\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(path) ??
    /[/_-](?<day>\d{2})[-.](?<month>\d{2})[-.](?<year>(?:19|20)\d{2})(?!\d)/.exec(path);
  if (!match) return undefined;
  const { year, month, day } = match.groups ?? { year: match[1], month: match[2], day: match[3] };
  return parseAbsolute(`${year}-${month}-${day}`, context);
}

/** The address's day, with the time of day when a line near the title names the same day. */
function readAddressed(page: DatedPage, context: DateContext): string | undefined {
  const addressed = readUrlDate(page.url, context);
  const near = readNearTitle(titled(page), context);
  return addressed && !isSameDay(near, addressed) ? addressed : near;
}
