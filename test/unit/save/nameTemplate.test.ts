/** Names from templates: safe whatever the article says, folders only where the template says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FrontMatterFacts } from '../../../utils/frontmatter/types';
import { MAX_NAME_BYTES } from '../../../utils/save/fileName';
import { fillFileName, fillFolder, isNameTemplate } from '../../../utils/save/nameTemplate';

const facts: FrontMatterFacts = {
  title: 'The Mill: A/B',
  author: 'Ada',
  site: '../..',
  url: 'https://www.example.org/a',
  date: '2024-05-06T00:30:00+08:00',
  savedAt: Date.UTC(2026, 0, 2),
};

test.each([
  ['{title}', 'The Mill - A-B.md'],
  ['{date:YYYY-MM-DD}-{slug}', '2024-05-06-the-mill-a-b.md'],
  ['{date:YYYY/MM} {author}', '2024-05 Ada.md'],
  ['{site}', '2024-05-06 example.org.md'],
  ['{site|default:x}', 'x.md'],
  ['', '2024-05-06 example.org.md'],
  ['con', '_con.md'],
])('the name %s gives %s', (template, expected) => {
  expect(fillFileName(template, facts, 'md')).toBe(expected);
});

test.each([
  ['clips/{date:YYYY/MM}', 'clips/2024/05'],
  ['{site}/{title}', 'The Mill - A-B'],
  ['../{host}', 'example.org'],
  ['', ''],
])('the folder %s gives %s', (template, expected) => {
  expect(fillFolder(template, facts)).toBe(expected);
});

test('an unknown date is the day of saving', () => {
  expect(fillFileName('{date:YYYYMMDD}', { ...facts, date: undefined }, 'md')).toBe('20260102.md');
});

test('whatever the article says, name and folder are safe', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (title, site) => {
      const given = { ...facts, title, site };
      const name = fillFileName('{site} {title} {slug}', given, 'md');
      expect(name).toMatch(/^[^/\\:*?"<>|%\p{Cc}\p{Cf}]+\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_NAME_BYTES);
      const folder = fillFolder('clips/{site}/{title}', given).split('/');
      expect(folder.length).toBeLessThanOrEqual(3);
      expect(folder[0]).toBe('clips');
      for (const part of folder) expect(part).toMatch(/^[^. ~].*$/su);
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('templates are judged', () => {
  expect(isNameTemplate('{date:YYYY-MM-DD} {title}')).toBe(true);
  expect(isNameTemplate('{titel}')).toBe(false);
});
