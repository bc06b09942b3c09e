/** Definition lists: the target's own syntax, or the terms with a list below them. */
import type { BlockOf, BlockWriter } from './blockWriter';

/** Writes terms and what they mean; without terms such a list only indents, as formulas of wikis are. */
export function writeDefinition({ terms, definitions }: BlockOf<'definition'>, writer: BlockWriter): void {
  const { lines } = writer;
  if (terms.length === 0) {
    writer.write(definitions.flat());
    return;
  }
  if (!writer.context.dialect.hasDefinitions) {
    const list = { kind: 'list', isOrdered: false, start: 1, items: definitions } as const;
    writer.write([...terms.flat(), ...(definitions.length > 0 ? [list] : [])]);
    return;
  }
  for (const term of terms) writer.write(term);
  definitions.forEach((definition, index) => {
    if (index > 0) lines.line('');
    lines.within(': ', '  ', () => writer.nested(definition));
  });
}
