/** The forms in which pages write a day, with or without a time: from text to numbers, unchecked. */
import { parseMonth } from './months';
import { ZONE_LETTERS } from './timeZones';

/** A day and perhaps a time as written. */
export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** `Z`, an offset such as `+08:00`, or a zone's letters. */
  readonly zone?: string;
}

/** How ambiguous forms are read. */
export interface DateOrder {
  /** Whether `3/4/2021` is the 4th of March. */
  readonly monthFirst: boolean;
  /** Whether `05-08-22` is in 2005. */
  readonly yearFirst?: boolean;
}

const YEAR = String.raw`(?:19|20)\d{2}`;
const ZONE = String.raw`(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|(?:${ZONE_LETTERS})(?!\p{L})`;
const MINUTES = String.raw`(\d{2})(?:[:：分](\d{2}))?(?:[.,]\d+)?[分秒]?\s*([ap]\.?m\b\.?|[صم](?![\u0600-\u06ff]))?`;
const CLOCK = String.raw`(\d{1,2})\s?[:：h.时時点點]\s?${MINUTES}\s*(${ZONE})?`;
/** At most two short words stand between a day and its time: `at`, `a las`, `o godz.`, `в`, `klo`. */
const TIME = String.raw`(?:[T\s,，·|•–-]*(?:(?!\d)[^\s\d,]{1,5}\s){0,2}\s*${CLOCK})?`;
/** A time before its day: `7:00 AM EST, Tue March 4, 2025`. */
const TIME_BEFORE = new RegExp(
  String.raw`(?<![\d:.])(\d{1,2})[:：]${MINUTES}\s*(${ZONE})?[\s,·|•–-]*(?:\p{L}{2,9}[,.]*\s+)?$`,
  'iu',
);
const YEAR_FIRST = new RegExp(
  String.raw`(?<!\d)(${YEAR})\s?[-/.\u2010-\u2013年년]\s?(\d{1,2})\s?[-/.\u2010-\u2013月월]\s?(\d{1,2})(?!\d)\s?[日号號일]?${TIME}`,
  'iu',
);
const YEAR_MONTH_NAME = new RegExp(
  String.raw`(?<!\d)(${YEAR})[\s.,-]+(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?!\d)${TIME}`,
  'iu',
);
const DAY_MONTH_NAME = new RegExp(
  String.raw`(?<![\d])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:de |of |d')?(\p{L}{3,12})\.?,?[\s-]*(?:de |of |del )?(${YEAR})(?!\d)${TIME}`,
  'iu',
);
const MONTH_NAME_DAY = new RegExp(
  String.raw`(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(${YEAR})(?!\d)${TIME}`,
  'iu',
);
/** As programs write it: `Mon Aug 22 19:13:18 2005`. */
const YEAR_LAST = new RegExp(String.raw`(?<!\p{L})(\p{L}{3})\s+(\d{1,2})\s+${CLOCK}\s+(${YEAR})(?!\d)`, 'iu');
const NUMERIC = new RegExp(
  String.raw`(?<![\d./-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(${YEAR}|\d{2})(?!\d)${TIME}`,
  'iu',
);
const COMPACT = new RegExp(String.raw`^(${YEAR})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$`);

/** @returns every reading of a text, the surest form first */
export function* readDateParts(text: string, order: DateOrder): Generator<DateParts | undefined> {
  const written = toPlainDigits(text);
  yield readCompact(written);
  yield readParts(YEAR_FIRST.exec(written), [1, 2, 3], 4);
  yield readParts(DAY_MONTH_NAME.exec(written), [3, 2, 1], 4);
  yield readParts(MONTH_NAME_DAY.exec(written), [3, 1, 2], 4);
  yield readParts(YEAR_MONTH_NAME.exec(written), [1, 2, 3], 4);
  yield readParts(YEAR_LAST.exec(written), [8, 1, 2], 3);
  yield readNumeric(NUMERIC.exec(written), order);
}

function readCompact(written: string): DateParts | undefined {
  const match = COMPACT.exec(written);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  return { ...toDay(year, month, day), ...toTime([hour, minute, second, undefined, zone]) };
}

function readParts(
  match: RegExpExecArray | null,
  [year, month, day]: readonly [number, number, number],
  time: number,
): DateParts | undefined {
  return match ? { ...toDay(match[year], match[month], match[day]), ...readTime(match, time) } : undefined;
}

/** The time after a day, or failing that the one before it. */
function readTime(match: RegExpExecArray, at: number): Partial<DateParts> {
  if (match[at] !== undefined) return toTime(match.slice(at, at + 5));
  return toTime(TIME_BEFORE.exec(match.input.slice(0, match.index).slice(-40))?.slice(1, 6) ?? []);
}

function readNumeric(match: RegExpExecArray | null, order: DateOrder): DateParts | undefined {
  if (!match) return undefined;
  const [, a = '', separator, b = '', c = ''] = match;
  const time = readTime(match, 5);
  if (c.length === 2 && order.yearFirst) return { ...toDay(`20${a.padStart(2, '0')}`, b, c), ...time };
  const isMonthFirst = Number(b) > 12 || (Number(a) <= 12 && separator !== '.' && order.monthFirst);
  const [day, month] = isMonthFirst ? [b, a] : [a, b];
  return { ...toDay(c.length === 2 ? `20${c}` : c, month, day), ...time };
}

function toDay(year = '', month = '', day = ''): Pick<DateParts, 'year' | 'month' | 'day'> {
  const number = /^\d/.test(month) ? Number(month) : (parseMonth(month) ?? Number.NaN);
  return { year: Number(year), month: number, day: Number(day) };
}

/** @param written hour, minute, second, `am` or `pm`, zone */
export function toTime(written: readonly (string | undefined)[]): Partial<DateParts> {
  const [hour, minute, second, half, zone] = written;
  if (hour === undefined || minute === undefined) return {};
  const shift = /^[pم]/i.test(half ?? '') && Number(hour) < 12 ? 12 : 0;
  const midnight = /^[aص]/i.test(half ?? '') && Number(hour) === 12 ? -12 : 0;
  return { hour: Number(hour) + shift + midnight, minute: Number(minute), second: Number(second ?? 0), zone };
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_DATE =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,3})[日号號]/u;
/** First years of eras, less one. */
const ERAS: Readonly<Record<string, number>> = { 民国: 1911, 民國: 1911, 平成: 1988, 令和: 2018 };

/** Other scripts' digits, Chinese numerals, eras and halves of the day as plain digits. */
function toPlainDigits(written: string): string {
  if (/^[\0-\x7f]*$/.test(written)) return written;
  return written
    .replace(/[０-９／－：．]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(HAN_DATE, (_, year: string, month: string, day: string) =>
      [fromHanDigits(year), fromHanNumber(month), fromHanNumber(day)].join('-'),
    )
    .replace(
      /(民国|民國|平成|令和)\s?(\d{1,3})\s?年/,
      (_, era: string, year: string) => `${(ERAS[era] ?? 0) + Number(year)}年`,
    )
    .replace(
      /(上午|凌晨|早上|中午|午前|오전|下午|晚上|晚间|傍晚|午後|오후)\s*(\d{1,2})(?=\s?[:：时時点點시])/g,
      (_, half: string, hour: string) =>
        /下午|晚|午後|오후/.test(half) && Number(hour) < 12 ? ` ${Number(hour) + 12}` : ` ${hour}`,
    );
}

function fromHanDigits(digits: string): string {
  return Array.from(digits, (digit) => HAN_DIGITS.indexOf(digit.replace(/[零○]/, '〇'))).join('');
}

/** Up to 39: 二十三, 廿三, 十, 三十. */
function fromHanNumber(number: string): number {
  const value = (digit: string, none: number) => (digit ? HAN_DIGITS.indexOf(digit) : none);
  const [tens = '', ones] = number.replace('廿', '二十').split('十');
  return ones === undefined ? value(tens, 0) : value(tens, 1) * 10 + value(ones, 0);
}

/** @returns a moment's parts, the universal clock read as the local one */
export function toDateParts(local: Date): DateParts {
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}
