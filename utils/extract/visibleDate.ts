/** Dates that readers see: marked up as such, labelled, or in a line near the title. */
import { rareElementsIn } from '../dom/elements';
import { all, text } from '../dom/query';
import { type DateContext, parseAbsolute, parseDate } from './dates';
import { isElsewhere } from './elsewhere';
import type { Line } from './lines';
import { parseMonth } from './months';
import type { NamedElements } from './namedElements';
import { isRelative } from './relativeDates';

const LONGEST_DATE_LINE = 160;

/** @returns the date in schema.org's microdata or RDFa */
export function readMicrodataDate(document: Document, context: DateContext): string | undefined {
  const marked = Array.from(
    rareElementsIn(
      document.body ?? document,
      '[itemprop~="datePublished" i],[property~="datePublished" i],time[pubdate],abbr.published',
    ),
  ).slice(0, 5);
  return firstOf(marked, (element) => dateOf(element, context));
}

/**
 * @returns the first `time` that belongs to the article; one in a page's margin when all that stand there
 *   name the same day
 */
export function readTimeElement(document: Document, context: DateContext): string | undefined {
  const times = all(document, 'time')
    .slice(0, 40)
    .filter((time) => !time.closest('blockquote,figure'));
  const own = firstOf(times, (time) => (isElsewhere(time) ? undefined : dateOf(time, context)));
  if (own) return own;
  const dates = times.map((time) => dateOf(time, context)).filter((date) => date !== undefined);
  return new Set(dates.map((date) => date.slice(0, 10))).size === 1 ? dates[0] : undefined;
}

/** Words for a change before any date, and for the day on which somebody joined. */
const UPDATED =
  /^\P{Nd}*(?:updated?|modified|revised|edited|aktualisiert|geändert|mis(?:e)? à jour|actualizado|aggiornato|обновлено|修改|更新|수정)\P{Nd}/iu;
const JOINED = /(?:注册|註冊|joined|member since|registriert|dabei seit)\D{0,9}\d/i;

/**
 * @param isUpdate whether to read what is named as the day of the last change, or all else
 * @returns the date in an element whose name speaks of dates
 */
export function readMarkedDate(
  named: NamedElements,
  context: DateContext,
  parse: (line: string, context: DateContext) => string | undefined,
  isUpdate = false,
): string | undefined {
  return firstOf(named.date.slice(0, 300), (element) => {
    if (element.childElementCount > 12) return undefined;
    const line = text(element);
    const isDateLine = line.length >= 4 && line.length <= LONGEST_DATE_LINE && /[\p{Nd}前天]/u.test(line);
    if (!isDateLine || (parse === parseDate && line.length >= 40)) return undefined;
    const date = parse(line, context);
    if (!date || JOINED.test(line) || isElsewhere(element)) return undefined;
    const lead = element.previousSibling?.nodeType === 3 ? element.previousSibling.nodeValue : '';
    return UPDATED.test(`${lead}${line}`) === isUpdate ? date : undefined;
  });
}

/** @returns the date that an element has in its attributes, or else as its text */
export function dateOf(element: Element, context: DateContext): string | undefined {
  const line = text(element);
  const shown = () => (line.length <= LONGEST_DATE_LINE ? parseDate(line, context) : undefined);
  for (const attribute of ['datetime', 'content', 'data-time', 'data-timestamp', 'data-date', 'title']) {
    const value = element.getAttribute(attribute)?.trim() ?? '';
    const date = parseDate(value, context);
    if (!date) continue;
    const isZoned = /[a-z]$|[+-]\d\d:?\d\d$/i.test(value);
    // the same time may be shown with its zone
    const zoned = isZoned || line === '' ? undefined : shown();
    return zoned?.startsWith(date.slice(0, 16)) ? zoned : date;
  }
  return shown();
}

/** Words that announce the day of publication; the date or the end of the line follows. */
const LABEL =
  /(?:(?:发布|發布|發佈|发表|發表|发稿|刊发|刊登|上传|录入|提交|投稿|公開|掲載)(?:时间|時間|日期|日|于|於)?|(?:时\s*间|時\s*間|日\s*期)|(?<!\p{L})(?:published|posted|created|added|veröffentlicht|erstellt|eingestellt|publié|publicado|pubblicato|geplaatst|опубликовано|date|datum|fecha)(?:\s(?:on|am|le|el|il|op|em|date))?)\s*[:：]?\s*(?=$|\d|\p{L}{3,9}\.?\s\d)/iu;
const LONGEST_LABELLED = 300;

/** @returns the date that follows a label such as `发布时间：` or `Published` */
export function readLabelledDate(lines: readonly Line[], context: DateContext): string | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.text.length > LONGEST_LABELLED) continue;
    const label = LABEL.exec(line.text);
    if (!label) continue;
    const rest = line.text.slice(label.index + label[0].length);
    const date = parseAbsolute(
      rest !== '' ? rest.slice(0, 60) : (lines[index + 1]?.text.slice(0, 60) ?? ''),
      context,
    );
    if (date && !isElsewhereLine(line)) return date;
  }
  return undefined;
}

/** A page's lines, and its title among them. */
export interface TitledLines {
  readonly document: Document;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Text after the title that is searched for an unmarked date, in characters. */
const NEAR = 4000;

/**
 * @returns the date in an unmarked line after the title; failing that in the last one before it, or in
 *   what looks like another part of the page
 */
export function readNearTitle(
  { document, title, lines }: TitledLines,
  context: DateContext,
): string | undefined {
  const start = findTitleLine(document, title, lines);
  const after = linesAfter(lines, start);
  let aside: string | undefined;
  for (const line of [...after, ...lines.slice(0, start).reverse()]) {
    const date = dateOfLine(line.text, context);
    if (!date || JOINED.test(line.text)) continue;
    if (!isElsewhereLine(line)) return date;
    aside ??= date;
  }
  return aside;
}

/** Longest line that tells its day from today and hardly more, in characters. */
const LONGEST_RELATIVE = 24;
/** What a text tells of yesterday was written whenever. */
const SENTENCE = /[，。！？]|(?<!ago)[.!?]$/;
/** Lines after the title among which it can stand: what comes later is dated by others. */
const MAX_BEFORE_TEXT = 8;
/** From this length on a line is the text. */
const MIN_PROSE = 60;

/** @returns the day of an unmarked line between the title and the text, such as `3小时前` or `2 days ago` */
export function readRelativeNearTitle(page: TitledLines, context: DateContext): string | undefined {
  return readBelowTitle(page, (line) =>
    line.length > LONGEST_RELATIVE || SENTENCE.test(line) || !isRelative(line)
      ? undefined
      : parseDate(line, context),
  );
}

/**
 * @param day the day that is asked for; without it any day
 * @returns day and time of day in a line between the title and the text: what else is dated may be the masthead
 */
export function readTimedBelowTitle(page: TitledLines, context: DateContext, day = ''): string | undefined {
  return readBelowTitle(page, (line) => {
    const shown = UPDATED.test(line) ? undefined : parseAbsolute(line, context);
    return shown?.startsWith(day) && !isMidnight(shown) ? shown : undefined;
  });
}

/** @returns a day with the time of day that a line between the title and the text gives with it */
export function withTime(page: TitledLines, date: string, context: DateContext): string {
  return readTimedBelowTitle(page, context, date.slice(0, 10)) ?? date;
}

/** @returns whether a date names no time of day, as far as can be told */
export const isMidnight = (date: string): boolean => date.includes('T00:00:00');

function readBelowTitle(
  { document, title, lines }: TitledLines,
  read: (line: string) => string | undefined,
): string | undefined {
  const start = findTitleLine(document, title, lines);
  for (const line of lines.slice(start + 1, start + 1 + MAX_BEFORE_TEXT)) {
    if (line.text.length >= MIN_PROSE) return undefined;
    const date = read(line.text);
    if (date && !isElsewhereLine(line)) return date;
  }
  return undefined;
}

function linesAfter(lines: readonly Line[], start: number): Line[] {
  let seen = 0;
  return lines.slice(start).filter(({ text: line }) => {
    seen += line.length;
    return seen <= NEAR;
  });
}

/** Whole names only: "Market 2015" names no month. */
const MONTH =
  /^(jan(?:uary|uar|vier)?|feb(?:ruary|ruar|rero)?|février|mar(?:ch|s|zo)?|märz|apr(?:il)?|a(?:v|b)ril|may|mai|mayo|june?|juni|juin|junio|july?|juli|juillet|julio|aug(?:ust)?|août|agosto|sept?(?:ember|embre|iembre)?|o[ck]t(?:ober|obre|ubre)?|nov(?:ember|embre|iembre)?|de[cz](?:ember)?|décembre|diciembre)\.?,?\s((?:19|20)\d{2})$/iu;

/** @returns the first day of the month that stands alone in a line after the title, as in a magazine's issue */
export function readMonthNearTitle(
  { document, title, lines }: TitledLines,
  context: DateContext,
): string | undefined {
  return firstOf(linesAfter(lines, findTitleLine(document, title, lines)), (line) => {
    const [, name = '', year = ''] = MONTH.exec(line.text) ?? [];
    const month = parseMonth(name);
    // archives list months, too
    if (month === undefined || isElsewhereLine(line) || line.node.parentElement?.closest('a,option'))
      return undefined;
    return parseAbsolute(`${year}-${month}-1`, context);
  });
}

function findTitleLine(document: Document, title: string, lines: readonly Line[]): number {
  const heading = document.querySelector('h1');
  const named = lines.findIndex(
    ({ text: line, node }) => line === title && node.parentElement?.localName !== 'a',
  );
  if (named >= 0) return named;
  return heading
    ? Math.max(
        0,
        lines.findIndex(({ node }) => heading.contains(node)),
      )
    : 0;
}

/** A paragraph that begins with its date, perhaps after a place. */
const DATELINE =
  /^(?:[\p{L}/ -]{2,30}[,(]\s?)?(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d{2}|(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d))/u;

function dateOfLine(line: string, context: DateContext): string | undefined {
  const dateline = line.length > LONGEST_DATE_LINE ? DATELINE.exec(line.slice(0, 60))?.[0] : undefined;
  if (dateline !== undefined) return parseAbsolute(dateline, context);
  if (line.length < 8 || line.length > LONGEST_DATE_LINE || !/\p{Nd}{2}|[〇零○]/u.test(line))
    return undefined;
  return parseAbsolute(line, context);
}

function isElsewhereLine({ node }: Line): boolean {
  return node.parentElement !== null && isElsewhere(node.parentElement);
}

/** @returns the first that is read of several */
export function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
