/** Dates that are told from today: `3小时前`, `yesterday`, `vor 2 Tagen`, or a day without its year. */
import { onceEach } from '../once';
import { type DateParts, toDateParts, toTime } from './dateFormats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A way to tell a moment from now: so long ago, once or as many times as the number in it says. */
type Phrase = readonly [unit: number, pattern: RegExp];
const UNITS = { second: 1000, minute: MINUTE, hour: HOUR, day: DAY, week: 7 * DAY } as const;
/** Languages that are written on others' pages, too. */
const COMMON = ['en', 'zh', 'zh-TW', 'ja'];

/** What people say in a language, as the engine knows it. */
const phrasesOf = onceEach((language): Phrase[] => {
  const locales = [language, ...COMMON];
  const counted = Object.entries(UNITS).map(
    ([unit, size]): Phrase => [size, toPattern(locales.flatMap((locale) => sayCounted(locale, unit)))],
  );
  const named = [2, 1, 0].map(
    (days): Phrase => [days * DAY, toPattern(locales.map((locale) => nameDay(locale, days)))],
  );
  return [...counted, ...named];
});

/** With a number, left open: `3 hours ago`, `3 hr. ago`. */
function sayCounted(locale: string, unit: string): string[] {
  return (['long', 'short', 'narrow'] as const).flatMap((style) => {
    const format = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { style });
    const said = [1, 2, 5].map((count) => format.format(-count, unit as Intl.RelativeTimeFormatUnit));
    return said.filter((text) => /^[^-]*\d/.test(text)).map((text) => text.replace(/\d/, '#'));
  });
}

/** Its name; where it has none, it is counted. */
function nameDay(locale: string, days: number): string {
  const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  return /\p{N}/u.test(name) ? '(?!)' : name;
}

function toPattern(said: readonly string[]): RegExp {
  const open = said
    .join('|')
    .replace(/\s+/g, String.raw`\s*`)
    .replace(/\./g, String.raw`s?\.?`)
    .replace(/(?<!\|)前/g, '之?前')
    .replace(/’/g, "['’]")
    .replace(/#/g, String.raw`(?<!\d)\d{1,3}\s*[个個]?`);
  return new RegExp(String.raw`(?<!\p{Ll})(?:${open})(?!\p{Ll})`, 'iu');
}

const MONTH_DAY =
  /(?<![\d.:-])(\d{1,2})[-/月월]\s?(\d{1,2})(?![\d:/-])\s?[日号號일]?(?:\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?/;
const LONGEST = 40;

const NOW = /刚刚|剛剛|just now|方才/i;

/** @returns whether a text tells a day from today: with a number and a unit, or by its name */
export function isRelative(written: string, language?: string): boolean {
  return NOW.test(written) || phrasesOf(language ?? 'en').some(([, pattern]) => pattern.test(written));
}

/**
 * @param localNow tells the capture's local time, as if it were universal time
 * @param language the page's, as a BCP 47 tag
 * @returns readings, the likeliest first; empty when the text tells none
 */
export function readRelative(written: string, localNow: () => Date, language = 'en'): DateParts[] {
  if (NOW.test(written)) return [toDateParts(localNow())];
  for (const [unit, pattern] of phrasesOf(language)) {
    const said = pattern.exec(written)?.[0];
    if (said === undefined) continue;
    const count = /\d+/.exec(said)?.[0];
    const at = toDateParts(new Date(localNow().getTime() - Number(count ?? 1) * unit));
    if (count !== undefined) return [at];
    const clock = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?/.exec(written);
    const { year, month, day } = at;
    return [{ year, month, day, ...toTime(clock?.slice(1, 4) ?? []) }];
  }
  return readMonthDay(written, localNow);
}

/** A day without a year is the last such day before the capture. */
function readMonthDay(written: string, localNow: () => Date): DateParts[] {
  const match = written.length <= LONGEST ? MONTH_DAY.exec(written) : null;
  if (!match) return [];
  const rest = { month: Number(match[1]), day: Number(match[2]), ...toTime(match.slice(3, 6)) };
  const year = localNow().getUTCFullYear();
  return [
    { year, ...rest },
    { year: year - 1, ...rest },
  ];
}
