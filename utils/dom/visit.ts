/** Two ways to go through elements: both ask the deadline and survive what resists; one can be paused. */
import type { Deadline } from './deadline';

/**
 * Calls `run` for each element, one per step; the first step is the search itself.
 * @throws UnboxError('too-slow') from the deadline; never what `run` throws
 */
export function* visit(
  elements: ArrayLike<Element>,
  deadline: Deadline,
  run: (element: Element) => void,
): Generator<void> {
  yield;
  for (let index = 0; index < elements.length; index += 1) {
    attempt(elements[index] as Element, deadline, run);
    yield;
  }
}

/** Calls `run` for each element, in one go. @throws as `visit` */
export function visitAll(
  elements: ArrayLike<Element>,
  deadline: Deadline,
  run: (element: Element) => void,
): void {
  for (let index = 0; index < elements.length; index += 1) attempt(elements[index] as Element, deadline, run);
}

function attempt(element: Element, deadline: Deadline, run: (element: Element) => void): void {
  deadline.check();
  try {
    run(element);
  } catch {
    // a hostile form can cover DOM methods with its fields: this element is skipped, the rest is not
  }
}
