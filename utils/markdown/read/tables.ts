/** Tables as rows of cells; tables that only lay out are unwrapped. */
import type { Alignment, Cell, Row } from '../blocks';
import type { BlockReader } from './blockReader';

/** Spans beyond this are a page's mistake; every column of a span is written. */
const MAX_SPAN = 100;
const ALIGNMENT = /^(?:left|center|right)$/;

interface RowElement {
  readonly isHeader: boolean;
  readonly cells: readonly Element[];
}

/** Reads a table with its caption before it. */
export function readTable(element: Element, reader: BlockReader): void {
  const rows: RowElement[] = [];
  const captions: Element[] = [];
  collectRows(element, { isHead: false, rows, captions });
  for (const caption of captions) reader.readBlock(caption);
  const first = rows[0];
  if (!first) return;
  if (isLayout(element, rows)) {
    for (const row of rows) for (const cell of row.cells) reader.readBlock(cell);
    return;
  }
  const read = rows.map(
    (row): Row => ({ isHeader: row.isHeader, cells: row.cells.map((cell) => readCell(cell, reader)) }),
  );
  const alignments = first.cells.flatMap((cell): Alignment[] => [
    alignmentOf(cell),
    ...Array.from({ length: span(cell, 'colspan') - 1 }, (): Alignment => ''),
  ]);
  reader.add({ kind: 'table', rows: read, alignments });
}

interface Collected {
  readonly isHead: boolean;
  readonly rows: RowElement[];
  readonly captions: Element[];
}

function collectRows(parent: Element, found: Collected): void {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const name = child.localName;
    if (name === 'tr') addRow(child, found);
    else if (name === 'caption') found.captions.push(child);
    else if (name === 'tbody' || name === 'tfoot') collectRows(child, { ...found, isHead: false });
    else if (name === 'thead') collectRows(child, { ...found, isHead: true });
  }
}

function addRow(row: Element, found: Collected): void {
  const cells: Element[] = [];
  let isHeader = true;
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'th') cells.push(child);
    else if (child.localName === 'td') {
      cells.push(child);
      isHeader = false;
    }
  }
  if (cells.length > 0) found.rows.push({ isHeader: found.isHead || isHeader, cells });
}

function readCell(cell: Element, reader: BlockReader): Cell {
  const blocks = reader.collect(() => reader.readChildren(cell)) ?? [];
  if (!cell.hasAttributes()) return { blocks, columns: 1, rows: 1 };
  return {
    blocks,
    columns: span(cell, 'colspan'),
    rows: span(cell, 'rowspan'),
  };
}

/** A table lays out when it has one cell, or holds what no cell can show and has no header. */
function isLayout(table: Element, rows: readonly RowElement[]): boolean {
  if (rows.some((row) => row.isHeader)) return false;
  if (rows.length === 1 && rows[0]?.cells.length === 1) return true;
  return rows.length < 4 && table.querySelector('table, h1, h2, h3, pre, blockquote') !== null;
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return value > 1 ? Math.min(value, MAX_SPAN) : 1;
}

function alignmentOf(cell: Element): Alignment {
  const value = cell.getAttribute('align')?.toLowerCase() ?? '';
  return ALIGNMENT.test(value) ? (value as Alignment) : '';
}
