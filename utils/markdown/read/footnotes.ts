/** Footnotes: marks have the class `footnote-ref` and lead to the item that is the note. */
import type { Block } from '../blocks';
import type { BlockReader } from './blockReader';

/** The footnotes of one page, numbered in the order of their marks. */
export class Notes {
  /** Notes that have a mark, with their labels. */
  readonly labels = new Map<Element, string>();
  /** Headings under which nothing is left but the notes. */
  readonly emptied = new Set<Block>();
  private items: Map<string, Element> | undefined;

  /** @param root the tree being read */
  constructor(private readonly root: Node) {}

  /** @returns the label of the note a link is the mark of, or undefined for any other link */
  labelOf(link: Element): string | undefined {
    if (link.getAttribute('class') !== 'footnote-ref') return undefined;
    this.items ??= indexItems(this.root as ParentNode & Node);
    const note = this.items.get(link.getAttribute('href') ?? '');
    if (!note || note.contains(link)) return undefined;
    if (!this.labels.has(note)) this.labels.set(note, String(this.labels.size + 1));
    return this.labels.get(note);
  }
}

/** Items by the address that leads to them. */
function indexItems(root: ParentNode): Map<string, Element> {
  const items = Array.from(root.querySelectorAll('li[id]'));
  return new Map(items.map((item) => [`#${encodeURIComponent(item.id)}`, item]));
}

/** Reads the wrapper of a list of notes: its rule and its heading go when the notes are written elsewhere. */
export function readNoteList(element: Element, reader: BlockReader): void {
  const { labels, emptied } = reader.context.notes;
  const isUsed = Array.from(element.querySelectorAll('li')).some((item) => labels.has(item));
  reader.endParagraph();
  const { last } = reader;
  if (!isUsed || element.matches('ol, ul')) reader.readTag(element);
  else for (const list of element.querySelectorAll('ol, ul')) reader.readElement(list);
  if (isUsed && last === reader.last && last?.kind === 'heading') emptied.add(last);
}

/** @returns whether a block is a heading of notes alone, which stand elsewhere, and the next heading follows it */
export function isEmptied(block: Block, next: Block | undefined, { emptied }: Notes): boolean {
  const level = next?.kind === 'heading' ? next.level : Number.POSITIVE_INFINITY;
  return block.kind === 'heading' && level <= block.level && emptied.has(block);
}

/** Reads the notes that have marks, after everything else. A note may hold marks of further notes. */
export function readNotes(reader: BlockReader): void {
  for (const [note, label] of reader.context.notes.labels) {
    const blocks = reader.collect(() => reader.readChildren(note), true) ?? [];
    trimEnd(blocks);
    reader.add({ kind: 'note', label, blocks });
  }
}

/** Before the link back stood a space, often one that does not break. */
function trimEnd(blocks: readonly Block[]): void {
  const last = blocks[blocks.length - 1];
  const token = last?.kind === 'paragraph' ? last.tokens[last.tokens.length - 1] : undefined;
  if (token?.type === 'text') token.text = token.text.trimEnd();
}
