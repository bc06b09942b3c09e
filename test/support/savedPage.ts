/** Pages kept as files: the bundled sample, and any page given by its file and address. */
import { readFileSync } from 'node:fs';
import type { World } from './world.ts';

/** A page and where it is said to live. */
export interface SavedPage {
  readonly url: string;
  readonly html: string;
}

const SAMPLE = new URL('../fixtures/sample/', import.meta.url);

/** @returns the hand-made sample article in ZAKER's markup */
export function readSample(): SavedPage {
  const read = (name: string) => readFileSync(new URL(name, SAMPLE), 'utf8');
  return { url: read('url').trim(), html: read('page.html') };
}

/** Puts a page into the fake web; its pictures exist with the sizes it names. */
export function servePage(world: World, page: SavedPage): void {
  world.serve(page.url, page.html);
}
