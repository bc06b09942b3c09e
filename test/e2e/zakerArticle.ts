/** The article that the project began with, where its files are at hand; they are not part of the project. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSavedFile, openReadyPopup, pressSave } from './actions';
import type { CurrentStage } from './scenarios';

const FOLDER = path.resolve('../shared/zaker');

interface ExpectedArticle {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly source: string;
  readonly images: readonly {
    readonly original: string;
    readonly proxied: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly text: string;
  readonly strong: readonly string[];
}

/** Its pictures, its front matter, its text. */
export function describeZakerArticle(stage: CurrentStage): void {
  const isThere = existsSync(path.join(FOLDER, 'expected.json'));
  const title = isThere
    ? 'the original article'
    : 'the original article (skipped: ../shared/zaker is not here)';
  describe.skipIf(!isThere)(title, () => {
    it('is cleaned and saved as expected', async () => {
      const expected = JSON.parse(read('expected.json')) as ExpectedArticle;
      stage().world.serve(expected.url, read('page.html'));
      const page = await stage().browser.openPage(expected.url);
      const pictures = await page.waitUntil('the pictures to be revived', readRevivedPictures);
      expect(pictures).toEqual(
        expected.images.map(({ proxied, width, height }) => ({
          src: proxied,
          width: `${width}`,
          height: `${height}`,
        })),
      );
      const popup = await openReadyPopup(stage(), page);
      expect(await popup.text('[data-fact="title"]')).toBe(expected.title);
      expect(await popup.text('[data-fact="author"]')).toBe(expected.source);
      expect(await pressSave(popup)).toBe('saved');
      const file = await findSavedFile(stage());
      const [, frontMatter = '', ...rest] = file.content.toString().split(/^---\n/m);
      expect(withoutTime(frontMatter)).toEqual(withoutTime(exampleFrontMatter()));
      expect(frontMatter).toContain(`date: ${expected.date}\n`);
      const body = rest.join('---\n');
      expect(Array.from(body.matchAll(/!\[[^\]]*\]\(<?([^)>\s]+)/g), ([, address]) => address)).toEqual(
        expected.images.map(({ proxied }) => proxied),
      );
      expect(plainText(body)).toBe(expected.text.replace(/\s+/g, ''));
    });
  });
}

function read(name: string): string {
  return readFileSync(path.join(FOLDER, name), 'utf8');
}

/** The example's own front matter; its time of day came from elsewhere. */
function exampleFrontMatter(): string {
  return (
    read('post.md')
      .trimStart()
      .split(/^---\n/m)[1] ?? ''
  );
}

/** Lines without trailing spaces, the date as a key only; `disableNunjucks` is ours to add. */
function withoutTime(frontMatter: string): string[] {
  const lines = frontMatter
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
  return lines
    .filter((line) => line !== 'disableNunjucks: true')
    .map((line) => line.replace(/^date: .*/, 'date:'));
}

/** The Markdown's words alone: no pictures, marks or white space. */
function plainText(markdown: string): string {
  const withoutPictures = markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, '');
  return withoutPictures
    .replace(/<\/?(?:strong|em)>/g, '')
    .replace(/\*\*/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, '');
}

function readRevivedPictures() {
  const pictures = Array.from(document.querySelectorAll('#content .img_box img'));
  if (pictures.length !== 8 || document.querySelector('#content img.opacity_0') !== null) return undefined;
  return pictures.map((picture) => ({
    src: picture.getAttribute('src'),
    width: picture.getAttribute('width'),
    height: picture.getAttribute('height'),
  }));
}
