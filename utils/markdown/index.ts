/**
 * The Markdown writer: a page's nodes are read into blocks (`read/`), the blocks are written as text (`write/`).
 * What it writes is safe by itself: text cannot become markup or a template, addresses have an allowed scheme.
 */
import { type Block, plainText } from './blocks';
import type { MarkdownOptions } from './options';
import { createAddresses } from './read/addresses';
import { BlockReader } from './read/blockReader';
import { isEmptied, Notes, readNotes } from './read/footnotes';
import { HANDLERS } from './read/handlers';
import { BlockWriter } from './write/blockWriter';
import { createDialect } from './write/dialect';
import { Escaper } from './write/escapes';
import { References } from './write/references';
import { WRITERS } from './write/writers';

export type { MarkdownOptions, MarkdownStyle, Target } from './options';
export { TARGETS } from './options';

/**
 * @param source HTML, parsed inertly, or a node, which is not changed; in the spelling of `canonicalize`
 * @param options the page's address and what the file is for
 * @returns Markdown with a final line end; '' when there is nothing to say
 */
export function toMarkdown(source: string | Node, options: MarkdownOptions): string {
  const root =
    typeof source === 'string' ? new DOMParser().parseFromString(source, 'text/html').body : source;
  const { blocks, hasFormulas } = readBlocks(root, options);
  const dialect = createDialect(options.target ?? 'plain', hasFormulas, options.style);
  const references = dialect.style.links === 'reference' ? new References() : undefined;
  const writer = new BlockWriter({ dialect, escaper: new Escaper(dialect), references }, WRITERS);
  writer.write(withoutTitle(blocks, options.title));
  const definitions = references?.lines() ?? [];
  if (definitions.length > 0) writer.lines.text(['', ...definitions].join('\n'));
  return writer.lines.toString().replace(/^\ufeff/, '&#xFEFF;');
}

function readBlocks(root: Node, options: MarkdownOptions): { blocks: Block[]; hasFormulas: boolean } {
  const addresses = createAddresses(options.url, options.imageAddress);
  const notes = new Notes(root);
  const reader = new BlockReader({ handlers: HANDLERS, addresses, notes });
  reader.readChildren(root);
  reader.endParagraph();
  readNotes(reader);
  const blocks = reader.finish().filter((block, index, all) => !isEmptied(block, all[index + 1], notes));
  return { blocks, hasFormulas: reader.hasFormulas };
}

/** The file's name and front matter say the title already. */
function withoutTitle(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const index = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[index];
  if (
    !title ||
    heading?.kind !== 'heading' ||
    plainText(heading.tokens) !== title.replace(/\s+/g, ' ').trim()
  )
    return blocks;
  return blocks.filter((block) => block !== heading);
}
