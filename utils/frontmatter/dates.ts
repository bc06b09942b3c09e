/** Dates of front matter and file names, in the article's own time zone. */

/** `Date` reads far more than dates: any words with a year at their end. */
const ISO = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
const TOKENS = /YYYY|YY|MM|DD|HH|mm|ss|ZZ|Z/g;

/**
 * @param iso ISO 8601 with offset
 * @returns the same moment as `YYYY-MM-DDTHH:mm:ss±hh:mm`, its local day kept; undefined for anything else
 */
export function toLocalIso(iso: string): string | undefined {
  const date = new Date(iso);
  const year = date.getUTCFullYear();
  if (!ISO.test(iso) || Number.isNaN(date.getTime()) || year < 1 || year > 9999) return undefined;
  const offset = /([+-])(\d\d):?(\d\d)$/.exec(iso);
  if (!offset) return `${date.toISOString().slice(0, 19)}Z`;
  const sign = offset[1] === '-' ? -1 : 1;
  const minutes = sign * (Number(offset[2]) * 60 + Number(offset[3]));
  const shifted = new Date(date.getTime() + minutes * 60_000);
  return `${shifted.toISOString().slice(0, 19)}${offset[1]}${offset[2]}:${offset[3]}`;
}

/**
 * @param iso ISO 8601
 * @param format text in which YYYY, YY, MM, DD, HH, mm, ss, Z (`+08:00`) and ZZ (`+0800`) are replaced
 * @returns the local date and time in that format; undefined for what is no date
 */
export function formatDate(iso: string, format: string): string | undefined {
  const local = toLocalIso(iso);
  if (local === undefined) return undefined;
  const zone = local.slice(19).replace('Z', '+00:00');
  const values: Readonly<Record<string, string>> = {
    YYYY: local.slice(0, 4),
    YY: local.slice(2, 4),
    MM: local.slice(5, 7),
    DD: local.slice(8, 10),
    HH: local.slice(11, 13),
    mm: local.slice(14, 16),
    ss: local.slice(17, 19),
    Z: zone,
    ZZ: zone.replace(':', ''),
  };
  return format.replace(TOKENS, (token) => values[token] ?? token);
}
