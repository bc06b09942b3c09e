/** Keys of the reader: each command has one, a user may take others, and none clash unseen. */
import { expect, test } from 'vitest';
import {
  findKeyConflict,
  findReaderCommand,
  isReaderKey,
  isReaderKeys,
  READER_COMMANDS,
  READER_KEYS,
  toReaderKeys,
} from '../../../utils/settings/readerKeys';
import { parseSettings } from '../../../utils/settings/schema';

test('a fresh installation has one usable key for every command, no two the same', () => {
  const keys = Object.values(READER_KEYS);
  expect(new Set(keys).size).toBe(READER_COMMANDS.length);
  expect(keys.filter((key) => !isReaderKey(key))).toEqual([]);
});

test('the user’s key wins, and the old one is free', () => {
  expect(toReaderKeys({ save: 'w' }).save).toBe('w');
  expect(findReaderCommand('w', { save: 'w' })).toBe('save');
  expect(findReaderCommand('s', { save: 'w' })).toBeUndefined();
});

test('a key can be switched off', () => {
  expect(findReaderCommand('s', { save: '' })).toBeUndefined();
  expect(findReaderCommand('', { save: '' })).toBeUndefined();
});

test('a capital means the letter unless it is in use itself', () => {
  expect(findReaderCommand('S', {})).toBe('save');
  expect(findReaderCommand('S', { copy: 'S' })).toBe('copy');
});

test('a key that is taken is told', () => {
  expect(findKeyConflict('copy', 's', {})).toBe('save');
  expect(findKeyConflict('copy', 's', { save: 'w' })).toBeUndefined();
  expect(findKeyConflict('copy', '', { save: '' })).toBeUndefined();
});

test.each([
  ['x', true],
  ['é', true],
  ['F2', true],
  ['', true],
  [' ', false],
  ['Tab', false],
  ['ArrowDown', false],
  ['xy', false],
  [1, false],
])('%j can be given: %s', (key, isUsable) => {
  expect(isReaderKey(key)).toBe(isUsable);
});

test('a stored map is all right or not taken', () => {
  expect(isReaderKeys({ save: 'w', copy: '' })).toBe(true);
  for (const wrong of [[], null, { fly: 'w' }, { save: 'Tab' }, JSON.parse('{"__proto__":"x"}')]) {
    expect(parseSettings({ readerKeys: wrong }).readerKeys).toEqual({});
  }
});
