/** Programs that read saved files, where they are installed; a test that needs a missing one says so. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Where packages are looked for: here, and in the folder that ENGINES names. */
const places = [import.meta.dirname, process.env.ENGINES]
  .filter((folder) => folder !== undefined)
  .map((folder) => createRequire(join(folder, 'package.json')));

/** @returns the path of a package's file, or undefined (and a line that says so) when it is not installed */
export function findPackage(name: string): string | undefined {
  for (const place of places) {
    try {
      return place.resolve(name);
    } catch {
      // the next place may have it
    }
  }
  return missing(name);
}

/** @returns what a CommonJS package exports, or undefined as `findPackage` */
export function requirePackage<T>(name: string): T | undefined {
  const path = findPackage(name);
  return path === undefined ? undefined : (createRequire(import.meta.url)(path) as T);
}

/** @returns the program's name when it runs, or undefined as `findPackage` */
export function findProgram(name: string, ...args: string[]): string | undefined {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return name;
  } catch {
    return missing(name);
  }
}

function missing(name: string): undefined {
  process.stdout.write(`skipped: ${name}\n`);
  return undefined;
}
