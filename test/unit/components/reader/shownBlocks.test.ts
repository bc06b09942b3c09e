// @vitest-environment jsdom
/** Very long articles stand in chunks, others as they are; nothing is lost and the order stays. */
import { expect, test } from 'vitest';
import { chunkBlocks, toShownBlock } from '../../../../components/reader/shownBlocks';
import { findBlocks } from '../../../../utils/reader/blocks';

function show(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = findBlocks(body);
  chunkBlocks(blocks, 'latin');
  return { body, blocks };
}
const paragraphs = (count: number) => Array.from({ length: count }, (_, index) => `<p>${index}</p>`).join('');

test('an article of usual length is left alone', () => {
  expect(show(paragraphs(500)).body.querySelector('.chunk')).toBeNull();
});

test('a very long one is chunked, wrappers and boxes of the reader included, in the same order', () => {
  const html = `<div>${paragraphs(640)}</div>loose<div class="code-box"><pre>code</pre></div>${paragraphs(70)}`;
  const { body, blocks } = show(html);
  const expected = new DOMParser().parseFromString(html, 'text/html').body.textContent;
  expect(body.textContent).toBe(expected);
  expect(blocks.every((block) => block.closest('.chunk'))).toBe(true);
  expect(body.querySelectorAll('.chunk .chunk')).toHaveLength(0);
  expect(toShownBlock(body.querySelector('pre') ?? undefined)?.className).toBe('code-box');
});
