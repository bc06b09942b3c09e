/** Preact runs effects up to 35 ms after a paint; the DOM they need must still be there. */
import { afterAll } from 'vitest';

const LONGER_THAN_PREACT_WAITS_MS = 60;

if (typeof document !== 'undefined') {
  afterAll(() => new Promise((resolve) => setTimeout(resolve, LONGER_THAN_PREACT_WAITS_MS)));
}
