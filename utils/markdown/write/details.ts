/** Disclosure boxes: HTML around Markdown, or a bold line where HTML does not reach the reader. */
import type { Block } from '../blocks';
import type { BlockOf, BlockWriter } from './blockWriter';
import { escapeHtml } from './html';

/** Writes a disclosure box. */
export function writeDetails({ summary, blocks }: BlockOf<'details'>, writer: BlockWriter): void {
  const { lines } = writer;
  if (!writer.context.dialect.hasHtml) {
    writer.write(summary === '' ? blocks : [boldLine(summary), ...blocks]);
    return;
  }
  lines.line('<details>');
  lines.line(`<summary>${escapeHtml(summary)}</summary>`);
  lines.line('');
  if (blocks.length > 0) {
    writer.write(blocks);
    lines.line('');
  }
  lines.line('</details>');
}

function boldLine(text: string): Block {
  const mark = { name: 'strong' };
  return {
    kind: 'paragraph',
    tokens: [
      { type: 'open', mark },
      { type: 'text', text },
      { type: 'close', mark },
    ],
  };
}
