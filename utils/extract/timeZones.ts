/** What clock a page's times are of, and how far it is from the universal one. */

/** Offsets of zones that are known by their letters, or the places whose clocks they mean. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  GMT: 'Z',
  UTC: 'Z',
  ET: 'America/New_York',
  EST: '-05:00',
  EDT: '-04:00',
  CT: 'America/Chicago',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PT: 'America/Los_Angeles',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  IST: '+05:30',
  WIB: '+07:00',
  JST: '+09:00',
  KST: '+09:00',
};
/** All of them, as alternatives of an expression. */
export const ZONE_LETTERS = Object.keys(ZONES).join('|');

/**
 * @param letters a zone's letters or its offset, as written
 * @param zone what holds where they say nothing: an offset, or a zone's name such as `Europe/Berlin`
 * @param local the moment, its own clock read as the universal one
 * @returns an offset such as `+01:00`, or `Z`
 */
export function readOffset(letters = '', zone: string, local: number): string {
  const [, sign, hours, minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(letters) ?? [];
  if (hours) return `${sign}${hours.padStart(2, '0')}:${minutes}`;
  // the same letters are China Standard Time where times are Chinese
  const named = letters === 'CST' && zone === '+08:00' ? zone : (ZONES[letters] ?? zone);
  return named.includes('/') ? offsetAt(named, local) : named;
}

/** A page has one zone, and many lines that may hold a date. */
let last: { readonly zone: string; readonly format: Intl.DateTimeFormat } | undefined;

function offsetAt(zone: string, local: number): string {
  if (last?.zone !== zone)
    last = { zone, format: new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }) };
  return /[+-]\d\d:\d\d/.exec(last.format.format(local))?.[0] ?? 'Z';
}

/** @returns the milliseconds by which an offset's clock is ahead of the universal one */
export function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** Ends of host names of English-speaking countries: others have become words for anything. */
export const ENGLISH_HOST = /\.(?:uk|au|nz|ie|in|za)(?:[:/]|$)/;
/** Countries of one clock, by the ends of their hosts, and languages of one: an offset, or a place that has the clock. */
const CLOCKS: readonly (readonly [zone: string, ends: string, languages: string])[] = [
  ['Europe/Berlin', 'de at ch fr it es nl be pl cz sk hu se no dk', 'de it nl pl cs sk hu sv no nb nn da'],
  ['Europe/Athens', 'gr ro bg fi ua', 'el ro bg fi uk'],
  ['Europe/London', 'uk ie pt', ''],
  ['Europe/Istanbul', 'tr', 'tr'],
  ['Asia/Jerusalem', 'il', 'he'],
  ['+03:30', 'ir', 'fa'],
  ['+05:30', 'in', 'hi'],
  ['+07:00', 'th vn', 'th vi'],
  ['+08:00', 'cn tw hk sg my ph', 'zh'],
  ['+09:00', 'jp kr', 'ja ko'],
];

/**
 * @param language the page's, as a BCP 47 tag
 * @returns the zone of the country that the language or the host's end tells; `Z` where neither tells one, or its
 *   clocks differ
 */
export function readTimeZone(language: string | undefined, url: string): string {
  const name = /^[a-z]+/.exec(language?.toLowerCase() ?? 'en')?.[0] ?? 'en';
  const end = /\.([a-z]{2})$/.exec(URL.canParse(url) ? new URL(url).hostname : '')?.[1] ?? '';
  const find = (value: string, at: 1 | 2) =>
    CLOCKS.find((clock) => value !== '' && clock[at].split(' ').includes(value))?.[0];
  const spoken = find(name, 2);
  // English is written everywhere, under ends that have become words for anything
  if (name === 'en') return (ENGLISH_HOST.test(`.${end}`) && find(end, 1)) || 'Z';
  return spoken ?? find(end, 1) ?? 'Z';
}
