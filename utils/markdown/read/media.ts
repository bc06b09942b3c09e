/** Video, audio and frames: Markdown cannot show them, so each becomes a link. */
import { titleOf } from './addresses';
import type { BlockReader } from './blockReader';

/** Reads a medium as a paragraph with one link; its title is the link's text, else the address. */
export function readMedium(element: Element, reader: BlockReader): void {
  const source = element.hasAttribute('src') ? element : element.querySelector('source[src]');
  const href = reader.context.addresses.media(source?.getAttribute('src') ?? null)?.href;
  if (!href) return;
  reader.endParagraph();
  reader.inline.open({ name: 'a', href });
  reader.inline.text(titleOf(element) || href);
  reader.inline.close();
  reader.endParagraph();
}
