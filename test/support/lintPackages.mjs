/**
 * `web-ext lint` on the Firefox package: no errors, and only warnings that are known and third-party.
 * Prints what it found as one line; ends with 1 when there is anything else.
 */
import { spawnSync } from 'node:child_process';
import { tool } from './tools.mjs';

/** Code of the warning → how often third-party code causes it: Readability, DOMPurify, Preact and highlight.js use innerHTML. */
const KNOWN_WARNINGS = { UNSAFE_VAR_ASSIGNMENT: 6 };

const args = tool(
  'web-ext',
  'lint',
  '--source-dir',
  '.output/firefox-mv3',
  '--output',
  'json',
  '--no-config-discovery',
);
const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
const report = parseReport(stdout);
const unknown = report.warnings.filter(({ code }) => !(code in KNOWN_WARNINGS));
const excess = Object.entries(KNOWN_WARNINGS).filter(
  ([code, limit]) => report.warnings.filter((warning) => warning.code === code).length > limit,
);
for (const { code, message, file, line } of [...report.errors, ...report.warnings, ...report.notices]) {
  process.stdout.write(`${code} ${file ?? ''}:${line ?? ''} ${message}\n`);
}
process.stdout.write(
  `${report.errors.length} errors, ${report.warnings.length} warnings, ${report.notices.length} notices\n`,
);
process.exitCode = report.errors.length + unknown.length + excess.length > 0 ? 1 : 0;

function parseReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    process.stderr.write(`${text}${stderr}`);
    process.exit(1); // web-ext said something that is no report: show it and fail
  }
}
