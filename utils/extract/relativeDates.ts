/** Dates that are told from today: `3小时前`, `yesterday`, `vor 2 Tagen`, or a day without its year. */
import { onceEach } from '../once';
import { type DateParts, toDateParts, toTime } from './dateFormats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A way to tell a moment from now: so long ago, once or as many times as the number in it says. */
type Phrase = readonly [unit: number, pattern: RegExp];
/** Units with their words in the languages that are written on others' pages, too. */
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, size: number, words: string])[] = [
  ['second', 1000, 'seconds?|secs?|秒钟?'],
  ['minute', MINUTE, 'minutes?|mins?|分[钟鐘]?'],
  ['hour', HOUR, 'hours?|hrs?|h|[个個]?小[时時]|時間'],
  ['day', DAY, 'days?|天|日'],
  ['week', 7 * DAY, 'weeks?|周|週間|个?星期'],
];
const COMMON: readonly Phrase[] = [
  ...UNITS.map(
    ([, size, words]): Phrase => [size, toPattern([String.raw`#\s*(?:${words})\s*(?:之?前|ago)`])],
  ),
  [2 * DAY, /前天|一昨日/],
  [DAY, toPattern(['昨[天日]|yesterday'])],
  [0, toPattern(['今[天日]|today'])],
];
const IS_COMMON = /^(?:en|zh|ja)\b/;

/** What people say in a language, as the engine knows it: to ask it takes longer than all else here. */
const phrasesOf = onceEach((language): readonly Phrase[] => {
  if (IS_COMMON.test(language)) return COMMON;
  const counted = UNITS.map(([unit, size]): Phrase => [size, toPattern(sayCounted(language, unit))]);
  const named = [2, 1, 0].map((days): Phrase => [days * DAY, toPattern([nameDay(language, days)])]);
  return [...COMMON, ...counted, ...named];
});

/** With a number, left open: `3 hours ago`, `3 hr. ago`. */
function sayCounted(language: string, unit: Intl.RelativeTimeFormatUnit): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { style });
    const said = [1, 2, 5].map((count) => format.format(-count, unit));
    return said
      .filter((text) => /^[^-]*\d/.test(text))
      .map((text) => text.replace(/\d/, '#').replace(/\s/g, String.raw`\s*`).replace('.', String.raw`\.?`));
  });
}

/** Its name; where it has none, it is counted. */
function nameDay(language: string, days: number): string {
  const name = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day');
  return /\p{N}/u.test(name) ? '(?!)' : name.replace('’', "['’]");
}

function toPattern(said: readonly string[]): RegExp {
  const open = said.join('|').replaceAll('#', String.raw`(?<!\d)\d{1,3}`);
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
  const isShort = written.length <= LONGEST;
  for (const [unit, pattern] of isShort ? phrasesOf(language) : COMMON) {
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
