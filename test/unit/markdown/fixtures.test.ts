// @vitest-environment jsdom
/**
 * Every folder of fixtures: `page.html` must give `article.md`, and that must say what the page says when it is
 * parsed back. `title` is the article's title where there is one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from './convert';
import { visibleText } from './roundTrip';

const FIXTURES = join(import.meta.dirname, '../../fixtures/markdown');
const url = 'https://blog.example/2024/post.html';
const cases = readdirSync(FIXTURES);
/** What marked does not read back as it is: notes, formulas and alerts are no part of GFM's core. */
const BEYOND_MARKED = /^(?:alerts|blocks|footnotes|math)/;

const read = (name: string, file: string): string | undefined => {
  const path = join(FIXTURES, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
const render = (markdown: string): string => new Marked({ gfm: true }).parse(markdown, { async: false });

test('there is a fixture of each construct', () => {
  expect(cases.length).toBeGreaterThan(40);
});

describe.each(cases)('%s', (name) => {
  const html = read(name, 'page.html') ?? '';
  const markdown = toMarkdown(html, { url, title: read(name, 'title')?.trim() });

  test('is written as expected', () => {
    expect(markdown).toBe(read(name, 'article.md'));
  });

  test('says the same when it is parsed back and converted again', () => {
    const rendered = render(markdown);
    expect(visibleText(render(toMarkdown(rendered, { url })))).toBe(visibleText(rendered));
  });

  if (BEYOND_MARKED.test(name)) return;
  test('is what its own rendering gives', () => {
    expect(toMarkdown(render(markdown), { url })).toBe(markdown);
  });
});
