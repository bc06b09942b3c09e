/**
 * Starts programs so that nothing is left of them: each in a process group of its own, all of them
 * with one temporary folder that is removed at the end.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const running = new Set();
let folder;

/** @returns the folder for everything temporary of this run; removed by stopEverything */
export function temporaryFolder() {
  folder ??= mkdtempSync(path.join(os.tmpdir(), 'unbox-'));
  return folder;
}

/**
 * @param {string} node the Node to run, first on PATH for what it starts
 * @returns environment for every program of the run
 */
export function environment(node) {
  const utf8 = process.platform === 'linux' ? { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } : {};
  return {
    ...process.env,
    ...utf8,
    HOME: isWritable(os.homedir()) ? os.homedir() : temporaryFolder(),
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
    TMPDIR: temporaryFolder(),
    FORCE_COLOR: '0',
    NO_COLOR: '1',
    WXT_TELEMETRY: '0',
  };
}

function isWritable(file) {
  try {
    accessSync(file, constants.W_OK);
    return true;
  } catch {
    return false; // a service account without a home: the temporary folder serves
  }
}

/**
 * Runs a program to its end.
 * @param {{ command: string, args: string[], env: NodeJS.ProcessEnv, timeoutMs: number, isShown?: boolean }} program
 *   isShown: its output goes straight to the terminal instead of being collected
 * @returns {Promise<{ code: number, output: string }>} code 124 when it was stopped for its time
 */
export function runProgram({ command, args, env, timeoutMs, isShown = false }) {
  return new Promise((resolve) => {
    const detached = process.platform !== 'win32';
    const stdio = isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { env, detached, stdio });
    running.add(child);
    let output = '';
    let isLate = false;
    child.stdout?.on('data', (text) => {
      output += text;
    });
    child.stderr?.on('data', (text) => {
      output += text;
    });
    const timer = setTimeout(() => {
      isLate = true;
      stop(child);
    }, timeoutMs);
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
    function finish(code) {
      clearTimeout(timer);
      stop(child);
      running.delete(child);
      resolve(
        isLate
          ? { code: 124, output: `${output}\nStopped after ${timeoutMs / 1000} s.\n` }
          : { code, output },
      );
    }
  });
}

/** Ends a program with everything it started. */
function stop(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // the whole group is gone already
  }
}

/** Ends all programs and removes the temporary folder. May be called more than once. */
export function stopEverything() {
  for (const child of running) stop(child);
  running.clear();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  folder = undefined;
}
