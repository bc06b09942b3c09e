/**
 * Tables that are cut through keep their columns and the row that names them: cells that were not selected
 * are empty, columns of which nothing was selected go.
 */
import { copyElement } from './copyElement';
import { childrenOf, isLiveElement, isLiveText, nameOf } from './unclobbered';

interface LiveRow {
  readonly row: Element;
  readonly cells: readonly Element[];
  readonly isHeader: boolean;
}

/**
 * @param live a `table` of the page
 * @param copies the copies of live elements; more are made for what is added
 */
export function completeTable(live: Element, copies: Map<Node, Element>): void {
  const rows = readRows(live, false);
  const chosen = rows.filter(({ row }) => copies.has(row));
  const [first] = chosen;
  if (!first) return;
  const header = rows.find(({ row, isHeader }) => isHeader && row === rows[0]?.row);
  const isHeaderOnly = chosen.length === 1 && first.row === header?.row;
  const columns = readColumns(chosen, header && !isHeaderOnly ? [...chosen, header] : chosen, copies);
  for (const { row, cells } of chosen) {
    const isWhole = row === header?.row && !isHeaderOnly;
    fillRow(cells, { row: copies.get(row) as Element, columns, copies, isWhole });
  }
  if (header && !copies.has(header.row)) addHeader(live, header, { columns, copies });
}

function readRows(parent: Element, isHead: boolean): LiveRow[] {
  return Array.from(childrenOf(parent)).flatMap((child): LiveRow[] => {
    if (!isLiveElement(child)) return [];
    const name = nameOf(child);
    if (/^t(?:head|body|foot)$/.test(name)) return readRows(child, name === 'thead');
    if (name !== 'tr') return [];
    const cells = Array.from(childrenOf(child)).filter(isCell);
    const isHeader = cells.length > 0 && (isHead || cells.every((cell) => nameOf(cell) === 'th'));
    return cells.length > 0 ? [{ row: child, cells, isHeader }] : [];
  });
}

function isCell(node: Node): node is Element {
  return isLiveElement(node) && /^t[dh]$/.test(nameOf(node));
}

/** @returns which columns are kept; undefined for all, as where cells span several */
function readColumns(
  chosen: readonly LiveRow[],
  rows: readonly LiveRow[],
  copies: ReadonlyMap<Node, Element>,
): ReadonlySet<number> | undefined {
  const isSpanned = (cell: Element) => cell.hasAttribute('colspan') || cell.hasAttribute('rowspan');
  if (rows.some(({ cells }) => cells.some(isSpanned))) return undefined;
  const columns = chosen.flatMap(({ cells }) =>
    cells.flatMap((cell, index) => (copies.has(cell) ? [index] : [])),
  );
  return new Set(columns);
}

interface Filling {
  readonly columns: ReadonlySet<number> | undefined;
  readonly copies: Map<Node, Element>;
}

/** Puts a row's cells in their columns; those without a copy are empty, or copied now. */
function fillRow(cells: readonly Element[], to: Filling & { row: Element; isWhole: boolean }): void {
  const { row, columns, copies, isWhole } = to;
  const kept = cells.filter((_, index) => columns?.has(index) ?? true);
  const made = kept.map((cell) => {
    const copy = isWhole ? undefined : copies.get(cell);
    return copy ?? copyCell(cell, row.ownerDocument, isWhole);
  });
  for (const cell of cells) copies.get(cell)?.remove();
  row.append(...made);
}

function addHeader(live: Element, header: LiveRow, { columns, copies }: Filling): void {
  const table = copies.get(live);
  const row = table && copyElement(header.row, table.ownerDocument);
  if (!row) return;
  fillRow(header.cells, { row, columns, copies, isWhole: true });
  const head = table.ownerDocument.createElement('thead');
  head.append(row);
  table.prepend(head);
}

function copyCell(cell: Element, inert: Document, isWhole: boolean): Element {
  const copy = copyElement(cell, inert) ?? inert.createElement('td');
  if (isWhole) for (const child of childrenOf(cell)) copyWhole(child, copy);
  return copy;
}

function copyWhole(live: Node, parent: Element): void {
  if (isLiveText(live)) parent.append(live.data);
  if (!isLiveElement(live)) return;
  const copy = copyElement(live, parent.ownerDocument);
  if (!copy) return;
  for (const child of childrenOf(live)) copyWhole(child, copy);
  parent.append(copy);
}
