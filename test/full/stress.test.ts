/** The largest pages in both browsers, and what only one of them does. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countUndone, largePage, readResponsiveness, watchResponsiveness } from '../e2e/largePages';
import { openTabScripts, TEST_ORIGIN } from '../e2e/tabScripts';
import { until } from '../support/driver';
import { openStage, type Stage } from '../support/launch';

/** Far more than ever measured: a busy machine must not fail this. */
const MAX_GAP_MS = 4000;

describe.each(['chromium', 'firefox'] as const)('large pages in %s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterEach(() => stage.browser.closePages());
  afterAll(() => stage?.close());

  it.each([
    ['100,000 nodes', 100_000, 100],
    ['2,000 pictures', 16_000, 2000],
  ])(
    '%s are cleaned while the tab answers, clipped or refused in time, and as before after undo',
    async (_, nodes, pictures) => {
      const url = `${TEST_ORIGIN}/large/${nodes}.html`;
      stage.world.serve(url, largePage(nodes, { pictures }));
      const scripts = await openTabScripts(stage);
      const page = await stage.browser.openPage(url);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await watchResponsiveness(page);
      await scripts.clean(url);
      await until('the page to be clean', async () => (await page.evaluate(countUndone)) === 0, {
        timeoutMs: 30_000,
      });
      expect((await readResponsiveness(page)).longestGapMs).toBeLessThan(MAX_GAP_MS);
      expect((await scripts.report(url))?.images).toBe(pictures);
      const answer = await scripts.clip(url).then(
        ({ article }) => article.html.length > 1000,
        (error: Error) => /too-(?:large|slow)/.test(error.message),
      );
      expect(answer).toBe(true);
      await scripts.undo(url);
      expect((await page.evaluate(() => document.documentElement.outerHTML)) === before).toBe(true);
    },
  );
});
