/** Unit tests: pure logic in Node, DOM-shaped pure code under jsdom where a test file asks for it. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    setupFiles: ['test/unit/settle.ts'],
    testTimeout: 20_000,
  },
});
