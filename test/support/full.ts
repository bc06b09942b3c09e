/** What only `npm run test:full` asks: more of a kind that `npm test` has a representative of. */
import { it, type TestFunction } from 'vitest';

/** Whether the full counts are asked for. */
export const isFull = process.env.FULL === '1';

/** Registers a test of the full run alone. */
export function itInFull(name: string, run: TestFunction, timeoutMs?: number): void {
  if (isFull) it(name, run, timeoutMs);
}
