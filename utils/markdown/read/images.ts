/** Pictures, and pictures of formulas. */

import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';
import { collapse } from './inlineBuilder';
import { addInlineMath } from './math';

/** Reads a picture; one that must not be written leaves its alt text. */
export function readImage(element: Element, reader: BlockReader): void {
  const alt = collapse(element.getAttribute('alt') ?? '').trim();
  if (
    alt !== '' &&
    (element.hasAttribute('eeimg') || /\/equation\?tex=/.test(element.getAttribute('src') ?? ''))
  ) {
    addInlineMath(alt, reader);
    return;
  }
  const src = reader.context.addresses.image(element);
  if (src === undefined) reader.inline.text(alt);
  else reader.inline.push({ type: 'image', src, alt, title: titleOf(element) });
}
