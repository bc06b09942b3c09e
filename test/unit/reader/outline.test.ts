// @vitest-environment jsdom
/** The outline of an article. */
import { expect, test } from 'vitest';
import { findCurrent, readOutline } from '../../../utils/reader/outline';

function outline(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return readOutline(body).map(({ text, level }) => `${level} ${text}`);
}

test('levels that the page skipped are closed up', () => {
  const html = '<h2>A</h2><h5>B</h5><h6>C</h6><h2>D</h2><h3>E</h3>';
  expect(outline(html)).toEqual(['0 A', '1 B', '2 C', '0 D', '1 E']);
});

test('an article that begins with a lower level begins at the outermost', () => {
  expect(outline('<h3>A</h3><h2>B</h2><h3>C</h3>')).toEqual(['0 A', '0 B', '1 C']);
});

test('empty headings, removed ones and those of footnotes do not count', () => {
  expect(
    outline('<h2> </h2><h2 hidden>A</h2><section class="footnotes"><h2>B</h2></section><h2>C\n D</h2>'),
  ).toEqual(['0 C D']);
});

test('the heading that is read is the last that has come near the edge', () => {
  expect(findCurrent([-400, -20, 90, 700], 96)).toBe(2);
  expect(findCurrent([200, 700], 96)).toBe(-1);
});
