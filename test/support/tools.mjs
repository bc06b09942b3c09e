/** Where each tool's JavaScript entry is: started directly, so that neither links nor shells matter. */
import path from 'node:path';
import { ROOT } from './install.mjs';

const ENTRIES = {
  wxt: 'wxt/bin/wxt.mjs',
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  'web-ext': 'web-ext/bin/web-ext.js',
};

/**
 * @param {keyof typeof ENTRIES} name
 * @param {...string} args
 * @returns {string[]} arguments for Node
 */
export function tool(name, ...args) {
  return [path.join(ROOT, 'node_modules', ENTRIES[name]), ...args];
}
