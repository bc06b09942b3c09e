/** Settings of type: limits, font names, and what can be kept for one site. */
import { expect, test } from 'vitest';
import { isFontName, pickReaderType } from '../../../utils/settings/readerType';
import { DEFAULT_SETTINGS, parseSettings, pickValidSettings } from '../../../utils/settings/schema';

test.each([
  ['LXGW WenKai', true],
  ['霞鹜文楷', true],
  ['', true],
  ['a, b', false],
  ['x"; } body { display: none', false],
  ['a\\b', false],
  ['a\nb', false],
])('font name %j: %s', (name, isUsable) => {
  expect(isFontName(name)).toBe(isUsable);
});

test('values outside the limits become the defaults', () => {
  const settings = parseSettings({ readerWidth: 10, readerLineHeight: 1000, readerFontSize: 24 });
  expect([settings.readerWidth, settings.readerLineHeight, settings.readerFontSize]).toEqual([100, 100, 24]);
});

test('a site keeps settings of type and nothing else', () => {
  expect(pickReaderType({ ...DEFAULT_SETTINGS, readerIndent: true })).toMatchObject({ readerIndent: true });
  expect(pickReaderType({ ...DEFAULT_SETTINGS })).not.toHaveProperty('proxy');
  expect(pickValidSettings({ readerFont: 'comic', readerIndent: true, x: 1 })).toEqual({
    readerIndent: true,
  });
});
