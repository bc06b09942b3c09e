/** What only `npm run test:full` asks: more of a kind that `npm test` has a representative of. */
import { it, type TestFunction } from 'vitest';

/** Whether the full counts are asked for. */
export const isFull = process.env.FULL === '1';

/** @returns the first of several of a kind, and in the full run all of them */
export function representatives<Kind>(kinds: readonly Kind[], count = 1): readonly Kind[] {
  return isFull ? kinds : kinds.slice(0, count);
}

/** Registers a test of the full run alone. */
export function itInFull(name: string, run: TestFunction, timeoutMs?: number): void {
  if (isFull) it(name, run, timeoutMs);
}
