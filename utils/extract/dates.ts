/**
 * Reads dates as pages write them and gives them one form: ISO 8601 with offset. A day without a time is
 * that day's midnight; a relative date is counted from the capture.
 */
import { type DateOrder, type DateParts, readDateParts, toDateParts } from './dateFormats';
import { readRelative } from './relativeDates';
import { offsetMs, readOffset } from './timeZones';

/** What a written date depends on. */
export interface DateContext extends DateOrder {
  /** Milliseconds since 1970; relative dates are counted from here. */
  readonly capturedAt: number;
  /** Offset of times that name none, such as `+08:00`, or their zone, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** Longest text that is searched for a date, in characters. */
const MAX_WRITTEN = 200;
const DAY = 86_400_000;

/**
 * @param value text that is or holds a date
 * @returns ISO 8601 with offset, or undefined when it holds none that can be a publication date
 */
export function parseDate(value: string | undefined, context: DateContext): string | undefined {
  const written = value?.trim().slice(0, MAX_WRITTEN);
  if (!written) return undefined;
  return (
    parseEpoch(written, context) ??
    parseAbsolute(written, context) ??
    readRelative(written, localNow(context))
      .map((parts) => toIso(parts, context))
      .find((date) => date !== undefined)
  );
}

/** As `parseDate`, but only dates that name their year. */
export function parseAbsolute(written: string, context: DateContext): string | undefined {
  if (!/[\d〇一二三٠-٩۰-۹０-９]/.test(written)) return undefined;
  for (const parts of readDateParts(written, context)) {
    const date = parts && toIso(parts, context);
    if (date) return date;
  }
  return undefined;
}

function parseEpoch(written: string, context: DateContext): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(written)) return undefined;
  return toIso(toDateParts(toLocal(Number(written) * (written.length === 10 ? 1000 : 1), context)), context);
}

const two = (value: number): string => String(value).padStart(2, '0');

function toIso(parts: DateParts, context: DateContext): string | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  const isPlausible = year >= 1990 && Date.UTC(year, month - 1, day) <= context.capturedAt + 2 * DAY;
  if (!isPlausible) return undefined;
  const time = `${two(hour % 24)}:${two(minute)}:${two(Math.min(second, 59))}`;
  return `${year}-${two(month)}-${two(day)}T${time}${readOffset(parts.zone, context.timeZone, Date.UTC(year, month - 1, day, hour, minute))}`;
}

let lastNow: { readonly context: DateContext; readonly now: Date } | undefined;

/** The capture's local time: it is asked for with every line that may hold a date. */
function localNow(context: DateContext): Date {
  if (lastNow?.context !== context) lastNow = { context, now: toLocal(context.capturedAt, context) };
  return lastNow.now;
}

/** A moment's local time, as if it were universal time. */
function toLocal(at: number, { timeZone }: DateContext): Date {
  return new Date(at + offsetMs(readOffset(undefined, timeZone, at)));
}
