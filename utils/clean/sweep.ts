/** Cleaning as a list: which elements, and what to do with each. */
import type { Deadline } from '../dom/deadline';
import { elementsIn, type Root } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { toArray } from '../dom/query';
import { readStyle, withoutHiding } from '../dom/style';
import { visit } from '../dom/visit';
import type { SiteRule } from '../sites/types';

/** What a sweep needs to know. */
export interface SweepOptions {
  readonly rule?: SiteRule;
  readonly journal: Journal;
  readonly deadline: Deadline;
}

/** One kind of work. */
export interface Sweep {
  readonly selector: string;
  readonly run: (element: Element, journal: Journal) => void;
  /** Innermost elements first. */
  readonly isInsideOut?: true;
  /** Another way to find the elements than `elementsIn`. */
  readonly find?: (root: Root, selector: string) => ArrayLike<Element>;
}

/** Selectors are tried one by one: an invalid one must not silence the others. */
export const sweepEach = (selectors: readonly string[] | undefined, run: Sweep['run']): Sweep[] =>
  (selectors ?? []).map((selector) => ({ selector, run }));

/** Runs sweeps below `root` (and on `root` itself), one element per step, so that the caller can pause. */
export function* runSweeps(
  root: Root,
  sweeps: readonly Sweep[],
  { journal, deadline }: SweepOptions,
): Generator<void> {
  for (const { selector, run, isInsideOut, find = elementsIn } of sweeps) {
    const elements = find(root, selector);
    const ordered = isInsideOut ? toArray(elements).reverse() : elements;
    yield* visit(ordered, deadline, (element) => run(element, journal));
  }
}

/** Takes an element away as clutter. */
export const removeElement: Sweep['run'] = (element, journal) =>
  journal.change('clutter', element).remove(element);

/** Takes away what inline styles and attributes hide an element by. */
export const unhide: Sweep['run'] = (element, journal) => {
  const change = journal.change('clutter', element);
  change.drop(element, 'hidden');
  const style = readStyle(element);
  if (style) change.set(element, 'style', withoutHiding(style));
};
