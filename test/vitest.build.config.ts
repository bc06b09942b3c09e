/** What the built packages contain: manifests and sizes. Needs both builds in .output. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/build/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
});
