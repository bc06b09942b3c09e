/** Disclosure boxes. */
import { text } from '../../dom/query';
import type { BlockReader } from './blockReader';

/** Reads `details`: the summary as text, the rest as blocks. */
export function readDetails(element: Element, reader: BlockReader): void {
  let summary = '';
  const blocks = reader.collect(() => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeName.toLowerCase() === 'summary' && summary === '') summary = text(child);
      else if (child.nodeType === 1) reader.readElement(child as Element);
      else if (child.nodeType === 3) reader.inline.text(child.nodeValue ?? '');
    }
  });
  reader.add({ kind: 'details', summary, blocks: blocks ?? [] });
}
