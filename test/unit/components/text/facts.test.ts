import { describe, expect, it } from 'vitest';
import {
  countRemoved,
  isMainlyCjk,
  toDateText,
  toLengthText,
  toMinutesText,
  toSizeText,
} from '../../../../components/text/facts';
import { translateCount, valueKey } from '../../../../components/text/translate';
import { createTranslator } from '../translator';

const en = createTranslator('en');
const zh = createTranslator('zh_CN');
const tw = createTranslator('zh_TW');
const ja = createTranslator('ja');

describe('toDateText', () => {
  it('shows the calendar day of the article, whatever the zone of the reader', () => {
    expect(toDateText(en, '2021-11-30T00:00:00+08:00')).toBe('November 30, 2021');
    expect(toDateText(zh, '2021-11-30T23:59:59-11:00')).toBe('2021年11月30日');
    expect(toDateText(tw, '2021-11-30')).toBe('2021年11月30日');
    expect(toDateText(ja, '2021-11-30')).toBe('2021年11月30日');
  });

  it('is silent about what is no date', () => {
    for (const value of [undefined, '', 'yesterday', '2021-13-45T00:00:00Z', '30.11.2021']) {
      expect(toDateText(en, value)).toBeUndefined();
    }
  });
});

describe('toLengthText', () => {
  it('counts Chinese in characters, a Latin word as one', () => {
    const length = { cjkCharacters: 3652, words: 36, minutes: 9 };
    expect(toLengthText(zh, length)).toBe('3,688 字');
    expect(toLengthText(en, length)).toBe('3,688 characters');
    expect(toLengthText(tw, length)).toBe('3,688 字');
    expect(toLengthText(ja, length)).toBe('3,688 文字');
    expect(isMainlyCjk(length)).toBe(true);
  });

  it('counts other scripts in words', () => {
    const length = { cjkCharacters: 4, words: 1, minutes: 1 };
    expect(toLengthText(en, { ...length, cjkCharacters: 0 })).toBe('1 word');
    expect(toLengthText(en, { ...length, words: 1200 })).toBe('1,200 words');
    expect(toMinutesText(en, length)).toBe('1 min read');
  });
});

describe('counts and sizes', () => {
  it('counts trackers and clutter as removed, not what was repaired', () => {
    expect(countRemoved({ images: 8, trackers: 3, links: 2, clutter: 11, text: 5 })).toBe(14);
  });

  it('chooses the plural form of the language', () => {
    expect(translateCount(en, 'removed', 1)).toBe('1 thing removed');
    expect(translateCount(en, 'removed', 0)).toBe('0 things removed');
    expect(translateCount(zh, 'removed', 1)).toBe('已移除 1 处多余内容');
  });

  it('writes sizes in kB and MB', () => {
    expect(toSizeText(en, 812)).toBe('0.8 kB');
    expect(toSizeText(en, 18_244)).toBe('18 kB');
    expect(toSizeText(en, 2_340_000)).toBe('2.3 MB');
  });

  it('makes message keys of values with dashes', () => {
    expect(valueKey('error', 'tab-not-answering')).toBe('error_tab_not_answering');
  });
});
