/** Pictures, and pictures of formulas. */

import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';
import { collapse } from './inlineBuilder';
import { addMath } from './math';

/** Reads a picture; one that must not be written leaves its alt text. */
export function readImage(element: Element, reader: BlockReader): void {
  const alt = collapse(element.getAttribute('alt') ?? '').trim();
  if (element.getAttribute('class')?.startsWith('math ')) {
    addMath(alt, false, reader);
    return;
  }
  const src = reader.context.addresses.image(element);
  if (src === undefined) reader.inline.text(alt);
  else reader.inline.push({ type: 'image', src, alt, title: titleOf(element) });
}
