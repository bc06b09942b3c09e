/** What pages say with a style or a role and HTML says with an element or attribute. */
import { createElement } from '../../dom/elements';
import { textsIn } from '../../dom/query';
import { toPre } from './code';

/** Elements whose style can mean something: one search takes less time than one for each name. */
export const STYLED = '[style]';
/** Tables that only lay out, as they say themselves. */
export const LAYOUTS = 'table[role="presentation"], table[role="none"]';

const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|bolder|[6-9]00)/],
  ['em', /font-style:\s*(?:italic|oblique)/],
  ['del', /text-decoration(?:-line)?:[^;]*line-through/],
];

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** Says with elements and attributes what the style of a span, a bold word or a cell means. */
export function rewriteStyled(element: Element): void {
  const name = element.localName;
  const space = WHITE_SPACE.exec(styleOf(element))?.[1];
  if (space !== undefined && !element.closest('pre,code')) breakLines(element, space === '');
  if (name === 'span' || name === 'font') emphasize(element);
  else if (name === 'b' || name === 'strong') unwrapUnbold(element);
  else if (name === 'td' || name === 'th') alignCell(element);
}

/** Line ends that are seen, by the last that a style says; lines that do not wrap are code. */
const WHITE_SPACE = /^[\s\S]*white-space:\s*(?:pre|(?=break))(|-wrap|-line|break-spaces)\s*(?:!|;|$)/;

/** Writes seen line ends as elements. */
function breakLines(element: Element, isCode: boolean): void {
  if (!element.textContent?.trim().includes('\n')) return;
  if (isCode && element.localName === 'div' && !element.querySelector('p,img,table')) toPre(element);
  else
    for (const text of textsIn(element, /\S/)) {
      const lines = text.data.split('\n').flatMap((line) => [createElement(text, 'br'), line]);
      text.replaceWith(...lines.slice(1));
    }
}

/** Puts the elements that a span's style stands for around its content. */
function emphasize(span: Element): void {
  const style = styleOf(span);
  for (const [name, pattern] of MEANINGS) {
    if (!pattern.test(style)) continue;
    const mark = createElement(span, name);
    mark.append(...span.childNodes);
    span.append(mark);
  }
  // what reads the page for its day and author may find them there, so it is not taken out yet
  const isSmall = (span.textContent ?? '').length <= MAX_HIDDEN && span.querySelector('math,img') === null;
  if (isSmall && HIDING.test(style)) span.setAttribute('style', 'display:none');
  else span.removeAttribute('style');
}

/** What nobody is to read within a line: keys to sort by, or what spoils a copy. */
const HIDING = /display:\s*none|visibility:\s*hidden|font-size:\s*0(?![.\d])|clip:\s*rect\(0/i;
/** Longest words that are hidden for good, in characters: longer ones wait for a click. */
const MAX_HIDDEN = 80;

/** Unwraps bold that its own style takes back: editors wrap whole documents in `<b style="font-weight:normal">`. */
function unwrapUnbold(element: Element): void {
  if (/font-weight:\s*(?:normal|400)/.test(styleOf(element))) element.replaceWith(...element.childNodes);
}

/** Writes a cell's alignment as its attribute. */
function alignCell(cell: Element): void {
  const side = /text-align:\s*(left|center|right)/.exec(styleOf(cell))?.[1];
  if (side && !cell.hasAttribute('align')) cell.setAttribute('align', side);
}

/** Replaces a table that lays out by one block per cell. */
export function unwrapLayout(table: Element): void {
  const cells = Array.from(table.querySelectorAll('td, th')).filter(
    (cell) => cell.closest('table') === table,
  );
  const box = createElement(table, 'div');
  for (const cell of cells) {
    const block = createElement(table, 'div');
    block.append(...cell.childNodes);
    box.append(block);
  }
  table.replaceWith(box);
}
