/**
 * Days written with the month names and in the calendar of the page's language, as the engine knows them:
 * `12 березня 2026`, `21 اسفند 1404`, `12 มี.ค. 2569`.
 */

import { onceEach } from '../once';

/** What is known of one language. */
interface Months {
  /** Finds a day whose month has one of the names, or is a number between two others. */
  readonly pattern: RegExp;
  /** Each name's calendar, and its number in it. */
  readonly byName: ReadonlyMap<string, readonly [calendar: string, month: number]>;
  readonly calendar: string;
}

const DAY = 86_400_000;
const WHOLE = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const;
/** Languages whose names and forms are known without. */
const KNOWN = /^(?:en|zh|ja|ko)\b/i;

/**
 * @param language the page's, as a BCP 47 tag
 * @returns the text with its first such day as `2026-03-12`, or undefined when there is none
 */
export function toPlainDay(written: string, language = 'en'): string | undefined {
  if (KNOWN.test(language) || !/\d{4}/.test(written)) return undefined;
  const known = monthsOf(language);
  const text = withoutDots(written);
  const match = known.pattern.exec(text);
  if (!match) return undefined;
  const [whole, one = '', name = '', number, other = ''] = match;
  const [year, day] = one.length > 2 ? [one, other] : [other, one];
  const [calendar, month] = known.byName.get(name.toLowerCase()) ?? [known.calendar, Number(number)];
  // years of our own calendar are written in other ones' lands, too
  const own = /^(?:19|20)/.test(year) ? 'gregory' : calendar;
  const at = findDay(own, [Number(year), month, Number(day)]);
  return at && text.replace(whole, at.toISOString().slice(0, 10));
}

/** Abbreviations have a dot or have none. */
const withoutDots = (text: string): string => text.replace(/(?<=[\p{L}\p{M}])\./gu, '');

/** @returns the month (1–12) that a whole word names in a language */
export function readMonthName(word: string, language = 'en'): number | undefined {
  return monthsOf(language).byName.get(withoutDots(word).toLowerCase())?.[1];
}

const monthsOf = onceEach((language): Months => {
  const base = new Intl.Locale(language).language;
  const byName = new Map<string, readonly [string, number]>();
  // Austria's and the Levant's months have names of their own
  for (const locale of [language, base, `${base}-AT`, `${base}-LB`, `${base}-u-ca-gregory`])
    for (const month of ['long', 'short'] as const) addNames(byName, locale, month);
  const names = [...byName.keys()].sort().reverse().join('|');
  const { calendar } = new Intl.DateTimeFormat(language).resolvedOptions();
  const pattern = new RegExp(
    String.raw`(?<!\d)(\d{1,4})(?:\D{0,5}?(${names})\D{0,8}|[/-](\d\d?)[/-])(\d{1,4})(?!\d)`,
    'iu',
  );
  return { pattern, byName, calendar };
});

function addNames(
  byName: Map<string, readonly [string, number]>,
  locale: string,
  month: 'long' | 'short',
): void {
  const format = new Intl.DateTimeFormat(locale, { ...WHOLE, month });
  const { calendar } = format.resolvedOptions();
  const numbers = numbersIn(calendar);
  for (let at = 12 * DAY; at < 365 * DAY; at += 30.4 * DAY) {
    const said = format.formatToParts(at).find(({ type }) => type === 'month')?.value ?? '';
    const name = withoutDots(said).toLowerCase();
    if (/\p{L}/u.test(name) && !byName.has(name)) byName.set(name, [calendar, numbers(at)[1] ?? 0]);
  }
}

/** @returns what tells a moment's year, month and day in a calendar */
function numbersIn(calendar: string): (at: number) => number[] {
  const format = new Intl.DateTimeFormat(`en-u-nu-latn-ca-${calendar}`, WHOLE);
  return (at) => {
    const parts = format.formatToParts(at);
    return ['year', 'month', 'day'].map((wanted) => Number(parts.find(({ type }) => type === wanted)?.value));
  };
}

/** Draws near to a day: engines turn moments into calendars' numbers, but not back. */
function findDay(calendar: string, wanted: readonly number[]): Date | undefined {
  const numbers = numbersIn(calendar);
  let at = 0;
  for (let step = 0; step < 16; step += 1) {
    const [years = 0, months = 0, days = 0] = numbers(at).map(
      (number, place) => (wanted[place] ?? 0) - number,
    );
    const off = years * 365.2 + months * 30.4 + days;
    if (!off) return new Date(at);
    at += Math.sign(off) * Math.ceil(Math.abs(off)) * DAY;
  }
  return undefined;
}
