/** Every pattern of deferred images in both browsers. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { checkPattern, PATTERNS } from '../e2e/lazy';
import { openTabScripts, type TabScripts, TEST_ORIGIN } from '../e2e/tabScripts';
import { openStage, type Stage } from '../support/launch';

describe.each(['chromium', 'firefox'] as const)('deferred pictures in %s', (name) => {
  let stage: Stage;
  let scripts: TabScripts;
  beforeAll(async () => {
    stage = await openStage(name);
    scripts = await openTabScripts(stage, [TEST_ORIGIN, 'https://www.myzaker.com']);
  });
  afterAll(() => stage?.close());

  it.each(PATTERNS)('%s', (pattern) => checkPattern(pattern, () => stage, scripts));
});
