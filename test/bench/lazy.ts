/**
 * Lazy images, side by side: Unbox, Readability and Defuddle (both from npm) on the same fixtures, each with
 * its own jsdom document. A pattern is right when the article's pictures are exactly the expected ones.
 * Run: `node test/bench/lazy.ts` (Node 24). Prints one JSON line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { createServer } from 'vite';
import type { JSDOM as Page } from '../unit/clean/jsdom.ts';

const { JSDOM } = (await import('jsdom' as string)) as { JSDOM: Page };

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'test/fixtures/lazy');

interface Adapter {
  extract(doc: Document, url: string): Promise<{ html: string } | null>;
}

/** Every address that a browser would try for the pictures of a piece of HTML. */
function readPictures(html: string, url: string): string[][] {
  const { document } = new JSDOM(html, { url }).window as unknown as Window;
  return Array.from(document.querySelectorAll('img'), (image) => {
    const box = image.closest('picture') ?? image;
    const sets = [box, ...box.querySelectorAll('source, img')].map((one) => one.getAttribute('srcset') ?? '');
    const candidates = sets.flatMap((set) =>
      set.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? ''),
    );
    return [image.getAttribute('src') ?? '', ...candidates]
      .filter((address) => address !== '' && URL.canParse(address, url))
      .map((address) => new URL(address, url).href);
  });
}

/** One picture for each expected one, in order, and no other but placeholders without an address of their own. */
function isRight(html: string | undefined, expected: { url: string; images: string[] }): boolean {
  const pictures = readPictures(html ?? '', expected.url).filter((addresses) =>
    addresses.some((address) => address.startsWith('http')),
  );
  return (
    pictures.length === expected.images.length &&
    expected.images.every((image, index) => pictures[index]?.includes(image))
  );
}

const vite = await createServer({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true },
});
const { window } = new JSDOM('');
for (const name of ['Node', 'Element', 'Document', 'DOMParser', 'NodeFilter', 'document', 'window'])
  Reflect.set(globalThis, name, window[name as keyof typeof window]);
const unbox = (await vite.ssrLoadModule('/test/bench/adapter.ts')) as Adapter;

/** Each: a parsed page → the article's HTML. */
const READERS: Record<string, (html: string, url: string) => Promise<string | undefined>> = {
  unbox: async (html, url) =>
    (await unbox.extract(new window.DOMParser().parseFromString(html, 'text/html'), url))?.html,
  readability: async (html, url) =>
    new Readability(new JSDOM(html, { url }).window.document).parse()?.content ?? undefined,
  defuddle: async (html, url) => (await Defuddle(new JSDOM(html, { url }).window.document, url)).content,
};

const names = readdirSync(FIXTURES).sort();
const right: Record<string, number> = {};
const missed: Record<string, string[]> = {};
for (const [reader, read] of Object.entries(READERS)) {
  missed[reader] = [];
  for (const name of names) {
    const html = readFileSync(join(FIXTURES, name, 'page.html'), 'utf8');
    const expected = JSON.parse(readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8'));
    const result = await read(html, expected.url).catch(() => undefined);
    if (!isRight(result, expected)) missed[reader].push(name);
  }
  right[reader] = names.length - missed[reader].length;
}
await vite.close();
process.stdout.write(`${JSON.stringify({ bench: 'lazy', patterns: names.length, right, missed })}\n`);
