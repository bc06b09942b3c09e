/** The conformance set of deferred images in a real browser: on the live page, after undo, and in the clip. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CurrentStage } from './scenarios';
import { openTabScripts, type TabScripts } from './tabScripts';

const ROOT = path.join(import.meta.dirname, '../fixtures/lazy');
const PROXY = 'https://cors.zfour.workers.dev/?';

/** Every pattern of the set. */
export const PATTERNS: readonly string[] = readdirSync(ROOT).sort();

/** One of each kind (the sample article stands for ZAKER): attribute, srcset, noscript, background, AMP, refused. */
const REPRESENTATIVES = [
  'amp-img',
  'css-background',
  'lazy-srcset-density',
  'noscript-twin-actualsrc',
  'script-address-refused',
  'unlisted-attribute',
];

/** What a fixture's `expected.json` says. */
interface Expected {
  readonly url: string;
  /** Absolute original addresses of the article's pictures, in order. */
  readonly images: readonly string[];
  /** Placeholders without any usable address stay where they are. */
  readonly kept?: true;
}

/** @returns the page at an address of its own, and what its pictures are */
function readPattern(name: string): Expected & { readonly html: string } {
  const read = (file: string) => readFileSync(path.join(ROOT, name, file), 'utf8');
  return { ...(JSON.parse(read('expected.json')) as Expected), html: read('page.html') };
}

/** Opens one pattern, clips it, cleans it, clips it again and undoes: all of it must be right. */
export async function checkPattern(name: string, stage: CurrentStage, scripts: TabScripts): Promise<void> {
  const { url, images, kept, html } = readPattern(name);
  stage().world.serve(url, html);
  const page = await stage().browser.openPage(url);
  const isAutomatic = url.includes('myzaker.com');
  const before = isAutomatic ? undefined : await page.evaluate(readPage);
  const pictures = async () => (await scripts.clip(url)).article.images.map(({ src }) => src);

  expect(await pictures(), 'clip of the page as it is').toEqual(images);
  await scripts.clean(url);
  const cleaned = await page.evaluate(readPage);
  const sources = cleaned.sources.map((src) => (src?.startsWith(PROXY) ? src.slice(PROXY.length) : src));
  const isBlank = (src: string | null) => kept === true && (src === null || src.startsWith('data:'));
  expect(
    sources.filter((src) => !isBlank(src)),
    'live page',
  ).toEqual(images);
  expect(cleaned.rivals, 'addresses that a browser prefers to src').toEqual([]);
  expect(await pictures(), 'clip of the cleaned page').toEqual(images);
  if (before) expect(cleaned.text).toBe(before.text);
  await scripts.undo(url);
  const source = before?.markup ?? (await page.evaluate(readSource));
  expect((await page.evaluate(readPage)).markup, 'page after undo').toBe(source);
  await page.close();
}

/** Runs in the page. */
function readPage() {
  const body = document.body.cloneNode(true) as HTMLElement;
  // with scripting, the content of a noscript is no part of what is read
  for (const noscript of body.querySelectorAll('noscript')) noscript.remove();
  const rivals = document.querySelectorAll('article picture source[srcset], article img[srcset]');
  return {
    markup: document.documentElement.outerHTML,
    text: body.textContent,
    sources: Array.from(document.querySelectorAll('article img'), (image) => image.getAttribute('src')),
    rivals: Array.from(rivals, (element) => element.outerHTML),
  };
}

/** Runs in the page: what the parser, without scripts, makes of its source. */
async function readSource() {
  const source = await (await fetch(location.href)).text();
  return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
}

/** One representative of each kind; the full counts run the whole set. */
export function describeLazy(stage: CurrentStage): void {
  describe('deferred pictures', () => {
    it(`has them in ${REPRESENTATIVES.length} kinds of pages, and none after undo`, async () => {
      const scripts = await openTabScripts(stage());
      for (const name of REPRESENTATIVES) {
        await checkPattern(name, stage, scripts).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`, { cause: error });
        });
      }
    });
  });
}
