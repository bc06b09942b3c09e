/** `npm start` and `npm run screenshots`: builds the extension and runs a script with it. */
import { bringBrowsers } from './browsers.mjs';
import { environment, runProgram } from './processes.mjs';
import { tool } from './tools.mjs';

const MINUTE = 60_000;

/**
 * @param {{ script: string, node: string, options: string[] }} start options are the script's
 * @returns {Promise<number>} exit code
 */
export async function startWith({ script, node, options }) {
  const at = options.indexOf('--browser');
  const browser =
    options.includes('--browser=firefox') || options[at + 1] === 'firefox' ? 'firefox' : 'chromium';
  const env = { ...environment(node), ...bringBrowsers([browser]) };
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const started = Date.now();
  const build = await runProgram({
    command: node,
    args: tool('wxt', 'build', '-b', target),
    env,
    timeoutMs: 3 * MINUTE,
  });
  if (build.code !== 0) {
    process.stderr.write(build.output);
    return 1;
  }
  process.stdout.write(`Built .output/${target}-mv3 in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  const run = { command: node, args: [script, ...options], env, isShown: true };
  const { code } = await runProgram({ ...run, timeoutMs: 24 * 60 * MINUTE });
  return code;
}
