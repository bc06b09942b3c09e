/** Brings what the project needs from npm, and finds the Node to work with. Built-in modules only. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuse } from './refusal.mjs';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The tools need this version or a newer one. */
const WANTED_NODE = 24;

/** Runs `npm ci` when packages are missing or older than the lock file. */
export function bringPackages() {
  const installed = path.join(ROOT, 'node_modules/.package-lock.json');
  const wanted = path.join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  process.stdout.write('Installing packages (npm ci)\n');
  const { command, args } = npmCommand();
  const result = spawnSync(command, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) refuse('npm ci failed: see its message above.');
}

/** @returns the npm that started us, or the one on PATH */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js') && existsSync(script)) return { command: process.execPath, args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/**
 * `node_modules/.bin/node` is not used: npm 10 does not link it.
 * @returns path of a Node that is new enough: the platform package's, else the one that runs this file
 */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const folder = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const bundled = path.join(ROOT, 'node_modules', folder, 'bin', name);
  if (existsSync(bundled)) return bundled;
  if (Number.parseInt(process.versions.node, 10) >= WANTED_NODE) return process.execPath;
  return refuse(`Node ${WANTED_NODE} or newer is needed here: no packaged Node exists for ${folder}.`);
}
