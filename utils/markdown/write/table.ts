/** Tables: a grid of lines. Spans are written as empty cells, so that columns stay where they were. */
import type { Block, Cell } from '../blocks';
import type { BlockOf, BlockWriter } from './blockWriter';
import { codeSpan } from './codeSpan';
import { guardEdges } from './html';
import { type InlineContext, writeInline } from './inlineWriter';

type Table = BlockOf<'table'>;

/** Writes a table; one without a header row gets an empty one, which GFM asks for. */
export function writeTable(table: Table, { lines, context }: BlockWriter): void {
  const grid = toGrid(table, context);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1);
  const hasHeader = table.rows[0]?.isHeader === true;
  const header = hasHeader ? (grid[0] ?? []) : [];
  lines.line(toRow([...header, ...new Array<string>(width - header.length).fill('')]));
  let delimiters = '|';
  for (let x = 0; x < width; x += 1) delimiters += DELIMITERS[table.alignments[x] ?? ''];
  lines.line(delimiters);
  for (let y = hasHeader ? 1 : 0; y < grid.length; y += 1) lines.line(toRow(grid[y] ?? []));
}

const DELIMITERS = { '': ' --- |', left: ' :-- |', center: ' :-: |', right: ' --: |' };

function toRow(cells: readonly string[]): string {
  let row = '|';
  for (const cell of cells) row += cell === '' ? '   |' : ` ${cell} |`;
  return row;
}

/** Lays cells out; a span never makes the table wider than its row with most cells. */
function toGrid(table: Table, context: InlineContext): string[][] {
  const widest = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  /** Per column, how many rows a cell from above still covers. */
  const covered: number[] = [];
  return table.rows.map((row) => {
    const line: string[] = [];
    const skip = (): void => {
      for (let left = covered[line.length]; left; left = covered[line.length]) {
        covered[line.length] = left - 1;
        line.push('');
      }
    };
    for (const cell of row.cells) {
      skip();
      const text = writeCell(cell.blocks, context);
      for (let x = 0; x < Math.min(cell.columns, widest); x += 1) {
        if (cell.rows > 1) covered[line.length] = cell.rows - 1;
        line.push(x === 0 ? text : '');
      }
    }
    skip();
    return line;
  });
}

/** Blocks of a cell in one line, with breaks between them. */
function writeCell(blocks: Cell['blocks'], context: InlineContext): string {
  const [only] = blocks;
  if (blocks.length === 1 && only?.kind === 'paragraph') {
    return guardEdges(writeInline(only.tokens, context, { isCell: true }));
  }
  return blocks
    .flatMap((block) => cellLines(block, context))
    .filter((line) => line !== '')
    .join(context.dialect.cellBreak);
}

function cellLines(block: Block, context: InlineContext): string[] {
  const nested = (blocks: readonly Block[]): string => writeCell(blocks, context);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [writeInline(block.tokens, context, { isCell: true })];
    case 'code':
      return block.text
        .split('\n')
        .map((line) => (line ? codeSpan(line, context.dialect, { isCell: true }) : ''));
    case 'list':
      return block.items.map(
        (item, index) => `${block.isOrdered ? `${block.start + index}\\.` : '•'} ${nested(item)}`,
      );
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => nested(cell.blocks)).join(' '));
    case 'math':
      return [writeInline([{ type: 'math', tex: block.tex.replace(/\n/g, ' ') }], context, { isCell: true })];
    case 'details':
      return [writeInline(block.summary, context, { isCell: true }), nested(block.blocks)];
    case 'definition':
      return [...block.terms, ...block.definitions].map(nested);
    case 'rule':
      return [];
    default:
      return [nested(block.blocks)];
  }
}
