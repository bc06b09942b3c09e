/**
 * What `npm start`, `npm test` and `npm run screenshots` call: `node test/support/run.mjs start|test|screenshots [options]`.
 * Runs under the system's Node (20 or newer) with built-in modules only; everything else is started
 * from here with the Node that the project brings along.
 */
import { bringPackages, findNode, ROOT } from './install.mjs';
import { stopEverything } from './processes.mjs';
import { refuse } from './refusal.mjs';
import { startWith } from './start.mjs';
import { runTests } from './test.mjs';

async function main() {
  const [mode, ...options] = process.argv.slice(2);
  if (mode !== 'start' && mode !== 'test' && mode !== 'screenshots') {
    refuse('Usage: node test/support/run.mjs start|test|screenshots [options]');
  }
  process.chdir(ROOT);
  bringPackages();
  const node = findNode();
  if (mode === 'start') return startWith({ script: 'test/demo.ts', node, options });
  if (mode === 'screenshots') return startWith({ script: 'test/screenshots.ts', node, options });
  return runTests({ node, isFull: options.includes('--full') });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopEverything();
    process.exit(130);
  });
}
process.on('exit', stopEverything);

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${error.isRefusal ? error.message : error.stack}\n`);
    process.exit(2);
  },
);
