/** The registry: which writer writes which kind of block. */
import type { BlockWriters } from './blockWriter';
import { writeCode } from './codeBlock';
import { writeDefinition } from './definition';
import { writeDetails } from './details';
import { guardEdges } from './html';
import { writeInline } from './inlineWriter';
import { guardHeading, guardLines } from './lineStarts';
import { writeList } from './list';
import { writeTable } from './table';

/** The writers of everything a page can hold. */
export const WRITERS: BlockWriters = {
  paragraph({ tokens }, { lines, context, isNested }) {
    const text = guardLines(writeInline(tokens, context), context.dialect);
    lines.text(isNested ? guardEdges(text) : text);
  },
  heading({ level, tokens }, { lines, context }) {
    const text = guardEdges(guardHeading(writeInline(tokens, context, { isHeading: true })));
    lines.line(`${'#'.repeat(level)}${text === '' ? '' : ` ${text}`}`);
  },
  quote({ alert, blocks }, writer) {
    writer.lines.within('> ', '> ', () => {
      if (alert) writer.lines.line(`[!${alert}]`);
      writer.nested(blocks);
    });
  },
  note({ label, blocks }, writer) {
    writer.lines.within(`[^${label}]: `, '    ', () => writer.nested(blocks));
  },
  rule(_, { lines }) {
    // Never `---`: at the start of a file it would begin front matter.
    lines.line('***');
  },
  math({ tex }, { lines }) {
    lines.text(`$$\n${tex}\n$$`);
  },
  list: writeList,
  code: writeCode,
  table: writeTable,
  details: writeDetails,
  definition: writeDefinition,
};
