/** What pages say with a style or a role and HTML says with an element or attribute. */
import { createElement } from '../../dom/elements';

/** Elements whose style can mean emphasis. */
export const STYLED = 'span[style], font[style]';
/** Editors wrap whole documents in `<b style="font-weight:normal">`. */
export const UNBOLD = 'b[style*="font-weight"], strong[style*="font-weight"]';
/** Cells that align their text by style. */
export const ALIGNED = 'td[style*="text-align"], th[style*="text-align"]';
/** Tables that only lay out, as they say themselves. */
export const LAYOUTS = 'table[role="presentation"], table[role="none"]';

const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|bolder|[6-9]00)/],
  ['em', /font-style:\s*(?:italic|oblique)/],
  ['del', /text-decoration(?:-line)?:[^;]*line-through/],
];

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

/** Puts the elements that a span's style stands for around its content. */
export function rewriteStyled(span: Element): void {
  const style = styleOf(span);
  for (const [name, pattern] of MEANINGS) {
    if (!pattern.test(style)) continue;
    const mark = createElement(span, name);
    mark.append(...span.childNodes);
    span.append(mark);
  }
  span.removeAttribute('style');
}

/** Unwraps bold that its own style takes back. */
export function unwrapUnbold(element: Element): void {
  if (/font-weight:\s*(?:normal|400)/.test(styleOf(element))) element.replaceWith(...element.childNodes);
}

/** Writes a cell's alignment as its attribute. */
export function alignCell(cell: Element): void {
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
