/**
 * Takes what the user selected, as a page of its own. Lists and tables that are cut through stay whole in
 * form: the ancestors that give a selected item its meaning are kept around it.
 */
import { type PageSnapshot, UnboxError } from '../article';
import { copyElement } from './copyElement';
import { type CaptureOptions, MAX_ELEMENTS, snapshotPage } from './snapshot';

/** NodeFilter's bits for elements and text. */
const SHOW_ELEMENT_AND_TEXT = 1 | 4;

/**
 * @param live the page's document; neither it nor its selection is changed
 * @returns a snapshot whose body holds the selected part only (its head is the page's), or undefined
 *   when nothing is selected
 * @throws UnboxError('too-large') as `snapshotPage`
 */
export function snapshotSelection(live: Document, options: CaptureOptions): PageSnapshot | undefined {
  const range = readRange(live);
  if (!range) return undefined;
  const page = snapshotPage(live, options);
  const body = page.document.body;
  if (!body) return undefined;
  const copy = copySelected(live, range, page.document);
  body.replaceChildren(copy);
  return page;
}

function readRange(live: Document): Range | undefined {
  const selection = live.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  return range.toString().trim() || range.commonAncestorContainer.nodeType === 1 ? range : undefined;
}

/** Rebuilds the selected nodes, with their ancestors up to the body, by hand in the inert document. */
function copySelected(live: Document, range: Range, inert: Document): DocumentFragment {
  const fragment = inert.createDocumentFragment();
  const root = range.commonAncestorContainer;
  const top = live.body ?? live.documentElement;
  const made = new Map<Node, Node>([[top, fragment]]);
  if (root === top.parentNode) made.set(root, fragment);
  let count = 0;
  for (const node of selectedNodes(live, range)) {
    count += 1;
    if (count > MAX_ELEMENTS) throw new UnboxError('too-large', 'selection');
    place(node, { range, inert, made, fragment });
  }
  return fragment;
}

function selectedNodes(live: Document, range: Range): Node[] {
  const root = range.commonAncestorContainer;
  if (root.nodeType === Node.TEXT_NODE) return [root];
  const walker = live.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isLeaf = node.nodeType === Node.TEXT_NODE || !node.hasChildNodes();
    if (isLeaf && range.intersectsNode(node)) nodes.push(node);
  }
  return nodes;
}

interface Rebuild {
  readonly range: Range;
  readonly inert: Document;
  readonly made: Map<Node, Node>;
  readonly fragment: DocumentFragment;
}

function place(node: Node, rebuild: Rebuild): void {
  const parent = parentFor(node, rebuild);
  if (node.nodeType === Node.TEXT_NODE) {
    const part = selectedText(node as Text, rebuild.range);
    if (part !== '') parent.appendChild(rebuild.inert.createTextNode(part));
    return;
  }
  const copy = copyElement(node as Element, rebuild.inert);
  if (copy) parent.appendChild(copy);
}

function parentFor(node: Node, rebuild: Rebuild): Node {
  const chain: Element[] = [];
  let at = node.parentNode;
  while (at && !rebuild.made.has(at)) {
    if (at.nodeType === Node.ELEMENT_NODE) chain.push(at as Element);
    at = at.parentNode;
  }
  let parent: Node = (at && rebuild.made.get(at)) ?? rebuild.fragment;
  for (const element of chain.reverse()) {
    const copy = copyElement(element, rebuild.inert) ?? rebuild.inert.createElement('span');
    rebuild.made.set(element, copy);
    parent.appendChild(copy);
    parent = copy;
  }
  return parent;
}

function selectedText(node: Text, range: Range): string {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(start, end);
}
