import { describe, expect, it } from 'vitest';
import { type DateContext, parseDate } from '../../../utils/extract/dates';
import { readTimeZone } from '../../../utils/extract/timeZones';

/** 2021-12-01 10:00 in China. */
const CHINA: DateContext = {
  capturedAt: Date.UTC(2021, 11, 1, 2),
  timeZone: '+08:00',
  monthFirst: false,
  yearFirst: true,
};
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
    ['２００５年８月２２日　１９：１３', '2005-08-22T19:13:00+08:00'],
    ['二〇〇五年八月二十二日', '2005-08-22T00:00:00+08:00'],
    ['一九九八年十二月三十日', '1998-12-30T00:00:00+08:00'],
    ['二○○五年十月十日', '2005-10-10T00:00:00+08:00'],
    ['2005年8月22日19时13分18秒', '2005-08-22T19:13:18+08:00'],
    ['2005-8-22 下午 07:13', '2005-08-22T19:13:00+08:00'],
    ['2005-8-22 上午 07:13', '2005-08-22T07:13:00+08:00'],
    ['05-08-22 19:13', '2005-08-22T19:13:00+08:00'],
    ['民國94年8月22日', '2005-08-22T00:00:00+08:00'],
    ['Mon Aug 22 19:13:18 2005', '2005-08-22T19:13:18+08:00'],
    ['Mon Aug 22 19:13:18 CST 2005', '2005-08-22T19:13:18+08:00'],
    ['2天前', '2021-11-29T10:00:00+08:00'],
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
    ['2021 Nov 7', '2021-11-07T00:00:00Z'],
    ['2021. augusztus 22.', '2021-08-22T00:00:00Z'],
    ['Fri Mar 13 21:30:09 EST 2015', '2015-03-13T21:30:09-05:00'],
    ['29 Nov 2021, 22:11 GMT+10', '2021-11-29T22:11:00+10:00'],
    ['29 Nov 2021, 22:11 UTC -3', '2021-11-29T22:11:00-03:00'],
    ['Nov 29, 2021 4:06 PM PDT', '2021-11-29T16:06:00-07:00'],
    ['2021년 11월 29일', '2021-11-29T00:00:00Z'],
    ['令和3年11月29日', '2021-11-29T00:00:00Z'],
    ['٢٠٢١-١١-٢٩', '2021-11-29T00:00:00Z'],
    ['3 days ago', '2021-11-28T02:00:00Z'],
    ['vor 2 Stunden', '2021-12-01T00:00:00Z'],
    ['il y a 2 jours', '2021-11-29T02:00:00Z'],
    ['hace 5 minutos', '2021-12-01T01:55:00Z'],
    ['Gestern, 18:05', '2021-11-30T18:05:00Z'],
    ['3時間前', '2021-11-30T23:00:00Z'],
    ['29/11/2021 às 04h05', '2021-11-29T04:05:00Z'],
    ['29.11.2021 klo 6.02', '2021-11-29T06:02:00Z'],
    ['29/11/2021 06:00 WIB', '2021-11-29T06:00:00+07:00'],
    ['July 5, 2021 4:06 PM ET', '2021-07-05T16:06:00-04:00'],
    ['Updated 7:00 AM EST, Mon November 29, 2021', '2021-11-29T07:00:00-05:00'],
  ])('reads %s', (written, iso) => expect(parseDate(written, US)).toBe(iso));

  it.each(['', 'no date', '2021-13-45', '31.02.2021', '2099-01-01', '1234', 'Chapter 12-4567'])(
    'reads nothing from %j',
    (written) => expect(parseDate(written, US)).toBeUndefined(),
  );
});

describe('dates with month names of other languages', () => {
  it.each([
    ['29 листопада 2021, 09:40', '2021-11-29T09:40:00Z'],
    ['29 ноября 2021 в 10:15', '2021-11-29T10:15:00Z'],
    ['08:20, 29 ноября 2021', '2021-11-29T08:20:00Z'],
    ['29 de enero de 2021', '2021-01-29T00:00:00Z'],
    ['1er févr. 2021 à 10:15', '2021-02-01T10:15:00Z'],
    ['12 lipca 2021', '2021-07-12T00:00:00Z'],
    ['12. Jänner 2021, 13:05', '2021-01-12T13:05:00Z'],
    ['12 mrt 2021 om 14:31', '2021-03-12T14:31:00Z'],
    ['الجمعة، ١٢ مارس ٢٠٢١ - ٠٩:١٥ م', '2021-03-12T21:15:00Z'],
  ])('reads %s', (written, iso) => expect(parseDate(written, US)).toBe(iso));

  const UKRAINIAN = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня';
  const ARABIC = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر';
  it.each([UKRAINIAN, ARABIC])('knows twelve months: %s', (months) => {
    const read = months.split(' ').map((month) => parseDate(`15 ${month} 2020`, US)?.slice(5, 7));
    expect(read.map(Number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('the clock of a page', () => {
  it.each([
    ['de', 'https://www.example.de/x', 'Europe/Berlin'],
    ['fr', 'https://example.fr/x', 'Europe/Berlin'],
    ['pt', 'https://example.pt/x', 'Europe/London'],
    ['en', 'https://example.co.uk/x', 'Europe/London'],
    ['ja', 'https://example.com/x', '+09:00'],
    ['zh-TW', 'https://example.com/x', '+08:00'],
    // a language of many countries, a country of many clocks, an end of hosts anywhere
    ['es', 'https://example.com/x', 'Z'],
    ['pt-BR', 'https://example.com/x', 'Z'],
    ['en', 'https://example.io/x', 'Z'],
    [undefined, 'https://example.de/x', 'Z'],
  ])('of %s at %s is %s', (language, url, zone) => expect(readTimeZone(language, url)).toBe(zone));

  it('knows summer time', () => {
    const context = { ...US, timeZone: 'Europe/Berlin' };
    expect(parseDate('12. März 2021, 13:05 Uhr', context)).toBe('2021-03-12T13:05:00+01:00');
    expect(parseDate('12. Juli 2021, 13:05 Uhr', context)).toBe('2021-07-12T13:05:00+02:00');
    expect(parseDate('1626087900', context)).toBe('2021-07-12T13:05:00+02:00');
  });
});
