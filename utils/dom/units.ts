/**
 * The text of a tree as a row of units: each a block without blocks inside, or a run of loose text and
 * inline elements between blocks. One linear pass.
 */
import type { Deadline } from './deadline';
import { collapseSpace } from './whiteSpace';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG TEXTAREA SELECT IFRAME OBJECT'.split(' '));
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

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
  if (!CJK.test(text)) return text.length;
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isCjk(text.charCodeAt(index))) count += 1;
  return text.length + count * 1.5;
}

function isCjk(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** @returns whether an element begins a line of its own */
export function isBlock(node: Node): boolean {
  return node.nodeType === 1 && BLOCKS.has((node as Element).tagName);
}

/** @returns the units below `root` in document order, those without text left out */
export function readUnits(root: Element, deadline: Deadline): Unit[] {
  const units: Unit[] = [];
  const visit = (element: Element, isInLink: boolean): void => {
    deadline.check();
    let run: ChildNode[] = [];
    let hasBlocks = false;
    const flush = () => {
      const unit = run.length > 0 && toRunUnit(element, run);
      if (unit) units.push(unit);
      run = [];
    };
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== ELEMENT) run.push(child);
      else if (isBlock(child) || holdsBlock(child as Element)) {
        hasBlocks = true;
        flush();
        visit(child as Element, isInLink || (child as Element).localName === 'a');
      } else if ((child as Element).localName === 'br' && hasDoubleBreak(child)) {
        hasBlocks = true;
        flush();
      } else run.push(child);
    }
    if (hasBlocks) {
      flush();
      return;
    }
    const unit = toElementUnit(element, isInLink);
    if (unit) units.push(unit);
  };
  visit(root, root.closest('a') !== null);
  return units;
}

const ELEMENT = 1;
const TEXT = 3;

function hasDoubleBreak(br: Node): boolean {
  let next = br.nextSibling;
  while (next && next.nodeType === TEXT && !next.nodeValue?.trim()) next = next.nextSibling;
  return next?.nodeType === ELEMENT && (next as Element).localName === 'br';
}

/** @returns whether an element begins lines of its own, however deep within it */
export function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (BLOCKS.has(child.tagName) || holdsBlock(child)) return true;
  return false;
}

function toElementUnit(element: Element, isInLink: boolean): Unit | undefined {
  const links: string[] = [];
  const raw = textOf(element, links);
  const text = collapseSpace(raw);
  if (text === '') return undefined;
  const linkWeight = isInLink ? weigh(raw.trim()) : weighAll(links);
  return { element, nodes: undefined, text, weight: weigh(text), linkWeight };
}

function toRunUnit(element: Element, nodes: readonly ChildNode[]): Unit | undefined {
  const links: string[] = [];
  let raw = '';
  for (const node of nodes) raw += readText(node, links);
  const text = collapseSpace(raw);
  if (text === '') return undefined;
  return { element, nodes, text, weight: weigh(text), linkWeight: weighAll(links) };
}

/** @param links takes the text of each link that is met, the node itself included */
function readText(node: Node, links: string[]): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  if (node.nodeType !== ELEMENT || SILENT.has((node as Element).tagName)) return '';
  const text = textOf(node as Element, links);
  if ((node as Element).localName === 'a') links.push(text);
  return text;
}

function textOf(element: Element, links: string[]): string {
  if (element.firstElementChild === null) return element.textContent ?? '';
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const isBreak = child.nodeType === ELEMENT && (child as Element).localName === 'br';
    text += isBreak ? '\n' : readText(child, links);
  }
  return text;
}

function weighAll(texts: readonly string[]): number {
  let weight = 0;
  for (const text of texts) weight += weigh(collapseSpace(text));
  return weight;
}
