/**
 * Takes what the user selected, as a page of its own. Lists, tables and code that are cut through stay whole in
 * form: the ancestors that give a selected part its meaning are kept around it.
 */
import type { PageSnapshot } from '../article';
import { completeTable } from './completeTable';
import { freePart } from './freePart';
import { keepNumbers } from './keepNumbers';
import { SelectedCopy } from './selectedCopy';
import { readSelectedRanges } from './selectedRanges';
import { type CaptureOptions, snapshotPage } from './snapshot';
import { nameOf } from './unclobbered';

/**
 * @param live the page's document; neither it nor its selection is changed
 * @returns a snapshot whose body holds the selected part only (its head is the page's), or undefined
 *   when nothing is selected
 * @throws UnboxError('too-large') as `snapshotPage`
 */
export function snapshotSelection(live: Document, options: CaptureOptions): PageSnapshot | undefined {
  const ranges = readSelectedRanges(live);
  if (ranges.length === 0) return undefined;
  const page = snapshotPage(live, options);
  const body = page.document.body;
  if (!body) return undefined;
  const selected = copySelected(ranges, page.document);
  if (!selected.hasChildNodes()) return undefined;
  body.replaceChildren(selected);
  return page;
}

function copySelected(ranges: readonly AbstractRange[], inert: Document): DocumentFragment {
  const selected = new SelectedCopy(inert);
  for (const range of ranges) selected.add(range);
  const { fragment, copies } = selected;
  freePart(fragment, new Map(Array.from(copies, ([live, copy]) => [copy, live])));
  for (const [live, copy] of Array.from(copies)) {
    if (!fragment.contains(copy)) continue;
    const name = nameOf(live as Element);
    if (name === 'ol') keepNumbers(live as Element, copies);
    if (name === 'table') completeTable(live as Element, copies);
  }
  return fragment;
}
