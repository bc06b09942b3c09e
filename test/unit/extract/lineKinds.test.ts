// @vitest-environment jsdom
/** Whose words are not ours to judge; what is asked of a table is asked once. */
import { expect, it, vi } from 'vitest';
import { NO_DEADLINE } from '../../../utils/dom/deadline';
import { readUnits } from '../../../utils/dom/units';
import { isProtected } from '../../../utils/extract/lineKinds';

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;
const row = '<tr><td>one</td></tr>';

it.each([
  ['<p>line</p>', false],
  ['<blockquote><p>line</p></blockquote>', true],
  [`<table>${row.repeat(4)}</table>`, true],
  [`<table>${row}</table>`, false],
  [`<table>${row.repeat(4)}<tr><td><p>two</p></td></tr></table>`, false],
  [`<table><tr><th>head</th></tr>${row}</table>`, true],
  [`<blockquote><table>${row}</table></blockquote>`, true],
])('%s: %s', (html, isKept) => {
  const units = readUnits(read(html), NO_DEADLINE);
  expect(units.length).toBeGreaterThan(0);
  expect(units.map(isProtected)).toEqual(units.map(() => isKept));
});

it('does not search a table for each of its lines', () => {
  const body = read(`<table>${row.repeat(200)}</table>`);
  const search = vi.spyOn(body.querySelector('table') as Element, 'querySelector');
  expect(readUnits(body, NO_DEADLINE).every(isProtected)).toBe(true);
  expect(search.mock.calls.length).toBeLessThan(4);
});
