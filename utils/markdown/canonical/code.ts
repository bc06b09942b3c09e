/** Code blocks: `pre` with one `code` that has the language as its class and nothing but the code as its text. */
import { createElement } from '../../dom/elements';
import { hasOwnWords, text } from '../../dom/query';
import { codeLanguage } from './codeLanguage';
import { fillCode } from './codeText';

/** The cell with the code, where a highlighter laid numbers and code out as a table. */
export const CODE_CELLS = 'td.code, td.rouge-code, td.crayon-code, .lntd:last-child, td.blob-code';
/** Code without `pre`: lines that are elements, and an element that says it. */
export const LINED = '.cm-editor, div.fragment, d-code, div.mermaid';
/** Bars above code that hold but pictures of buttons. */
export const BARS = '.cnblogs_code_toolbar';

const HIGHLIGHTER =
  '.highlight, .highlighttable, .rouge-table, .lntable, .syntaxhighlighter, .crayon-table, .codehilitetable';

/** Rewrites a `pre`; one that holds a formula's TeX is one already. */
export function rewritePre(pre: Element): void {
  if (pre.querySelector('.math-display')) return;
  removeNumbers(pre);
  fill(pre, onlyCode(pre) ?? pre);
  removeLabels(pre);
  // by its name, what stood around label and code looks like a toolbar itself
  const frame = pre.parentElement;
  if (frame?.matches('.code-toolbar')) frame.replaceWith(...frame.childNodes);
}

/** Numbers of lines, which some write in the code itself, each in a span at its line's beginning. */
function removeNumbers(pre: Element): void {
  const first = pre.querySelector('span');
  if (first?.textContent?.trim() !== '1' || first.previousSibling?.textContent?.trim()) return;
  const numbers = Array.from(pre.querySelectorAll('span')).filter(
    (span) =>
      /^\s*\d+\s*$/.test(span.textContent ?? '') && /\n\s*$/.test(span.previousSibling?.textContent ?? '\n'),
  );
  const isCounting = numbers.every((span, index) => Number(span.textContent) === index + 1);
  if (!isCounting || numbers.length < 2) return;
  for (const number of numbers) {
    const after = number.nextSibling;
    if (after?.nodeType === 3) after.nodeValue = (after.nodeValue ?? '').replace(/^ /, '');
    number.remove();
  }
}

/** Replaces a highlighter's table by a `pre` with the text of its code cells. */
export function rewriteCodeCell(cell: Element): void {
  const table = cell.closest('table');
  if (!table || !cell.closest(HIGHLIGHTER)) return;
  const pre = createElement(cell, 'pre');
  fill(pre, cell.matches('.blob-code') ? table : cell);
  const name = table.querySelector('th.filename');
  if (name) table.before(...name.childNodes);
  table.replaceWith(pre);
  removeLabels(pre);
}

/** Replaces code whose lines are elements. */
export function rewriteLined(box: Element): void {
  const source = box.querySelector('.cm-content') ?? box;
  const isLined =
    box.className === 'mermaid' ? !box.firstElementChild : source.querySelector('.line,.cm-line');
  if (box.localName === 'div' && !isLined) return;
  toPre(box, source);
}

/** Puts a code block in a box's place. */
export function toPre(box: Element, source = box): void {
  const pre = createElement(box, 'pre');
  fill(pre, source);
  box.replaceWith(pre);
}

/** What is the code, where the one other thing beside it is a bar with its name and buttons. */
function onlyCode(pre: Element): Element | undefined {
  const code = pre.lastElementChild;
  const bar = pre.firstElementChild;
  const isOnly = code?.localName === 'code' && bar?.localName === 'div' && bar.nextElementSibling === code;
  return isOnly && !hasOwnWords(pre) && text(bar).length < MAX_LABEL ? code : undefined;
}

/** Longest words of a label or a bar, in characters. */
const MAX_LABEL = 60;
/** Boxes around code, and what stands in them beside it. */
const BOX = /code|highlight|language-/;
const LABEL = /lang|copy|tool|header|button|line-number/i;

/** Removes language, line numbers and controls that stand beside code in its box. */
function removeLabels(pre: Element): void {
  const box = pre.parentElement;
  if (!box || !BOX.test(box.className) || box.childElementCount > MAX_BESIDE) return;
  for (const label of Array.from(box.children)) {
    const said = text(label);
    if (
      label.matches('div,span') &&
      LABEL.test(label.className) &&
      (said.length < MAX_LABEL || !/[^\d ]/.test(said)) &&
      !label.querySelector('pre,img')
    )
      label.remove();
  }
}

/** Elements in a box of code. */
const MAX_BESIDE = 8;

function fill(pre: Element, source: Element): void {
  const language = codeLanguage(source);
  const code = createElement(pre, 'code');
  if (language) code.setAttribute('class', `language-${language}`);
  fillCode(code, source);
  pre.replaceChildren(code);
  for (const name of ['class', 'style', 'data-lang', 'data-language', 'lang']) pre.removeAttribute(name);
}
