/**
 * Reads dates as pages write them and gives them one form: ISO 8601 with offset. A day without a time is
 * that day's midnight; a relative date is counted from the capture.
 */
import { type DateOrder, type DateParts, readDateParts, toDateParts } from './dateFormats';
import { readRelative } from './relativeDates';

/** What a written date depends on. */
export interface DateContext extends DateOrder {
  /** Milliseconds since 1970; relative dates are counted from here. */
  readonly capturedAt: number;
  /** Offset of times that name none, such as `+08:00`. */
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
      .map((parts) => toIso({ ...parts, zone: context.timeZone }, context))
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
  const at = new Date(Number(written) * (written.length === 10 ? 1000 : 1) + offsetMs(context.timeZone));
  return toIso({ ...toDateParts(at), zone: context.timeZone }, context);
}

const two = (value: number): string => String(value).padStart(2, '0');

function toIso(parts: DateParts, context: DateContext): string | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  const isPlausible = year >= 1990 && Date.UTC(year, month - 1, day) <= context.capturedAt + 2 * DAY;
  if (!isPlausible) return undefined;
  const time = `${two(hour % 24)}:${two(minute)}:${two(Math.min(second, 59))}`;
  return `${year}-${two(month)}-${two(day)}T${time}${toOffset(parts.zone, context)}`;
}

/** Offsets of zones that are known by their letters. */
const OFFSETS: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  IST: '+05:30',
  JST: '+09:00',
  KST: '+09:00',
};

function toOffset(zone: string | undefined, { timeZone }: DateContext): string {
  if (!zone) return timeZone;
  const name = zone.toUpperCase();
  // the same letters are China Standard Time where times are Chinese
  if (name === 'CST' && timeZone === '+08:00') return timeZone;
  const match = /([+-]\d{2}):?(\d{2})/.exec(name);
  return match ? `${match[1]}:${match[2]}` : (OFFSETS[name] ?? 'Z');
}

function offsetMs(timeZone: string): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(timeZone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}

/** The capture's local time, as if it were universal time. */
function localNow({ capturedAt, timeZone }: DateContext): Date {
  return new Date(capturedAt + offsetMs(timeZone));
}
