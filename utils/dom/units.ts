/**
 * The text of a tree as a row of units: each a block without blocks inside, or a run of loose text and
 * inline elements between blocks. One linear pass.
 */
import type { Deadline } from './deadline';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG TEXTAREA SELECT IFRAME OBJECT'.split(' '));
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** One line of text as a reader sees it. */
export interface Unit {
  /** The block element that holds it; a loose run has its parent. */
  readonly element: Element;
  /** The nodes of a loose run; undefined when the whole element is the unit. */
  readonly nodes: readonly ChildNode[] | undefined;
  /** White space collapsed. */
  readonly text: string;
  /** Length in which a Han, Kana or Hangul character counts two and a half. */
  readonly weight: number;
  /** The part of `weight` that is link text. */
  readonly linkWeight: number;
}

/** @returns characters, CJK ones counted two and a half times */
export function weigh(text: string): number {
  return text.length + (text.match(CJK)?.length ?? 0) * 1.5;
}

/** @returns whether an element begins a line of its own */
export function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).tagName);
}

/** @returns the units below `root` in document order, those without text left out */
export function readUnits(root: Element, deadline: Deadline): Unit[] {
  const units: Unit[] = [];
  const visit = (element: Element): boolean => {
    deadline.check();
    let run: ChildNode[] = [];
    let hasBlocks = false;
    const flush = () => {
      const unit = run.length > 0 && toUnit(element, run);
      if (unit) units.push(unit);
      run = [];
    };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 1 && (isBlock(child) || holdsBlock(child as Element))) {
        hasBlocks = true;
        flush();
        visit(child as Element);
      } else if (child.nodeName === 'BR' && hasDoubleBreak(child)) {
        hasBlocks = true;
        flush();
      } else run.push(child);
    }
    if (hasBlocks) flush();
    else {
      const unit = toUnit(element, undefined);
      if (unit) units.push(unit);
    }
    return hasBlocks;
  };
  visit(root);
  return units;
}

function hasDoubleBreak(br: Node): boolean {
  let next = br.nextSibling;
  while (next && next.nodeType === 3 && !next.nodeValue?.trim()) next = next.nextSibling;
  return next?.nodeName === 'BR';
}

const BLOCK_SELECTOR = [...BLOCKS].join(',').toLowerCase();

function holdsBlock(element: Element): boolean {
  return element.firstElementChild !== null && element.querySelector(BLOCK_SELECTOR) !== null;
}

function toUnit(element: Element, nodes: readonly ChildNode[] | undefined): Unit | undefined {
  const raw = nodes ? nodes.map(textOf).join('') : textOf(element);
  const text = raw.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  return { element, nodes, text, weight: weigh(text), linkWeight: linkWeightOf(element, nodes) };
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1 || SILENT.has((node as Element).tagName)) return '';
  const element = node as Element;
  if (element.firstElementChild === null) return element.textContent ?? '';
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling)
    text += child.nodeName === 'BR' ? '\n' : textOf(child);
  return text;
}

function linkWeightOf(element: Element, nodes: readonly ChildNode[] | undefined): number {
  if (!nodes && element.closest('a')) return weigh(textOf(element).trim());
  let weight = 0;
  const add = (link: Element) => {
    weight += weigh(textOf(link).replace(/\s+/g, ' ').trim());
  };
  if (!nodes) for (const link of element.querySelectorAll('a')) add(link);
  for (const node of nodes ?? []) {
    if (node.nodeName === 'A') add(node as Element);
    else if (node.nodeType === 1) for (const link of (node as Element).querySelectorAll('a')) add(link);
  }
  return weight;
}
