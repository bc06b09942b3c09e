/** What clock a page's times are of, and how far it is from the universal one. */

import { onceEach } from '../once';

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
  WITA: '+08:00',
  WIT: '+09:00',
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
  const [, hours, minutes] = /([+-]\d{2}):?(\d{2})$/.exec(letters) ?? [];
  if (hours) return `${hours}:${minutes}`;
  // the same letters are China Standard Time where times are Chinese
  const named = letters === 'CST' && zone === '+08:00' ? zone : (ZONES[letters] ?? zone);
  return named.includes('/') ? offsetAt(named, local) : named;
}

const formatIn = onceEach(
  (timeZone) => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
);

const offsetAt = (zone: string, local: number): string =>
  /[+-]\d\d:\d\d/.exec(formatIn(zone).format(local))?.[0] ?? 'Z';

/** @returns a language's tag as engines take it, or undefined */
export function toLocale(language: string | undefined): string | undefined {
  try {
    return language && new Intl.Locale(language).baseName;
  } catch {
    return undefined;
  }
}

/** @returns the milliseconds by which an offset's clock is ahead of the universal one */
export function offsetMs(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return hours ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** Ends of host names of English-speaking countries: others have become words for anything. */
export const ENGLISH_HOST = /\.(?:uk|au|nz|ie|in|za)(?:[:/]|$)/;
/** Languages of so many countries that they alone tell none. */
const WIDESPREAD = /^(?:en|es|pt|ar|fr)$/;

/** Countries with more zones have several clocks. */
const MAX_ZONES = 12;

/** A locale as engines that know its country's zones describe it. */
type Place = Intl.Locale & { readonly timeZones?: string[] };

/**
 * @param language the page's, as a BCP 47 tag
 * @returns the zone of the country that the host's end or the language tells; `Z` where neither tells one, or
 *   its clocks differ
 */
export function readTimeZone(language: string | undefined, url: string, now: number): string {
  const { language: name, region } = new Intl.Locale(language ?? 'en');
  if (name === 'zh') return '+08:00';
  const country =
    hostCountry(url, name) ?? region ?? (WIDESPREAD.test(name) ? undefined : toPlace(name).region);
  if (!country) return 'Z';
  const place: Place = new Intl.Locale(`und-${country}`);
  const zones = place.getTimeZones?.() ?? place.timeZones ?? [];
  // islands far away have clocks of their own
  const near = zones.filter((zone) => zone.startsWith('Europe/'));
  const [first = 'Z', ...others] = near[0] ? near : zones;
  const isSame = (zone: string) => offsetAt(zone, now) === offsetAt(first, now);
  return others.length < MAX_ZONES && others.every(isSame) ? first : 'Z';
}

const toPlace = (tag: string): Intl.Locale => new Intl.Locale(tag).maximize();

/** The country that a host's end names, where it speaks the page's language. */
function hostCountry(url: string, language: string): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const end = /\.([a-z]{2})$/.exec(host)?.[1];
  if (!end || (language === 'en' && !ENGLISH_HOST.test(host))) return undefined;
  const { language: spoken, region } = toPlace(`und-${end}`);
  return language === 'en' || language === spoken ? region : undefined;
}
