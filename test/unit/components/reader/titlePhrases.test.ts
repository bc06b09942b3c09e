/** Titles are broken between words, and no character is lost. */
import { expect, test } from 'vitest';
import { toPhrases } from '../../../../components/reader/titlePhrases';

test.each([
  ['河边的三张旧地图：一座小城如何记住自己的水', 'zh-CN'],
  ['“慢”的价值——访《匠人》作者（上）', 'zh-Hans'],
  ['活版印刷所の朝', 'ja'],
  ['The People Who Compute', 'en'],
  ['', 'zh'],
])('%s', (title, language) => {
  const phrases = toPhrases(title, language);
  expect(phrases.join('')).toBe(title);
  expect(phrases.slice(1).filter((phrase) => /^[，。：；、！？）》」』”’—…的]/u.test(phrase))).toEqual([]);
  expect(phrases.filter((phrase) => /[（《「『“‘]$/u.test(phrase))).toEqual([]);
});

test('words stay whole', () => {
  expect(toPhrases('如何记住自己的水', 'zh')).toContain('记住');
});

test('the last line is no single character', () => {
  expect(toPhrases('如何记住自己的水', 'zh').at(-1)).toBe('自己的水');
  expect(toPhrases('水', 'zh')).toEqual(['水']);
});
