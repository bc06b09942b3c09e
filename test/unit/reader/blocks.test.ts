// @vitest-environment jsdom
/** Blocks of an article: found through wrappers, taken out by number. */
import { expect, test } from 'vitest';
import { findBlocks, removeBlocks } from '../../../utils/reader/blocks';

function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}
const names = (root: ParentNode) => findBlocks(root).map((block) => block.textContent);

test('boxes that only hold blocks are looked into, others are blocks themselves', () => {
  const body = parse(
    '<div><section><p>a</p><h2>b</h2></section><div>c</div></div><ul><li>d</li></ul><blockquote><p>e</p></blockquote><section class="footnotes"><ol><li>f</li></ol></section>',
  );
  expect(names(body)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});

test('blocks are removed by their number, all at once', () => {
  const body = parse('<p>a</p><div><p>b</p><p>c</p></div><p>d</p>');
  removeBlocks(findBlocks(body), [1, 3, 99]);
  expect(names(body)).toEqual(['a', 'c']);
});
