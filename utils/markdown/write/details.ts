/** Disclosure boxes: HTML around Markdown, or a bold line where HTML does not reach the reader. */
import type { Block, Token } from '../blocks';
import type { BlockOf, BlockWriter } from './blockWriter';
import { inlineHtml } from './inlineHtml';

/** Writes a disclosure box. */
export function writeDetails({ summary, blocks }: BlockOf<'details'>, writer: BlockWriter): void {
  const { lines } = writer;
  if (!writer.context.dialect.hasHtml) {
    writer.write(summary.length === 0 ? blocks : [boldLine(summary), ...blocks]);
    return;
  }
  lines.line('<details>');
  lines.line(`<summary>${inlineHtml(summary)}</summary>`);
  lines.line('');
  if (blocks.length > 0) {
    writer.write(blocks);
    lines.line('');
  }
  lines.line('</details>');
}

/** All of it is bold already, so bold inside would end it. */
function boldLine(tokens: readonly Token[]): Block {
  const mark = { name: 'strong' };
  const isBold = (token: Token): boolean =>
    (token.type === 'open' || token.type === 'close') && token.mark.name === 'strong';
  return {
    kind: 'paragraph',
    tokens: [{ type: 'open', mark }, ...tokens.filter((token) => !isBold(token)), { type: 'close', mark }],
  };
}
