/** Names that both browsers and three systems accept, whatever a title holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_NAME_BYTES, toAsciiFileName, toFileName, toFolder } from '../../../utils/save/fileName';

const name = (title: string) => toFileName(title, { extension: 'md', fallback: '2024-05-06 example.org' });

test.each([
  ['山中来信', '山中来信.md'],
  ['问：为什么？', '问：为什么？.md'],
  ['山/水\\火: 风?', '山／水＼火： 风？.md'],
  ['A: B/C?', 'A - B-C.md'],
  ['  a\n\tb  ', 'a b.md'],
  ['...hidden', 'hidden.md'],
  ['~tmp.', 'tmp.md'],
  ['100% true', '100 true.md'],
  ['con', '_con.md'],
  ['COM1.txt', '_COM1.txt.md'],
  ['lpt¹', '_lpt¹.md'],
  ['Desktop.ini', '_Desktop.ini.md'],
  ['a\u200db\u202e', 'ab.md'],
  ['', '2024-05-06 example.org.md'],
  ['???', '2024-05-06 example.org.md'],
  ['..', '2024-05-06 example.org.md'],
  ['../../etc/passwd', '-..-etc-passwd.md'],
  ['é', 'é.md'],
  ['\ud800x', '\ufffdx.md'],
])('%j becomes %j', (title, expected) => {
  expect(name(title)).toBe(expected);
});

test('is cut between graphemes within the byte budget', () => {
  const long = name('👩‍👩‍👧山'.repeat(100));
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(MAX_NAME_BYTES);
  expect(long.isWellFormed()).toBe(true);
  expect(name('字'.repeat(300)).endsWith('字.md')).toBe(true);
});

test('whatever the title, the name is safe', () => {
  const title = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(title, (value) => {
      const result = name(value);
      expect(result).toMatch(/^[^/\\:*?"<>|%\p{Cc}\p{Cf}]+\.md$/u);
      expect(result).toMatch(/^[^. ~]/);
      expect(result.slice(0, -3)).toMatch(/[^. ~]$/);
      expect(new TextEncoder().encode(result).length).toBeLessThanOrEqual(MAX_NAME_BYTES);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('the second try uses ASCII only', () => {
  expect(toAsciiFileName('https://www.example.org/a', '2024-05-06T00:00:00Z', 'md')).toBe(
    'article-2024-05-06-www-example-org.md',
  );
  expect(toAsciiFileName('nonsense', '', 'md')).toBe('article.md');
});

test('folders cannot leave the download folder', () => {
  expect(toFolder('../../a/./b\\..\\c: d')).toBe('a/b/c - d');
  expect(toFolder('/')).toBe('');
});
