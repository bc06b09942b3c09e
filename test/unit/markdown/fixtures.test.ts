// @vitest-environment jsdom
/** Every folder of fixtures: `page.html` must give `article.md`, and that must say what the page says when parsed back. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { toMarkdown } from './convert';
import { visibleText } from './roundTrip';

const FIXTURES = join(import.meta.dirname, '../../fixtures/markdown');
const url = 'https://blog.example/2024/post.html';
const cases = readdirSync(FIXTURES);

test('there are fixtures', () => {
  expect(cases.length).toBeGreaterThan(8);
});

describe.each(cases)('%s', (name) => {
  const html = readFileSync(join(FIXTURES, name, 'page.html'), 'utf8');
  const expectedFile = join(FIXTURES, name, 'article.md');

  test('is written as expected', () => {
    expect(existsSync(expectedFile), `${name} has no article.md`).toBe(true);
    expect(toMarkdown(html, { url })).toBe(readFileSync(expectedFile, 'utf8'));
  });

  test('says the same when it is parsed back and converted again', () => {
    const markdown = toMarkdown(html, { url });
    const rendered = new Marked({ gfm: true }).parse(markdown, { async: false });
    const again = new Marked({ gfm: true }).parse(toMarkdown(rendered, { url }), { async: false });
    expect(visibleText(again)).toBe(visibleText(rendered));
  });
});
