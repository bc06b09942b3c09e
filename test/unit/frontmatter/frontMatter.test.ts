/** Front matter parses back to exactly what went in, in every reader its users have. */
import fc from 'fast-check';
import { parse as parseHexo } from 'hexo-front-matter';
import { load as loadJsYaml } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { frontMatter } from '../../../utils/frontmatter/frontMatter';
import { FRONT_MATTER_PRESETS } from '../../../utils/frontmatter/presets';
import type { FrontMatterFacts } from '../../../utils/frontmatter/types';

const FACTS: FrontMatterFacts = {
  title: "山中来信：邮差的'十年'",
  author: 'ZAKER',
  date: '2024-05-06T00:00:00+08:00',
  url: 'https://news.example.org/a/1',
  image: 'https://images.example.org/a b.jpg',
  categories: ['新媒体', 'ZAKER', 'true'],
};

test('hexo: key order, quoting, list style and date form', () => {
  expect(frontMatter(FACTS, 'hexo', { disableNunjucks: true })).toBe(
    [
      '---',
      "title: '山中来信：邮差的''十年'''",
      'categories:',
      ' - 新媒体',
      ' - ZAKER',
      " - 'true'",
      "headimg: 'https://images.example.org/a b.jpg'",
      'author: ZAKER',
      'comments: false',
      'date: Sun, 05 May 2024 16:00:00 GMT',
      "thumbnail: 'https://images.example.org/a b.jpg'",
      'disableNunjucks: true',
      '---',
      '',
    ].join('\n'),
  );
});

test('unknown fields are left out, switched-off options too', () => {
  expect(frontMatter({ title: 'A', url: 'https://example.org/' }, 'hexo')).toBe(
    "---\ntitle: 'A'\ncomments: false\n---\n",
  );
});

test('an invalid date is left out, an unknown preset is hexo', () => {
  const text = frontMatter({ ...FACTS, date: 'soon\npermalink: ../../x' }, '__proto__');
  expect(text).not.toContain('date:');
  expect(text).toContain('comments: false');
});

test('dates keep the local day of the article', () => {
  expect(frontMatter(FACTS, 'hugo')).toContain('\ndate: 2024-05-06T00:00:00+08:00\n');
  expect(frontMatter(FACTS, 'obsidian')).toContain('\npublished: 2024-05-06\n');
});

test('toml has its own fence and strings', () => {
  const text = frontMatter({ ...FACTS, title: 'a "b"\\\n+++' }, 'zola');
  expect(text.startsWith('+++\ntitle = "a \\"b\\"\\\\\\u000a+++"\n')).toBe(true);
});

const HOSTILE = [
  '---',
  '--- a',
  'a: b',
  '!!js/function x',
  '{{ 1 }}',
  '- a',
  '# a',
  'a #b',
  '&a *b',
  '[x',
  '{x',
  '|',
  '>',
  '%',
  '@a',
  '`',
  "'",
  '"',
  "''",
  '\\',
  '\\n',
  'null',
  'NULL',
  '~',
  'yes',
  'No',
  'on',
  'OFF',
  'y',
  'true',
  '1',
  '01',
  '0x1F',
  '1e3',
  '1:30',
  '.inf',
  '.NaN',
  '2024-01-01',
  '=',
  '<<',
  '? a',
  ': a',
  'a:',
  'a\nb',
  'a\n---\nb',
  'permalink: ../../x\nfoo: bar',
  'a\r\nb',
  'a\tb',
  ' a',
  'a ',
  '\u00a0a',
  'a\u3000',
  '\u2028',
  'a\u2029b',
  '\ufeffa',
  'a\ufffeb',
  '\u0000',
  '\u0007',
  '\u007f',
  '\u0085',
  '\u200d',
  '😀',
  'é',
  '👩‍👩‍👧',
  '\u202eabc',
  'a'.repeat(5000),
];

function check(text: string): void {
  const facts: FrontMatterFacts = {
    title: text,
    author: text,
    url: 'https://example.org/',
    categories: [text, text],
  };
  const source = frontMatter(facts, 'hexo');
  const inner = source.slice(4, -4);
  const readers = [
    parseYaml(inner),
    parseYaml(inner, { version: '1.1' }),
    loadJsYaml(inner),
    parseHexo(source),
  ];
  for (const value of readers) {
    const { title, author, categories, comments } = value as Record<string, unknown>;
    expect({ title, author, categories, comments }).toEqual({
      title: text,
      author: text,
      categories: [text, text],
      comments: false,
    });
  }
  expect(source.split('\n').filter((line) => line.startsWith('---'))).toEqual(['---', '---']);
}

test.each(HOSTILE)('parses back in four readers: %j', (text) => check(text));

test('parses back whatever the text', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((value) => value.isWellFormed());
  fc.assert(fc.property(text, check), { numRuns: 400, seed: 20240506 });
});

test('every preset writes its fences and ends with a line end', () => {
  for (const [id, preset] of Object.entries(FRONT_MATTER_PRESETS)) {
    const fence = preset.syntax === 'toml' ? '+++' : '---';
    expect(frontMatter(FACTS, id).startsWith(`${fence}\n`)).toBe(true);
    expect(frontMatter(FACTS, id).endsWith(`\n${fence}\n`)).toBe(true);
  }
});
