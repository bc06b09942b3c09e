/** The manifests as promised, and packages that stay small. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { slimReadability } from '../../wxt.config';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};
const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;
type Build = (typeof BUILDS)[number];

/** Largest gzip sizes in bytes, of a page together with every script and style it loads. */
const BUDGETS = {
  'page-cleaner.js': 12 * 1024,
  'clip.js': 120 * 1024,
  'popup.html': 60 * 1024,
  'reader.html': 120 * 1024,
} as const;

describe.each(BUILDS)('%s', (build) => {
  it('has the manifest that SECURITY.md explains', async () => {
    const { version, ...manifest } = JSON.parse(read(build, 'manifest.json'));
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(`manifest.${build}.json`);
  });

  it.each(Object.entries(BUDGETS))('%s stays within %i bytes (gzip)', (file, budget) => {
    const size = gzipSize(build, file);
    expect(size, `${file} is ${size} bytes`).toBeLessThanOrEqual(budget);
  });

  it('carries the licenses of what it contains', () => {
    const licenses = read(build, 'licenses.txt');
    for (const name of Object.keys(dependencies)) expect(licenses).toContain(`${name} ${dependencies[name]}`);
    for (const words of ['Apache License', 'Mozilla Public License', 'MIT', 'BSD 3-Clause'])
      expect(licenses).toContain(words);
  });

  it('carries no eval, no remote script and no source map', () => {
    const scripts = files(build).filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      const text = read(build, name);
      expect(text, name).not.toMatch(/\beval\(|new Function\(|importScripts\(|sourceMappingURL/);
    }
    for (const name of files(build).filter((one) => one.endsWith('.html'))) {
      expect(read(build, name), name).not.toMatch(/<script(?![^>]*\bsrc="\/)|src="(?:https?:)?\/\//);
    }
  });
});

it('keeps every method of Readability that is called', () => {
  const theirs = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');
  const text = `${slimReadability(theirs)}${readFileSync('utils/extract/readability.ts', 'utf8')}`;
  const names = (pattern: RegExp) => new Set(Array.from(text.matchAll(pattern), ([, name]) => name));
  const called = names(/\b(?:this|super)\.(_[a-z]\w+)\(/g);
  const defined = names(/^ {2}(?:override )?(_[a-z]\w+)\(/gm);
  expect(called).toContain('_grabArticle');
  expect([...called].filter((name) => !defined.has(name))).toEqual([]);
});

function read(build: Build, name: string): string {
  return readFileSync(path.resolve('.output', build, name), 'utf8');
}

function files(build: Build): string[] {
  return readdirSync(path.resolve('.output', build), { recursive: true }).map(String);
}

/** A page counts with all that it loads before anything is clicked. */
function gzipSize(build: Build, name: string, seen = new Set<string>()): number {
  if (seen.has(name)) return 0;
  seen.add(name);
  const text = read(build, name);
  const own = gzipSync(text).length;
  return findLoaded(name, text).reduce((sum, next) => sum + gzipSize(build, next, seen), own);
}

function findLoaded(name: string, text: string): string[] {
  if (name.endsWith('.html')) {
    return Array.from(text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g), ([, file = '']) => file);
  }
  // the popup's own rest comes right after its skeleton; what else is imported by call waits for a click
  const imports = text.matchAll(/(?:from|import)\s*(?:["'](?=\.)|\(`(?=\.\/popup-))([^"'`]+\.js)["'`]/g);
  return Array.from(imports, ([, file = '']) => path.posix.join(path.posix.dirname(name), file));
}
