/** Lists, their numbers, and task lists. */
import type { Block } from '../blocks';
import type { BlockReader } from './blockReader';

/** Largest number CommonMark reads as a list marker. */
const MAX_NUMBER = 999_999_999;

/** Reads a list; where the page jumps in numbering or counts down, a new list begins. */
export function readList(element: Element, reader: BlockReader): void {
  const isOrdered = element.localName === 'ol';
  const isReversed = isOrdered && element.hasAttribute('reversed');
  let start = parseNumber(element.getAttribute('start')) ?? (isReversed ? countItems(element) : 1);
  let items: Block[][] = [];
  const finish = (): void => {
    if (items.length > 0) reader.add({ kind: 'list', isOrdered, start, items });
    items = [];
  };
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (reader.context.notes.labels.has(child)) continue; // written at the end of the file
    const isItem = isOrdered && child.localName === 'li';
    const isNext = isReversed && isItem && items.length > 0;
    const value = isItem
      ? (parseNumber(child.getAttribute('value')) ?? (isNext ? start - 1 : undefined))
      : undefined;
    if (value !== undefined && value !== start + items.length) {
      finish();
      start = value;
    }
    const blocks = readItem(child, reader);
    if (!blocks) {
      finish();
      reader.readBlock(child);
    } else if (isList(child) && items.length > 0) items[items.length - 1]?.push(...blocks);
    else if (child.localName === 'li' || blocks.length > 0) items.push(blocks);
  }
  finish();
}

/** Reads an item that stands in no list: browsers show a bullet, and so a run of them is a list. */
export function readLooseItem(element: Element, reader: BlockReader): void {
  if (element.previousElementSibling?.localName === 'li' && !hasTextBetween(element)) return; // read with the first
  const items: Block[][] = [];
  for (let item: Element | null = element; item?.localName === 'li'; item = item.nextElementSibling) {
    if (item !== element && hasTextBetween(item)) break;
    const blocks = reader.collect(() => reader.readChildren(item as Element), true);
    if (blocks) items.push(blocks);
  }
  if (items.length > 0) reader.add({ kind: 'list', isOrdered: false, start: 1, items });
  else reader.readBlock(element);
}

function hasTextBetween(item: Element): boolean {
  let node = item.previousSibling;
  while (node?.nodeType === 8 || (node?.nodeType === 3 && (node.nodeValue ?? '').trim() === ''))
    node = node.previousSibling;
  return node !== item.previousElementSibling;
}

/** Reads the box of a task list, where it stands first in its item; other form controls are not text. */
export function readTaskBox(element: Element, reader: BlockReader): void {
  if (element.getAttribute('type') !== 'checkbox' || !reader.isAtStart) return;
  if (!element.closest('li')) return;
  reader.inline.push({ type: 'task', checked: element.hasAttribute('checked') });
  reader.inline.text(' ');
}

function readItem(child: Element, reader: BlockReader): Block[] | undefined {
  return reader.collect(() => {
    if (child.localName === 'li') reader.readChildren(child);
    else reader.readElement(child);
  }, true);
}

function countItems(list: Element): number {
  let count = 0;
  for (let child = list.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === 'li') count += 1;
  return count;
}

const isList = (element: Element): boolean => element.localName === 'ul' || element.localName === 'ol';

function parseNumber(value: string | null): number | undefined {
  const number = Number.parseInt(value ?? '', 10);
  return number >= 0 && number < MAX_NUMBER - 100_000 ? number : undefined;
}
