/** Counts out of vitest's JSON report. */
import { existsSync, readFileSync } from 'node:fs';

/** Nothing counted yet. */
export const NO_TESTS = { passed: 0, failed: 0, skipped: 0 };

/** @returns the sum of two counts */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * @param {string} file vitest's JSON report
 * @param {boolean} isPassed whether vitest ended well; if not, at least one failure is counted
 * @returns {{ counts: typeof NO_TESTS, skipped: string[] }} skipped: full names
 */
export function readVitestReport(file, isPassed) {
  if (!existsSync(file)) return { counts: { ...NO_TESTS, failed: 1 }, skipped: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.numFailedTests + report.testResults.filter(isBrokenFile).length;
  const skipped = report.testResults.flatMap((result) =>
    result.assertionResults.filter(
      ({ status }) => status === 'skipped' || status === 'pending' || status === 'todo',
    ),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: Math.max(failed, isPassed ? 0 : 1),
    skipped: skipped.length,
  };
  return { counts, skipped: skipped.map(({ fullName }) => fullName) };
}

/** A file that failed before it had tests. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed');
}
