/** The built extension in real browsers; one file a browser, scenarios one after the other. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 45_000,
    hookTimeout: 180_000,
    sequence: { concurrent: false },
  },
});
