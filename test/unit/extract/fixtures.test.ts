// @vitest-environment jsdom
/** Runs every case of test/fixtures/extract: a page by hand for each way in which extraction can fail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { extractArticle } from '../../../utils/extract/article';
import { finishContent } from '../../../utils/extract/finish';

interface Expectation {
  readonly none?: true;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly site?: string;
  readonly language?: string;
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  readonly html?: readonly string[];
}

const FOLDER = join(process.cwd(), 'test/fixtures/extract');
const CAPTURED_AT = Date.UTC(2026, 0, 15, 12);

describe.each(readdirSync(FOLDER).sort())('%s', (name) => {
  const read = (file: string) => readFileSync(join(FOLDER, name, file), 'utf8');

  it('is extracted as expected', async () => {
    const expected: Expectation = JSON.parse(read('expected.json'));
    const document = new DOMParser().parseFromString(read('page.html'), 'text/html');
    const source = (document.body.textContent ?? '').replace(/\s+/g, '');
    const page = { document, url: read('url').trim(), capturedAt: CAPTURED_AT };
    const article = await extractArticle(page, { deadline: createDeadline(20_000) });
    if (expected.none) {
      expect(article).toBeUndefined();
      return;
    }
    if (article) finishContent(article.content, page);
    const { title, author, date, site, language } = article?.metadata ?? {};
    expect({ title, author, date, site, language }).toEqual({
      title: expected.title,
      author: expected.author,
      date: expected.date,
      site: expected.site,
      language: expected.language,
    });
    const content = article?.content.textContent ?? '';
    for (const part of expected.contains ?? []) expect(content).toContain(part);
    for (const part of expected.lacks ?? []) expect(content).not.toContain(part);
    for (const part of expected.html ?? []) expect(article?.content.outerHTML).toContain(part);
    for (const block of article?.content.querySelectorAll('p,li,h2,figcaption') ?? []) {
      expect(source).toContain((block.textContent ?? '').replace(/\s+/g, ''));
    }
  });
});
