/**
 * Site generators for `npm run test:full`. They are no dependencies: Hexo's bring install scripts along,
 * which are not run here.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from './install.mjs';
import { temporaryFolder } from './processes.mjs';

const PACKAGES = ['hexo@8.1.2', 'hexo-renderer-marked@7.0.1', 'hexo-renderer-markdown-it@7.1.1'];

/**
 * Installs the generators into the run's temporary folder.
 * @returns {{ ENGINES: string }} environment that tells the tests where
 */
export function bringEngines() {
  const folder = path.join(temporaryFolder(), 'engines');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const { command, args } = npmCommand();
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
  const result = spawnSync(command, [...args, ...install], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 180_000,
  });
  if (result.status !== 0) process.stdout.write('skipped: hexo (it could not be installed)\n');
  return { ENGINES: folder };
}
