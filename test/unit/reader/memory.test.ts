/** What is remembered: the newest, as many as allowed, and only what has the right shape. */
import { expect, test } from 'vitest';
import { parsePlace, withEntry } from '../../../utils/reader/memory';

test('the newest entry is last, and the oldest goes when there are too many', () => {
  let entries: Record<string, number> = {};
  for (const [index, key] of ['a', 'b', 'c', 'a'].entries()) entries = withEntry(entries, [key, index], 3);
  expect(Object.entries(entries)).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 3],
  ]);
  expect(withEntry(entries, ['d', 4], 3)).toEqual({ c: 2, a: 3, d: 4 });
  expect(withEntry(entries, ['c', undefined], 3)).toEqual({ b: 1, a: 3 });
});

test.each([
  [
    { block: 3, share: 0.5, x: 1 },
    { block: 3, share: 0.5 },
  ],
  [{ block: -1, share: 0.5 }, undefined],
  [{ block: 1.5, share: 0 }, undefined],
  [{ block: 1, share: 7 }, undefined],
  [undefined, undefined],
  ['x', undefined],
])('place %j: %j', (stored, place) => {
  expect(parsePlace(stored)).toEqual(place);
});
