// @vitest-environment jsdom
/** Offsets of the article's text and points of its tree lead to each other. */
import { expect, test } from 'vitest';
import { createTextIndex, toOffset, toRange } from '../../../utils/reader/textIndex';

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

test('the text is that of the article without what the reader added', () => {
  const body = parse('<p>ab<b>cd</b></p><div data-added>Copy</div><p>ef</p>');
  expect(createTextIndex(body).text).toBe('abcdef');
});

test('every part of the text has a range with exactly these words', () => {
  const body = parse('<p>ab<b>cd</b></p><div data-added>Copy</div><p>ef<i></i>g</p>');
  const index = createTextIndex(body);
  for (let start = 0; start < index.text.length; start += 1) {
    for (let end = start + 1; end <= index.text.length; end += 1) {
      const range = toRange(index, start, end);
      expect(range?.toString().replace('Copy', '')).toBe(index.text.slice(start, end));
      expect(range && toOffset(index, range.startContainer, range.startOffset)).toBe(start);
      expect(range && toOffset(index, range.endContainer, range.endOffset)).toBe(end);
    }
  }
  expect(toRange(index, 0, 99)).toBeUndefined();
});

test('points between elements have the offset of the text that follows', () => {
  const body = parse('<p>ab</p><p>cd</p>');
  const index = createTextIndex(body);
  expect(toOffset(index, body, 1)).toBe(2);
  expect(toOffset(index, body, 2)).toBe(4);
  expect(toOffset(index, body.firstElementChild as Element, 1)).toBe(2);
});
