/** Dates that are told from today: `3小时前`, `yesterday`, `vor 2 Tagen`, or a day without its year. */
import { type DateParts, toDateParts, toTime } from './dateFormats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Units and their words; the number stands before them, `vor`, `il y a`, `hace` before the number. */
const UNITS: readonly (readonly [number, string])[] = [
  [1000, 'seconds?|secs?|秒钟?|秒|Sekunden?|secondes?|segundos?|초'],
  [MINUTE, 'minutes?|mins?|分钟|分鐘|分|Minuten?|minutos?|minuti|분|минут[ыу]?'],
  [HOUR, 'hours?|hrs?|h|个?小时|個?小時|時間|Stunden?|heures?|horas?|ore|시간|час(?:ов|а)?'],
  [DAY, 'days?|天|日|Tag(?:en?)?|jours?|días?|dias?|giorni|일|дн(?:я|ей)'],
  [7 * DAY, 'weeks?|周|週間|个?星期|Wochen?|semaines?|semanas?|settimane|주'],
];
const AGO = String.raw`\s*(?:之?前|ago|전|назад|fa|atrás)(?!\p{L})`;
const AGO_FIRST = '(?:vor|il y a|hace|há)';
const PATTERNS = UNITS.map(([unit, words]) => ({
  unit,
  before: new RegExp(String.raw`(?<!\d)(\d{1,3})\s*(?:${words})${AGO}`, 'iu'),
  after: new RegExp(String.raw`(?<!\p{L})${AGO_FIRST}\s(\d{1,3})\s(?:${words})(?!\p{L})`, 'iu'),
}));
const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [
  [/前天|一昨日|그저께/, 2],
  [/昨[天日]|어제|(?<!\p{L})(?:yesterday|gestern|hier|ayer|ieri|ontem|вчера)(?!\p{L})/iu, 1],
  [/今[天日]|오늘|(?<!\p{L})(?:today|heute|aujourd['’]hui|hoy|oggi|hoje|сегодня)(?!\p{L})/iu, 0],
];
const MONTH_DAY =
  /(?<![\d.:-])(\d{1,2})[-/月월]\s?(\d{1,2})(?![\d:/-])\s?[日号號일]?(?:\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?/;
const LONGEST = 40;

const NOW = /刚刚|剛剛|just now|方才/i;

/** @returns whether a text tells a day from today: with a number and a unit, or by its name */
export function isRelative(written: string): boolean {
  return (
    NOW.test(written) ||
    NAMED_DAYS.some(([pattern]) => pattern.test(written)) ||
    PATTERNS.some(({ before, after }) => before.test(written) || after.test(written))
  );
}

/**
 * @param now the capture's local time, as if it were universal time
 * @returns readings, the likeliest first; empty when the text tells none
 */
export function readRelative(written: string, now: Date): DateParts[] {
  if (NOW.test(written)) return [toDateParts(now)];
  const patterns = /\d/.test(written) ? PATTERNS : [];
  for (const { unit, before, after } of patterns) {
    const match = before.exec(written) ?? after.exec(written);
    if (match) return [toDateParts(new Date(now.getTime() - Number(match[1]) * unit))];
  }
  for (const [pattern, daysAgo] of NAMED_DAYS) {
    if (!pattern.test(written)) continue;
    const clock = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?/.exec(written);
    const { year, month, day } = toDateParts(new Date(now.getTime() - daysAgo * DAY));
    return [{ year, month, day, ...toTime(clock?.slice(1, 4) ?? []) }];
  }
  return readMonthDay(written, now);
}

/** A day without a year is the last such day before the capture. */
function readMonthDay(written: string, now: Date): DateParts[] {
  const match = written.length <= LONGEST ? MONTH_DAY.exec(written) : null;
  if (!match) return [];
  const rest = { month: Number(match[1]), day: Number(match[2]), ...toTime(match.slice(3, 6)) };
  const year = now.getUTCFullYear();
  return [
    { year, ...rest },
    { year: year - 1, ...rest },
  ];
}
