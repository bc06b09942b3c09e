/** Co-operative time limit: nothing can end a hung script from outside, so every pass asks here. */
import { UnboxError } from '../article';

/** A point in time after which work must stop. */
export interface Deadline {
  /** @throws UnboxError('too-slow') once the time is over. Cheap enough to call per node. */
  check(): void;
}

/** Calls between two looks at the clock: one look costs about as much as visiting ten nodes. */
const CALLS_PER_LOOK = 64;

/**
 * @param timeoutMs time from now on, in milliseconds
 * @param now clock in milliseconds; a parameter so that tests can turn it
 */
export function createDeadline(timeoutMs: number, now: () => number = Date.now): Deadline {
  const end = now() + timeoutMs;
  let calls = 0;
  return {
    check() {
      calls += 1;
      if (calls % CALLS_PER_LOOK !== 0) return;
      if (now() > end) throw new UnboxError('too-slow', `more than ${timeoutMs} ms`);
    },
  };
}

/** A deadline that never comes, for tests and small trees. */
export const NO_DEADLINE: Deadline = { check: () => undefined };
