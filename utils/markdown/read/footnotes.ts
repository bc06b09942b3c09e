/**
 * Footnotes of GitHub, Pandoc, Hugo, WordPress and MediaWiki. A mark counts as one when it is short, leads to an
 * item of this page, and that item leads back: names of classes differ, this does not.
 */
import type { Block } from '../blocks';
import type { Addresses } from './addresses';
import type { BlockReader } from './blockReader';

/** The footnotes of one page, numbered in the order of their marks. */
export interface Notes {
  /** @returns the label of the note a link is the mark of, or undefined for any other link */
  labelOf(link: Element): string | undefined;
  /** @returns whether an element holds a note that has a mark */
  isNote(element: Element): boolean;
  /** @returns notes with marks, in order; read once at the end */
  all(): readonly { readonly label: string; readonly element: Element }[];
  /** @returns whether a link inside a note only leads back to its mark */
  isBackLink(link: Element): boolean;
}

const MARK_TEXT = /^\s*[[(（]?\s*(?:note\s*)?[\p{L}\p{N}*†‡§]{1,8}\s*[\])）]?\s*$/u;
const MARK_CLASS = /footnote|reference|noteref/i;
const BACK_SIGN = /^(?:\s|[↩⤴↑^⇧⏎]|\ufe0e|\ufe0f)*$/u;
const HOLDERS = 'li[id], li [id], dd[id], aside[id], p[id], div[id]';

/** @param root the tree being read; @param addresses to tell addresses of this page */
export function createNotes(root: Node, addresses: Addresses): Notes {
  let targets: Map<string, Element> | undefined;
  const labels = new Map<Element, string>();
  const byLink = new Map<Element, string | undefined>();
  const targetOf = (link: Element): Element | undefined => {
    const fragment = addresses.fragment(link.getAttribute('href') ?? '');
    if (!fragment) return undefined;
    targets ??= indexTargets(root);
    return targets.get(fragment);
  };
  const find = (link: Element): string | undefined => {
    if (!isMark(link)) return undefined;
    const element = targetOf(link);
    if (!element || element.contains(link) || !leadsBack(element, addresses)) return undefined;
    const label = labels.get(element) ?? String(labels.size + 1);
    labels.set(element, label);
    return label;
  };
  return {
    labelOf(link) {
      if (!byLink.has(link)) byLink.set(link, find(link));
      return byLink.get(link);
    },
    isNote: (element) => labels.has(element),
    all: () => [...labels].map(([element, label]) => ({ element, label })),
    isBackLink: (link) => isBackLink(link, addresses),
  };
}

function isMark(link: Element): boolean {
  const text = link.textContent ?? '';
  if (text.length > 14 || !MARK_TEXT.test(text)) return false;
  const parent = link.parentElement;
  const hint = `${link.getAttribute('class') ?? ''} ${link.getAttribute('role') ?? ''} ${parent?.getAttribute('class') ?? ''}`;
  return (
    MARK_CLASS.test(hint) ||
    parent?.localName === 'sup' ||
    link.hasAttribute('data-footnote-ref') ||
    link.firstElementChild?.localName === 'sup'
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

function leadsBack(note: Element, addresses: Addresses): boolean {
  for (const link of note.querySelectorAll('a[href*="#"]')) {
    if (addresses.fragment(link.getAttribute('href') ?? '') !== undefined) return true;
  }
  return note.closest('.footnotes, [role="doc-endnotes"], .references') !== null;
}

function isBackLink(link: Element, addresses: Addresses): boolean {
  const href = link.getAttribute('href');
  if (!href || addresses.fragment(href) === undefined) return false;
  return (
    BACK_SIGN.test(link.textContent ?? '') ||
    /backref|footnote-back|easy-footnote-to-top|backlink/.test(
      `${link.getAttribute('class')} ${link.getAttribute('role')}`,
    ) ||
    link.hasAttribute('data-footnote-backref') ||
    /^(?:cite_ref|fnref|user-content-fnref)/.test(addresses.fragment(href) ?? '')
  );
}

/** Reads a list of notes: those with marks are written at the end, what remains stays a list. */
export function readNoteList(element: Element, reader: BlockReader): void {
  const { notes } = reader.context;
  const items = Array.from(element.querySelectorAll('li'));
  const isUsed = items.some((item) => notes.isNote(item));
  if (!isUsed) {
    readPlain(element, reader);
    return;
  }
  const rest = items.filter(
    (item) => !notes.isNote(item) && !items.some((other) => other !== item && other.contains(item)),
  );
  const left: Block[][] = rest.map((item) => reader.collect(() => reader.readChildren(item)) ?? []);
  if (left.length > 0) reader.add({ kind: 'list', isOrdered: true, start: 1, items: left });
}

function readPlain(element: Element, reader: BlockReader): void {
  const { inline, block } = reader.context.handlers;
  const handler = inline.get(element.localName) ?? block.get(element.localName);
  if (handler) handler(element, reader);
  else reader.readChildren(element);
}

/** Reads the notes that have marks, after everything else. A note may hold marks of further notes. */
export function readNotes(reader: BlockReader): void {
  const { notes } = reader.context;
  reader.isInNote = true;
  for (let i = 0, list = notes.all(); i < list.length; i += 1, list = notes.all()) {
    const note = list[i];
    if (!note) return;
    const blocks = reader.collect(() => reader.readChildren(note.element), true);
    reader.add({ kind: 'note', label: note.label, blocks: blocks ?? [] });
  }
}
