/** `npm test`: the list of steps. How they run is in steps.mjs. */
import { bringBrowsers } from './browsers.mjs';
import { bringEngines } from './engines.mjs';
import { environment } from './processes.mjs';
import { runSteps } from './steps.mjs';
import { tool } from './tools.mjs';

const vitest = (config, ...args) =>
  tool('vitest', 'run', '--config', `test/vitest.${config}.config.ts`, ...args);

/**
 * One line each: its name; the steps that must have passed (`needs`) or ended (`after`) before it; what Node
 * runs; whether vitest counts its tests.
 */
const STEPS = [
  { name: 'prepare', needs: [], args: tool('wxt', 'prepare') },
  { name: 'types', needs: ['prepare'], args: tool('tsc', '--noEmit') },
  { name: 'format and lint', needs: [], args: tool('biome', 'check', '--error-on-warnings', '.') },
  { name: 'build chrome', needs: ['prepare'], after: ['types'], args: tool('wxt', 'build', '-b', 'chrome') },
  { name: 'build firefox', needs: ['build chrome'], args: tool('wxt', 'build', '-b', 'firefox') },
  { name: 'unit tests', needs: ['prepare'], args: vitest('unit'), isVitest: true },
  { name: 'DOM tests in Chromium', needs: ['prepare'], args: vitest('dom'), isVitest: true },
  { name: 'packages', needs: ['build firefox'], args: vitest('build'), isVitest: true },
  { name: 'web-ext lint', needs: ['build firefox'], args: ['test/support/lintPackages.mjs'] },
  { name: 'scenarios in Chromium', needs: ['build chrome'], args: vitest('e2e', 'chromium'), isVitest: true },
  { name: 'scenarios in Firefox', needs: ['build firefox'], args: vitest('e2e', 'firefox'), isVitest: true },
];

/** Only with --full: the same questions asked more often. */
const FULL_STEPS = [
  {
    name: 'full counts',
    needs: ['build firefox'],
    args: vitest('full'),
    isVitest: true,
    timeoutMs: 40 * 60_000,
  },
];

/**
 * @param {{ node: string, isFull: boolean }} run
 * @returns {Promise<number>} exit code
 */
export function runTests({ node, isFull }) {
  const browsers = bringBrowsers(['chromium', 'firefox']);
  const engines = isFull ? bringEngines() : {};
  const env = {
    ...environment(node),
    ...browsers,
    ...engines,
    CI: process.env.CI ?? '1',
    ...(isFull && { FULL: '1' }),
  };
  return runSteps([...STEPS, ...(isFull ? FULL_STEPS : [])], { node, env });
}
