/** The article's blocks as they are shown: some stand in a box that the reader put around them. */

/** Boxes around single blocks. */
const BOX = '.table-scroll, .code-box';

/** A longer article is laid out block by block, as it comes near. */
const MANY_BLOCKS = 300;
const PLAIN = /^(?:p|ul|ol|dl|blockquote|pre|div)$/;
const CHARACTERS_PER_LINE = { cjk: 34, latin: 62 } as const;

/** @returns what is hidden or marked when the block is meant */
export function toShownBlock(block: Element | undefined): Element | undefined {
  const parent = block?.parentElement;
  return parent?.matches(BOX) ? parent : block;
}

/** Lets the browser skip blocks far from the window, with a guess of their height, so that the scroll bar is about right. */
export function skipDistantBlocks(blocks: readonly Element[], script: 'cjk' | 'latin'): void {
  if (blocks.length < MANY_BLOCKS) return;
  for (const block of blocks) {
    if (!PLAIN.test(block.localName) || block.querySelector('img')) continue;
    const lines = Math.ceil((block.textContent?.length ?? 0) / CHARACTERS_PER_LINE[script]) || 1;
    block.classList.add('is-skippable');
    (block as HTMLElement).style.setProperty('contain-intrinsic-block-size', `auto ${lines}lh`);
  }
}
