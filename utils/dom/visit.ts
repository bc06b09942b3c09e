/** One way to go through elements: asks the deadline, survives what resists, and can be paused. */
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
    deadline.check();
    try {
      run(elements[index] as Element);
    } catch {
      // a hostile form can cover DOM methods with its fields: this element is skipped, the rest is not
    }
    yield;
  }
}
