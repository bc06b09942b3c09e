/** Tables that only lay out a text: what stands in their cells is written below each other. */
import { all } from '../../dom/query';
import { unwrapLayout } from './styles';

/** What only tables of values have. */
const VALUES = 'th,caption,thead';
/** Parts of a text that no cell of values holds several of. */
const PARTS = 'p,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,pre,article';
/** Text of a cell that is no value, in characters, alone and where it has several parts. */
const MAX_VALUE = 800;
const MAX_PARTED = 300;

/** @param content the chosen element; inner tables first */
export function unwrapLayoutTables(content: ParentNode): void {
  for (const table of all(content, 'table').reverse()) if (isLayout(table)) unwrapLayout(table);
}

function isLayout(table: Element): boolean {
  const border = Number.parseInt(table.getAttribute('border') ?? '', 10);
  if (border > 0 || table.querySelector(VALUES) !== null) return false;
  const rows = Array.from((table as HTMLTableElement).rows ?? []);
  const filled = rows.map(({ cells }) => Array.from(cells).filter(isFilled));
  if (filled.every((cells) => cells.length <= 1)) return true;
  // a portrait beside what is said
  if (rows.length === 1 && filled[0]?.filter(({ textContent }) => /\S/.test(textContent ?? '')).length === 1)
    return true;
  return filled.some((cells) => cells.some(isText));
}

function isFilled(cell: Element): boolean {
  if (/\S/.test(cell.textContent ?? '')) return true;
  return Array.from(cell.querySelectorAll('img,video,audio,math')).some((shown) => !isSpacer(shown));
}

/** Pictures of no height only keep a distance. */
function isSpacer(image: Element): boolean {
  return ['width', 'height'].some((name) => Number.parseInt(image.getAttribute(name) ?? '', 10) <= 2);
}

function isText(cell: Element): boolean {
  const length = cell.textContent?.trim().length ?? 0;
  return length > MAX_VALUE || (length > MAX_PARTED && cell.querySelectorAll(PARTS).length > 1);
}
