import { describe, expect, it } from 'vitest';
import { isFolder, parseTexts } from '../../../../components/options/validate';

describe('isFolder', () => {
  it.each(['', 'Articles', '文章/Unbox', 'a/b.c/d'])('takes %j', (value) => {
    expect(isFolder(value)).toBe(true);
  });

  it.each([
    '/etc',
    '../up',
    'a/../b',
    'a//b',
    'a/',
    '.hidden',
    '~/x',
    'a.',
    ' a',
    'C:\\x',
    'a*b',
    'x\u0000y',
    'x\u200dy',
    'x'.repeat(201),
  ])('refuses %j', (value) => {
    expect(isFolder(value)).toBe(false);
  });
});

describe('parseTexts', () => {
  it('splits at Latin and Chinese commas and lines, each text once', () => {
    expect(parseTexts(' 新媒体，ZAKER, 阅读、ZAKER\n笔记,, ')).toEqual(['新媒体', 'ZAKER', '阅读', '笔记']);
    expect(parseTexts('  ')).toEqual([]);
  });
});
