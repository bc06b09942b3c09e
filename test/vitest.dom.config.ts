/** DOM tests: pure code against the engine that it will run in, real Chromium. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: { include: ['@mozilla/readability', 'dompurify', 'preact', 'preact/hooks', 'axe-core'] },
  cacheDir: '../node_modules/.vite/dom',
  test: {
    include: ['test/dom/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
