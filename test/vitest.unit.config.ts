/** Unit tests: pure logic in Node, DOM-shaped pure code under jsdom where a test file asks for it. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    isolate: false, // no test leaves anything behind that another would mind, and modules are loaded once
    setupFiles: ['test/unit/settle.ts'],
    testTimeout: 60_000, // a machine with other work to do must not fail a test
  },
});
