/** Settings survive anything that may stand in the storage. */
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isProxyTemplate, parseSettings } from '../../../utils/settings/schema';

test.each([undefined, null, 1, 'x', [], {}])('%j gives the defaults', (stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

test('right values are kept, wrong and unknown ones dropped', () => {
  const stored = JSON.parse(
    '{"body":"html","preset":"nope","readerFontSize":4000,"categories":["a"],"x":1,"__proto__":{"saveAs":true}}',
  );
  expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, body: 'html', categories: ['a'] });
});

test.each([
  ['https://p.example/?{url}', true],
  ['https://p.example/?u={encodedUrl}', true],
  ['http://p.example/?{url}', false],
  ['https://u:p@p.example/?{url}', false],
  ['https://p.example/', false],
  ['https://p.example/{url}{url}', false],
  ['javascript:{url}', false],
])('proxy template %s: %s', (template, isValid) => {
  expect(isProxyTemplate(template)).toBe(isValid);
});
