/** The text of an article as one string, and the way from its offsets to its nodes and back. */

/** Parts that the reader added and that are no text of the article. */
export const ADDED = '[data-added]';

/** Text and text nodes of an article. */
export interface TextIndex {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset at which each node begins. */
  readonly starts: readonly number[];
}

/** @param root the shown article; what matches ADDED is left out */
export function createTextIndex(root: Node): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  const collect = (node: Node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        nodes.push(child as Text);
        starts.push(length);
        parts.push((child as Text).data);
        length += (child as Text).data.length;
      } else if (child.nodeType === 1 && !(child as Element).matches(ADDED)) collect(child);
    }
  };
  collect(root);
  return { text: parts.join(''), nodes, starts };
}

/** @returns the range from one offset to another; undefined outside the text */
export function toRange(index: TextIndex, start: number, end: number): Range | undefined {
  const first = findNode(index, start, false);
  const last = findNode(index, end, true);
  if (!first || !last) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

/** @returns the offset of a point of a range; undefined for a point outside the indexed text */
export function toOffset(index: TextIndex, node: Node, offset: number): number | undefined {
  const at = index.nodes.indexOf(node as Text);
  if (at !== -1) return (index.starts[at] ?? 0) + offset;
  const child = node.childNodes[offset];
  const following = index.nodes.findIndex((text) => {
    if (child) return child.contains(text) || (child.compareDocumentPosition(text) & 4) !== 0;
    return (node.compareDocumentPosition(text) & 4) !== 0 && !node.contains(text);
  });
  return following === -1 ? index.text.length : index.starts[following];
}

/** A boundary between two nodes belongs to the end of the first or to the start of the second. */
function findNode(
  index: TextIndex,
  offset: number,
  isEnd: boolean,
): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = index.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = index.starts[middle] ?? 0;
    if (isEnd ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  const node = index.nodes[low];
  const inNode = offset - (index.starts[low] ?? 0);
  return node && inNode >= 0 && inNode <= node.data.length ? { node, offset: inNode } : undefined;
}
