/** One way to go through elements: asks the deadline, survives what resists, and can be paused. */
import type { Deadline } from './deadline';

/**
 * Calls `run` for each element, one per step.
 * @throws UnboxError('too-slow') from the deadline; never what `run` throws
 */
export function* visit(
  elements: Iterable<Element>,
  deadline: Deadline,
  run: (element: Element) => void,
): Generator<void> {
  for (const element of elements) {
    deadline.check();
    try {
      run(element);
    } catch {
      // a hostile form can cover DOM methods with its fields: this element is skipped, the rest is not
    }
    yield;
  }
}
