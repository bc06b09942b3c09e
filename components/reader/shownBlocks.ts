/** The article's blocks as they are shown: some stand in a box that the reader put around them. */
import { createElement } from '../../utils/dom/elements';

/** Boxes around single blocks. */
const BOX = '.table-scroll, .code-box';

/** What the reader replaces. */
const REPLACEABLE = 'audio, img, video';

/** An article with more blocks is laid out chunk by chunk, as each comes near. */
const MANY_BLOCKS = 600;
const CHUNK_SIZE = 50;
const CHARACTERS_PER_LINE = { cjk: 34, latin: 62 } as const;

/** @returns what is hidden or marked when the block is meant */
export function toShownBlock(block: Element | undefined): Element | undefined {
  const parent = block?.parentElement;
  return parent?.matches(BOX) ? parent : block;
}

/** Pictures and players may give way to something else, which then stands for them: the mark is handed on. */
export function markReplaceable(root: ParentNode, parts: ArrayLike<Element>): void {
  if (!root.querySelector(REPLACEABLE)) return;
  for (const [part, element] of Array.from(parts).entries()) {
    if (element.matches(REPLACEABLE)) element.setAttribute('data-part', String(part));
  }
}

/**
 * Puts the blocks of a very long article into boxes that the browser skips while they are far away; each has
 * a guess of its height, so that the scroll bar is about right. One box a block would cost more than it saves.
 * @param blocks in order, not yet in a page
 */
export function chunkBlocks(blocks: readonly Element[], script: 'cjk' | 'latin'): void {
  if (blocks.length < MANY_BLOCKS) return;
  const parents = Map.groupBy(blocks, (block) => toShownBlock(block)?.parentNode);
  for (const siblings of parents.values()) {
    for (let start = 0; start < siblings.length; start += CHUNK_SIZE) {
      wrapChunk(siblings.slice(start, start + CHUNK_SIZE), script);
    }
  }
}

function wrapChunk(blocks: readonly Element[], script: 'cjk' | 'latin'): void {
  const first = toShownBlock(blocks[0]);
  const last = toShownBlock(blocks.at(-1));
  if (!first || !last) return;
  const chunk = createElement(first, 'div');
  chunk.className = 'chunk';
  const lines = blocks.reduce((sum, block) => sum + countLines(block, script), 0);
  chunk.style.setProperty('contain-intrinsic-block-size', `auto ${lines}lh`);
  first.before(chunk);
  let node: ChildNode | null = first;
  while (node) {
    const next: ChildNode | null = node === last ? null : node.nextSibling;
    chunk.append(node);
    node = next;
  }
}

function countLines(block: Element, script: 'cjk' | 'latin'): number {
  return Math.ceil((block.textContent?.length ?? 0) / CHARACTERS_PER_LINE[script]) + 1;
}
