// @vitest-environment jsdom
/** Searches by one selector at a time find what a search for the whole list finds. */
import { expect, it } from 'vitest';
import { rareElementsIn } from '../../../utils/dom/elements';

const SELECTOR = 'b, i[title="a, b"], :is(u, s) em, .x';

function page(rows: number): HTMLElement {
  const row = '<b>1 <i title="a, b" class="x">2</i></b><u>3<em>4</em></u><p class="x">5 <em>6</em></p>';
  return new DOMParser().parseFromString(row.repeat(rows), 'text/html').body;
}

it.each([0, 1, 3, 90])('finds each element once, in document order, in %i rows', (rows) => {
  const body = page(rows);
  expect(Array.from(rareElementsIn(body, SELECTOR))).toEqual(Array.from(body.querySelectorAll(SELECTOR)));
});
