/** Lists: markers, and whether blank lines part the items. */
import type { Block } from '../blocks';
import type { BlockOf, BlockWriter } from './blockWriter';

type List = BlockOf<'list'>;

/**
 * @param previous the list written directly before: the marker must differ, or both would become one
 * @returns the marker's character
 */
export function listMarker(list: List, previous: string | undefined, bullet: string): string {
  if (list.isOrdered) return previous === '.' ? ')' : '.';
  if (previous !== bullet) return bullet;
  return bullet === '-' ? '+' : '-';
}

/** Writes a list. */
export function writeList(list: List, writer: BlockWriter, marker: string): void {
  const isLoose = list.items.some((item) => !isTight(item));
  list.items.forEach((item, index) => {
    if (index > 0 && isLoose) writer.lines.line('');
    const sign = list.isOrdered ? `${list.start + index}${marker} ` : `${marker} `;
    writer.lines.within(sign, ' '.repeat(sign.length), () => writer.nested(item, isLoose));
  });
}

/** One block, or a paragraph with lists that may follow it without a blank line. */
function isTight(item: readonly Block[]): boolean {
  if (item.length < 2) return true;
  return item[0]?.kind === 'paragraph' && item.length === 2 && canInterrupt(item[1] as Block);
}

function canInterrupt(block: Block): boolean {
  if (block.kind !== 'list' || (block.isOrdered && block.start !== 1)) return false;
  const first = block.items[0]?.[0];
  return first !== undefined;
}
