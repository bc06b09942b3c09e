/**
 * Footnotes of GitHub, Pandoc, Hugo, WordPress and MediaWiki. A mark counts as one when it is short, leads to an
 * item of this page, and that item leads back: names of classes differ, this does not.
 */
import type { Block } from '../blocks';
import type { Addresses } from './addresses';
import type { BlockReader } from './blockReader';

const MARK_TEXT = /^\s*[[(（]?\s*(?:note\s*)?[\p{L}\p{N}*†‡§]{1,8}\s*[\])）]?\s*$/u;
const MARK_CLASS = /footnote|reference|noteref/i;
const BACK_SIGN = /^(?:\s|[↩⤴↑^⇧⏎]|\ufe0e|\ufe0f)*$/u;
const BACK_CLASS = /back|easy-footnote-to-top/;
const BACK_ID = /^(?:unbox-|user-content-)?(?:cite_ref|fnref)/;
const HOLDERS = 'li[id], li [id], dd[id], aside[id], p[id], div[id]';

/** The footnotes of one page, numbered in the order of their marks. */
export class Notes {
  /** Notes that have a mark: the first is number 1. */
  readonly found: Element[] = [];
  private readonly labels = new Map<Element, string>();
  private targets: Map<string, Element> | undefined;

  /**
   * @param root the tree being read
   * @param addresses tell addresses of this page from others
   */
  constructor(
    private readonly root: Node,
    private readonly addresses: Addresses,
  ) {}

  /** @returns the label of the note a link is the mark of, or undefined for any other link */
  labelOf(link: Element): string | undefined {
    const fragment = this.fragmentOf(link);
    if (!fragment || !isMark(link)) return undefined;
    this.targets ??= indexTargets(this.root);
    const note = this.targets.get(fragment);
    if (!note || note.contains(link) || !this.leadsBack(note)) return undefined;
    const known = this.labels.get(note);
    if (known) return known;
    const label = String(this.found.push(note));
    this.labels.set(note, label);
    return label;
  }

  /** @returns whether an element holds a note that has a mark */
  isNote(element: Element): boolean {
    return this.labels.has(element);
  }

  /** @returns whether a link inside a note only leads back to its mark */
  isBackLink(link: Element): boolean {
    const fragment = this.fragmentOf(link);
    if (fragment === undefined) return false;
    return (
      BACK_SIGN.test(link.textContent ?? '') ||
      BACK_CLASS.test(hintsOf(link)) ||
      BACK_ID.test(fragment) ||
      link.hasAttribute('data-footnote-backref')
    );
  }

  private fragmentOf(link: Element): string | undefined {
    const href = link.getAttribute('href');
    return href?.includes('#') ? this.addresses.fragment(href) : undefined;
  }

  private leadsBack(note: Element): boolean {
    for (const link of note.querySelectorAll('a')) if (this.fragmentOf(link) !== undefined) return true;
    return note.closest('.footnotes, [role="doc-endnotes"], .references') !== null;
  }
}

const hintsOf = (link: Element): string => `${link.getAttribute('class')} ${link.getAttribute('role')}`;

function isMark(link: Element): boolean {
  const parent = link.parentElement;
  return (
    MARK_TEXT.test(link.textContent ?? '') &&
    (parent?.localName === 'sup' ||
      link.firstElementChild?.localName === 'sup' ||
      link.hasAttribute('data-footnote-ref') ||
      MARK_CLASS.test(`${hintsOf(link)} ${parent?.getAttribute('class')}`))
  );
}

function indexTargets(root: Node): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of (root as ParentNode).querySelectorAll?.(HOLDERS) ?? []) {
    const holder = element.closest('li') ?? element;
    // A sanitiser may have put a prefix before every id, but not into the links.
    for (const id of [element.id, element.id.replace(/^(?:unbox|user-content)-/, '')]) {
      if (!targets.has(id)) targets.set(id, holder);
    }
  }
  return targets;
}

/** Reads the wrapper of a list of notes: its rule and its heading go when the notes are written elsewhere. */
export function readNoteList(element: Element, reader: BlockReader): void {
  const { notes } = reader.context;
  const lists = Array.from(element.querySelectorAll('ol, ul'));
  const isUsed =
    element.localName !== 'ol' &&
    Array.from(element.querySelectorAll('li')).some((item) => notes.isNote(item));
  if (!isUsed) reader.readTag(element);
  else for (const list of lists) reader.readElement(list);
}

/** Reads the notes that have marks, after everything else. A note may hold marks of further notes. */
export function readNotes(reader: BlockReader): void {
  const { found } = reader.context.notes;
  reader.isInNote = true;
  for (let i = 0; i < found.length; i += 1) {
    const note = found[i] as Element;
    const blocks = reader.collect(() => reader.readChildren(note), true) ?? [];
    trimEnd(blocks);
    reader.add({ kind: 'note', label: String(i + 1), blocks });
  }
}

/** Before the link back stood a space, often one that does not break. */
function trimEnd(blocks: readonly Block[]): void {
  const last = blocks[blocks.length - 1];
  const token = last?.kind === 'paragraph' ? last.tokens[last.tokens.length - 1] : undefined;
  if (token?.type === 'text') token.text = token.text.trimEnd();
}
