/** Facts of an article as people read them: date, length, size. Pure. */
import type { CleanReport, TextLength } from '../../utils/article';
import type { Translate } from '../../utils/browser/i18n';
import { localeOf, translateCount } from './translate';

/**
 * @param date ISO 8601; its own calendar day is shown, whatever the reader's time zone is
 * @param dateStyle `medium` shortens the month where the language does so
 * @returns the day written the language's way; undefined for what is no date
 */
export function toDateText(
  t: Translate,
  date: string | undefined,
  dateStyle: 'long' | 'medium' = 'long',
): string | undefined {
  const day = date?.slice(0, 10);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(localeOf(t), { dateStyle, timeZone: 'UTC' }).format(time);
}

/** @param time milliseconds since 1970; @returns day and time as the user's clock shows them */
export function toMomentText(t: Translate, time: number): string {
  return new Intl.DateTimeFormat(localeOf(t), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** @returns whether the text is mainly written in Han, Kana or Hangul */
export function isMainlyCjk(length: TextLength): boolean {
  return length.cjkCharacters > length.words;
}

/** @returns "3,688 characters" for Chinese (a Latin word counts as one, as is usual there), else "812 words" */
export function toLengthText(t: Translate, length: TextLength): string {
  if (isMainlyCjk(length)) return translateCount(t, 'length_characters', length.cjkCharacters + length.words);
  return translateCount(t, 'length_words', length.words);
}

/** @returns reading time in minutes */
export function toMinutesText(t: Translate, length: TextLength): string {
  return translateCount(t, 'length_minutes', length.minutes);
}

/** @returns how many things were taken out of the page */
export function countRemoved(report: CleanReport): number {
  return report.trackers + report.clutter;
}

/** @param bytes size of a file; @returns it in kB or MB, written the language's way */
export function toSizeText(t: Translate, bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const value = bytes / (isLarge ? 1_000_000 : 1000);
  return new Intl.NumberFormat(localeOf(t), {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** @returns whether anything of a page is changed: after the last group was taken back it is as it came */
export function hasChanges(report: CleanReport): boolean {
  return Object.values(report).some((count) => count > 0);
}
