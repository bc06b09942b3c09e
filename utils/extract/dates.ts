/**
 * Reads dates as pages write them and gives them one form: ISO 8601 with offset. A day without a time is
 * that day's midnight; a relative date is counted from the capture.
 */
import { parseMonth } from './months';

/** What a written date depends on. */
export interface DateContext {
  /** Milliseconds since 1970; relative dates are counted from here. */
  readonly capturedAt: number;
  /** Offset of times that name none, such as `+08:00`. */
  readonly timeZone: string;
  /** Whether `3/4/2021` is the 4th of March. */
  readonly monthFirst: boolean;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: string;
}

const TIME = String.raw`(?:[T\s,，·|•–-]*(?:at|um|à|a las|alle|om|o godz\.|kl\.)?\s*(\d{1,2})[:：h.](\d{2})(?:[:：](\d{2}))?(?:[.,]\d+)?\s*([ap]\.?m\b\.?)?\s*(Z\b|(?:GMT|UTC)?[+-]\d{2}:?\d{2}|GMT|UTC)?)?`;
const YEAR_FIRST = new RegExp(
  String.raw`(?<!\d)((?:19|20)\d{2})\s?[-/.\u2010-\u2013年]\s?(\d{1,2})\s?[-/.\u2010-\u2013月]\s?(\d{1,2})(?!\d)\s?[日号]?${TIME}`,
  'i',
);
const DAY_MONTH_NAME = new RegExp(
  String.raw`(?<![\d])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:de |of |d')?(\p{L}{3,12})\.?,?[\s-]*(?:de |of |del )?((?:19|20)\d{2})(?!\d)${TIME}`,
  'iu',
);
const MONTH_NAME_DAY = new RegExp(
  String.raw`(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)${TIME}`,
  'iu',
);
const NUMERIC = new RegExp(
  String.raw`(?<![\d./-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?!\d)${TIME}`,
  'i',
);
const MONTH_DAY = new RegExp(
  String.raw`(?<![\d.:-])(\d{1,2})[-/月](\d{1,2})(?![\d:/-])\s?[日号]?${TIME}`,
  'i',
);
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;

/**
 * @param value text that is or holds a date
 * @returns ISO 8601 with offset, or undefined when it holds none that can be a publication date
 */
export function parseDate(value: string | undefined, context: DateContext): string | undefined {
  const written = value?.trim().slice(0, 200);
  if (!written) return undefined;
  return parseEpoch(written, context) ?? parseAbsolute(written, context) ?? parseRelative(written, context);
}

/** As `parseDate`, but only dates that name their year. */
export function parseAbsolute(written: string, context: DateContext): string | undefined {
  const readings: (Parts | undefined)[] = [
    readCompact(written),
    readParts(YEAR_FIRST.exec(written), [1, 2, 3], 4),
    readNamed(DAY_MONTH_NAME.exec(written), [3, 2, 1]),
    readNamed(MONTH_NAME_DAY.exec(written), [3, 1, 2]),
    readNumeric(NUMERIC.exec(written), context),
  ];
  for (const parts of readings) {
    const date = parts && toIso(parts, context);
    if (date) return date;
  }
  return undefined;
}

function parseEpoch(written: string, context: DateContext): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(written)) return undefined;
  const ms = Number(written) * (written.length === 10 ? 1000 : 1);
  return atMoment(ms, context);
}

function readCompact(written: string): Parts | undefined {
  const match = COMPACT.exec(written);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return { ...toNumbers([year, month, day]), ...toTime([hour, minute, second, undefined, zone]) };
}

function readParts(
  match: RegExpExecArray | null,
  [year, month, day]: [number, number, number],
  time: number,
) {
  if (!match) return undefined;
  return { ...toNumbers([match[year], match[month], match[day]]), ...toTime(match.slice(time, time + 5)) };
}

function readNamed(match: RegExpExecArray | null, [year, month, day]: [number, number, number]) {
  const number = match?.[month] && parseMonth(match[month]);
  if (!match || !number) return undefined;
  return { ...toNumbers([match[year], String(number), match[day]]), ...toTime(match.slice(4, 9)) };
}

function readNumeric(match: RegExpExecArray | null, context: DateContext): Parts | undefined {
  if (!match) return undefined;
  const [, a = '', separator, b = '', year = ''] = match;
  const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && separator !== '.' && context.monthFirst);
  const [day, month] = isMonthFirst ? [b, a] : [a, b];
  const full = year.length === 2 ? `20${year}` : year;
  return { ...toNumbers([full, month, day]), ...toTime(match.slice(5, 10)) };
}

function toNumbers([year, month, day]: readonly (string | undefined)[]): Parts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function toTime([hour, minute, second, half, zone]: readonly (string | undefined)[]): Partial<Parts> {
  if (hour === undefined || minute === undefined) return {};
  const shift = half?.toLowerCase().startsWith('p') && Number(hour) < 12 ? 12 : 0;
  const midnight = half?.toLowerCase().startsWith('a') && Number(hour) === 12 ? -12 : 0;
  return {
    hour: Number(hour) + shift + midnight,
    minute: Number(minute),
    second: Number(second ?? 0),
    zone: toOffset(zone),
  };
}

function toOffset(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const match = /([+-]\d{2}):?(\d{2})/.exec(zone);
  return match ? `${match[1]}:${match[2]}` : 'Z';
}

const two = (value: number): string => String(value).padStart(2, '0');

function toIso(parts: Parts, context: DateContext): string | undefined {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = parts;
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  if (!exists || hour > 24 || minute > 59 || second > 60) return undefined;
  const isPlausible = year >= 1990 && Date.UTC(year, month - 1, day) <= context.capturedAt + 2 * DAY;
  if (!isPlausible) return undefined;
  const time = `${two(hour % 24)}:${two(minute)}:${two(Math.min(second, 59))}`;
  return `${year}-${two(month)}-${two(day)}T${time}${parts.zone ?? context.timeZone}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(\d{1,3})\s*(?:秒|seconds?|secs?)\s*(?:钟)?(?:之?前| ago)/i, 1000],
  [/(\d{1,3})\s*(?:分钟|分鐘|minutes?|mins?|Minuten?)(?:\s*之?前| ago)/i, MINUTE],
  [/(\d{1,3})\s*(?:个?小时|小時|hours?|hrs?)(?:\s*之?前| ago)/i, HOUR],
  [/(\d{1,3})\s*(?:天|days?)(?:\s*之?前| ago)/i, DAY],
  [/(\d{1,3})\s*(?:周|weeks?)(?:\s*之?前| ago)/i, 7 * DAY],
  [/\bvor (\d{1,3}) Minuten?/i, MINUTE],
  [/\bvor (\d{1,3}) Stunden?/i, HOUR],
  [/\bvor (\d{1,3}) Tag(?:en)?/i, DAY],
];
const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [
  [/前天/, 2],
  [/昨[天日]|\byesterday\b/i, 1],
  [/今[天日]|\btoday\b/i, 0],
];

function parseRelative(written: string, context: DateContext): string | undefined {
  if (/刚刚|just now/i.test(written)) return atMoment(context.capturedAt, context);
  for (const [pattern, unit] of UNITS) {
    const match = pattern.exec(written);
    if (match) return atMoment(context.capturedAt - Number(match[1]) * unit, context);
  }
  const time = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?/.exec(written);
  for (const [pattern, daysAgo] of NAMED_DAYS) {
    if (!pattern.test(written)) continue;
    const day = localParts(context.capturedAt - daysAgo * DAY, context);
    const midnight = { year: day.year, month: day.month, day: day.day };
    return toIso({ ...midnight, ...toTime(time?.slice(1, 4) ?? []), zone: context.timeZone }, context);
  }
  return parseMonthDay(written, context);
}

/** A day without a year is the last such day before the capture. */
function parseMonthDay(written: string, context: DateContext): string | undefined {
  const match = MONTH_DAY.exec(written);
  if (!match || written.length > 40) return undefined;
  const { year } = localParts(context.capturedAt, context);
  const [, month, day] = match;
  const parts = { ...toNumbers([String(year), month, day]), ...toTime(match.slice(3, 8)) };
  return toIso(parts, context) ?? toIso({ ...parts, year: year - 1 }, context);
}

function offsetMinutes(timeZone: string): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(timeZone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

function localParts(ms: number, context: DateContext): Required<Omit<Parts, 'zone'>> {
  const date = new Date(ms + offsetMinutes(context.timeZone) * MINUTE);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

function atMoment(ms: number, context: DateContext): string | undefined {
  return toIso({ ...localParts(ms, context), zone: context.timeZone }, context);
}
