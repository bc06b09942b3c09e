/** Runs steps that wait for one another, two at a time, one line each, failures in full, counts last. */
import path from 'node:path';
import { runProgram, temporaryFolder } from './processes.mjs';
import { addCounts, NO_TESTS, readVitestReport } from './vitestReport.mjs';

/** As many as a small machine has cores. */
const MAX_RUNNING = 2;
const STEP_TIMEOUT_MS = 20 * 60_000;

/**
 * @param {{ name: string, needs: string[], after?: string[], args: string[], isVitest?: boolean }[]} steps
 * @param {{ node: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} 0 when everything passed
 */
export async function runSteps(steps, { node, env }) {
  const results = new Map();
  const waiting = [...steps];
  const running = new Set();
  let counts = NO_TESTS;

  const start = (step) => {
    const work = runStep(step, { node, env }).then((result) => {
      running.delete(work);
      results.set(step.name, result.isPassed);
      counts = addCounts(counts, result.counts);
      process.stdout.write(result.text);
    });
    running.add(work);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of waiting.filter(({ needs }) => needs.some((name) => results.get(name) === false))) {
      waiting.splice(waiting.indexOf(step), 1);
      results.set(step.name, false);
      counts = addCounts(counts, { ...NO_TESTS, failed: 1 });
      process.stdout.write(`✗ ${step.name}: not run, it needs ${step.needs.join(', ')}\n`);
    }
    const isReady = ({ needs, after = [] }) =>
      needs.every((name) => results.get(name) === true) && after.every((name) => results.has(name));
    const next = running.size < MAX_RUNNING ? waiting.find(isReady) : undefined;
    if (next !== undefined) {
      waiting.splice(waiting.indexOf(next), 1);
      start(next);
    } else if (running.size > 0) {
      await Promise.race(running);
    }
  }
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
  return counts.failed === 0 ? 0 : 1;
}

async function runStep(step, { node, env }) {
  const started = Date.now();
  const reportFile = path.join(temporaryFolder(), `${step.name.replace(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const args = step.isVitest ? [...step.args, ...reporters] : step.args;
  const { code, output } = await runProgram({
    command: node,
    args,
    env,
    timeoutMs: step.timeoutMs ?? STEP_TIMEOUT_MS,
  });
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const isPassed = code === 0;
  const report = step.isVitest
    ? readVitestReport(reportFile, isPassed)
    : { counts: oneStep(isPassed), skipped: [] };
  const counted = step.isVitest ? ` (${report.counts.passed} passed, ${report.counts.failed} failed)` : '';
  const skippedTests = isPassed ? report.skipped : []; // a failure says itself what did not run
  const skipped = skippedTests.map((name) => `  – skipped: ${name}\n`).join('');
  const head = `${isPassed ? '✓' : '✗'} ${step.name}${counted}  ${seconds}\n${skipped}`;
  const text = isPassed ? head : `${head}${framed(output, step.name)}`;
  return { isPassed, counts: report.counts, text };
}

function oneStep(isPassed) {
  return { ...NO_TESTS, [isPassed ? 'passed' : 'failed']: 1 };
}

function framed(output, name) {
  const rule = '─'.repeat(20);
  return `${rule} ${name} said ${rule}\n${output.trimEnd()}\n${rule} end of ${name} ${rule}\n`;
}
