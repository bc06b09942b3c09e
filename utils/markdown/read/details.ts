/** Disclosure boxes. */
import type { Token } from '../blocks';
import type { BlockReader } from './blockReader';

/** Reads `details`: the summary as one line, the rest as blocks. */
export function readDetails(element: Element, reader: BlockReader): void {
  let summary: Token[] | undefined;
  const blocks = reader.collect(() => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const isSummary = summary === undefined && child.nodeName.toLowerCase() === 'summary';
      if (isSummary) summary = readLine(child, reader);
      else if (child.nodeType === 1) reader.readElement(child as Element);
      else if (child.nodeType === 3) reader.inline.text(child.nodeValue ?? '');
    }
  });
  reader.add({ kind: 'details', summary: summary ?? [], blocks: blocks ?? [] });
}

function readLine(summary: Node, reader: BlockReader): Token[] {
  reader.endParagraph();
  reader.readInline(summary);
  return reader.inline.take();
}
