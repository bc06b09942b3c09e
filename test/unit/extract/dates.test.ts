import { describe, expect, it } from 'vitest';
import { type DateContext, parseDate } from '../../../utils/extract/dates';

/** 2021-12-01 10:00 in China. */
const CHINA: DateContext = { capturedAt: Date.UTC(2021, 11, 1, 2), timeZone: '+08:00', monthFirst: false };
const US: DateContext = { capturedAt: Date.UTC(2021, 11, 1, 2), timeZone: 'Z', monthFirst: true };

describe('Chinese dates', () => {
  it.each([
    ['2021-11-30', '2021-11-30T00:00:00+08:00'],
    ['2005年8月22日 19:13', '2005-08-22T19:13:00+08:00'],
    ['2005-08-22 19:13:18', '2005-08-22T19:13:18+08:00'],
    ['2005/03/15 22:36:13', '2005-03-15T22:36:13+08:00'],
    ['11-30', '2021-11-30T00:00:00+08:00'],
    ['12-30', '2020-12-30T00:00:00+08:00'],
    ['3小时前', '2021-12-01T07:00:00+08:00'],
    ['5分钟前', '2021-12-01T09:55:00+08:00'],
    ['昨天', '2021-11-30T00:00:00+08:00'],
    ['昨天 18:05', '2021-11-30T18:05:00+08:00'],
    ['前天', '2021-11-29T00:00:00+08:00'],
    ['刚刚', '2021-12-01T10:00:00+08:00'],
  ])('reads %s', (written, iso) => expect(parseDate(written, CHINA)).toBe(iso));
});

describe('other dates', () => {
  it.each([
    ['2021-11-30T08:30:00+01:00', '2021-11-30T08:30:00+01:00'],
    ['2021-11-30T08:30:00.123Z', '2021-11-30T08:30:00Z'],
    ['Mon, 29 Nov 2021 16:06:15 GMT', '2021-11-29T16:06:15Z'],
    ['November 29, 2021 4:06 PM', '2021-11-29T16:06:00Z'],
    ['29. Oktober 2021', '2021-10-29T00:00:00Z'],
    ['29 de noviembre de 2021', '2021-11-29T00:00:00Z'],
    ['3/4/2021', '2021-03-04T00:00:00Z'],
    ['13/4/2021', '2021-04-13T00:00:00Z'],
    ['04.03.2021, 12:01 Uhr', '2021-03-04T12:01:00Z'],
    ['1638230400', '2021-11-30T00:00:00Z'],
    ['yesterday', '2021-11-30T00:00:00Z'],
  ])('reads %s', (written, iso) => expect(parseDate(written, US)).toBe(iso));

  it.each(['', 'no date', '2021-13-45', '31.02.2021', '2099-01-01', '1234', 'Chapter 12-4567'])(
    'reads nothing from %j',
    (written) => expect(parseDate(written, US)).toBeUndefined(),
  );
});
