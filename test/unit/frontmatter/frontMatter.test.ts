/** Front matter parses back to exactly what went in, in every reader its users have. */
import fc from 'fast-check';
import { parse as parseHexo } from 'hexo-front-matter';
import { load as loadJsYaml } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { frontMatter } from '../../../utils/frontmatter/frontMatter';
import { FRONT_MATTER_PRESETS } from '../../../utils/frontmatter/presets';
import type { FrontMatterFacts, FrontMatterField } from '../../../utils/frontmatter/types';

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

const YAML_PRESETS = Object.values(FRONT_MATTER_PRESETS).filter(({ syntax }) => syntax === 'yaml');
const READERS = [
  ['YAML 1.2', (inner: string) => parseYaml(inner)],
  ['YAML 1.1', (inner: string) => parseYaml(inner, { version: '1.1' })],
  ['js-yaml', (inner: string) => loadJsYaml(inner)],
  ['Hexo', (inner: string) => parseHexo(`---\n${inner}---\n`)],
] as const;

/** What a reader must find: every text and list of the preset, as it went in. */
function expectedValues(fields: readonly FrontMatterField[], text: string): Record<string, unknown> {
  const isText = ({ type }: FrontMatterField) => type === 'text' || type === 'quoted' || type === 'list';
  const isFilled = ({ constant, option }: FrontMatterField) => constant === undefined && option === undefined;
  return Object.fromEntries(
    fields
      .filter((field) => isText(field) && isFilled(field))
      .map(({ key, type }) => [key, type === 'list' ? [text] : text]),
  );
}

test.each(YAML_PRESETS.map(({ id, fields }) => [id, fields] as const))(
  'preset %s parses back in four readers whatever the text',
  (id, presetFields) => {
    const checkAll = (text: string): void => {
      const facts: FrontMatterFacts = {
        ...{ title: text, author: text, site: text, url: text, excerpt: text, image: text },
        ...{ categories: [text], tags: [text], date: FACTS.date, savedAt: 1_700_000_000_000 },
      };
      const inner = frontMatter(facts, id).slice(4, -4);
      for (const [name, read] of READERS)
        expect(read(inner), name).toMatchObject(expectedValues(presetFields, text));
    };
    for (const text of HOSTILE) checkAll(text);
    const any = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((one) => one.isWellFormed());
    fc.assert(fc.property(any, checkAll), { numRuns: 60, seed: 99 });
  },
);

test('the user’s fields with filters parse back in four readers', () => {
  const own = [
    { key: 'name', type: 'text', value: '{title|default:none}' },
    { key: 'short', type: 'quoted', value: '{title|cut:5|upper}' },
    { key: 'labels', type: 'list', value: 'clip, {author}' },
  ] as const;
  const any = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((one) => one.isWellFormed() && one.trim() === one && one !== 'clip');
  fc.assert(
    fc.property(any, (text) => {
      const inner = frontMatter({ ...FACTS, title: text, author: text }, 'obsidian', { fields: own }).slice(
        4,
        -4,
      );
      const short = Array.from(text).slice(0, 5).join('').toUpperCase();
      for (const [name, read] of READERS)
        expect(read(inner), name).toMatchObject({
          name: text,
          labels: ['clip', text],
          ...(short.trim() && { short }),
        });
    }),
    { numRuns: 100, seed: 100 },
  );
});

test('every preset writes its fences and ends with a line end', () => {
  for (const [id, preset] of Object.entries(FRONT_MATTER_PRESETS)) {
    const fence = preset.syntax === 'toml' ? '+++' : '---';
    expect(frontMatter(FACTS, id).startsWith(`${fence}\n`)).toBe(true);
    expect(frontMatter(FACTS, id).endsWith(`\n${fence}\n`)).toBe(true);
  }
});
