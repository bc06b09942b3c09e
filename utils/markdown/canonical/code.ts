/** Code blocks: `pre` with one `code` that has the language as its class and nothing but the code as its text. */
import { createElement } from '../../dom/elements';
import { codeLanguage } from './codeLanguage';
import { fillCode } from './codeText';

/** The cell with the code, where a highlighter laid numbers and code out as a table. */
export const CODE_CELLS = 'td.code, td.rouge-code, td.crayon-code, .lntd:last-child, td.blob-code';
/** Labels and buttons that stand beside `pre`. */
export const TOOLBARS = '.cnblogs_code_toolbar, .code-toolbar > .toolbar';

const HIGHLIGHTER =
  '.highlight, .highlighttable, .rouge-table, .lntable, .syntaxhighlighter, .crayon-table, .codehilitetable';

/** Rewrites a `pre`; one that holds a formula's TeX is one already. */
export function rewritePre(pre: Element): void {
  if (pre.querySelector('.math-display')) return;
  fill(pre, pre);
  // by its name, what stood around label and code looks like a toolbar itself
  const frame = pre.parentElement;
  if (frame?.matches('.code-toolbar')) frame.replaceWith(...frame.childNodes);
}

/** Replaces a highlighter's table by a `pre` with the text of its code cells. */
export function rewriteCodeCell(cell: Element): void {
  const table = cell.closest('table');
  if (!table || !cell.closest(HIGHLIGHTER)) return;
  const pre = createElement(cell, 'pre');
  fill(pre, cell.matches('.blob-code') ? table : cell);
  table.replaceWith(pre);
}

function fill(pre: Element, source: Element): void {
  const language = codeLanguage(source);
  const code = createElement(pre, 'code');
  if (language) code.setAttribute('class', `language-${language}`);
  fillCode(code, source);
  pre.replaceChildren(code);
  for (const name of ['class', 'style', 'data-lang', 'data-language', 'lang']) pre.removeAttribute(name);
}
