/** An article as plain text: paragraphs apart, list items and table rows on lines of their own. */
import { isElement } from '../dom/elements';

const BLOCKS: ReadonlySet<string> = new Set(
  'article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
);
/** They follow each other without an empty line. */
const LINES: ReadonlySet<string> = new Set(['li', 'tr', 'dt', 'dd', 'summary', 'caption']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** @returns the text as a reader sees it, without pictures; white space is kept in `pre` only */
export function toPlainText(content: ParentNode & Node): string {
  const writer = createWriter();
  let node: Node | null = content.firstChild;
  while (node) {
    enter(node, writer);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node, writer);
    while (node && !node.nextSibling && node.parentNode !== content) {
      node = node.parentNode;
      if (node) leave(node, writer);
    }
    node = node?.nextSibling ?? null;
  }
  return writer.end();
}

type Writer = ReturnType<typeof createWriter>;

function enter(node: Node, writer: Writer): void {
  if (!isElement(node)) {
    if (node.nodeType === 3) writer.write(node.nodeValue ?? '');
    return;
  }
  const name = node.localName;
  if (name === 'br') writer.breakLine();
  else if (BLOCKS.has(name)) writer.separate('\n\n');
  else if (LINES.has(name)) writer.separate('\n');
  else if (CELLS.has(name) && node.previousElementSibling) writer.separate('\t');
  if (name === 'pre') writer.keepSpace(1);
}

function leave(node: Node, writer: Writer): void {
  if (!isElement(node)) return;
  if (BLOCKS.has(node.localName)) writer.separate('\n\n');
  else if (LINES.has(node.localName)) writer.separate('\n');
  if (node.localName === 'pre') writer.keepSpace(-1);
}

/** A cell's tab yields to any line break. */
function weigh(gap: string): number {
  return gap === '\t' ? 0.5 : gap.length;
}

/** Gathers text; separators wait until more text comes, the longest of them wins. */
function createWriter() {
  const parts: string[] = [];
  let gap = '';
  let isSpaceDue = false;
  let preDepth = 0;
  return {
    separate(wanted: string): void {
      isSpaceDue = false;
      if (weigh(wanted) > weigh(gap)) gap = wanted;
    },
    breakLine(): void {
      isSpaceDue = false;
      if (parts.length > 0) gap += '\n';
    },
    keepSpace(step: 1 | -1): void {
      preDepth += step;
    },
    write(raw: string): void {
      const text = preDepth > 0 ? raw : raw.replace(/[ \t\n\r\f]+/g, ' ');
      const shown = preDepth > 0 ? text : text.trim();
      if (shown === '') {
        isSpaceDue ||= text !== '' && gap === '';
        return;
      }
      const isSpaced =
        preDepth === 0 && gap === '' && parts.length > 0 && (isSpaceDue || text.startsWith(' '));
      parts.push(parts.length > 0 ? gap : '', isSpaced ? ' ' : '', shown);
      gap = '';
      isSpaceDue = preDepth === 0 && text.endsWith(' ');
    },
    end: () => parts.join(''),
  };
}
