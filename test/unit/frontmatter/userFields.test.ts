/** A user's own fields, in YAML and TOML, parse back as their types say. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { frontMatter } from '../../../utils/frontmatter/frontMatter';
import type { FrontMatterFacts, UserField } from '../../../utils/frontmatter/types';
import { requirePackage } from '../markdown/engines';

const fields: readonly UserField[] = [
  { key: 'name', type: 'quoted', value: '{title} – {site|default:unknown}' },
  { key: 'labels', type: 'list', value: 'clippings, {tags}, {author}' },
  { key: 'at', type: 'date-time', value: '{date}' },
  { key: 'day', type: 'text', value: '{date:DD/MM/YYYY}' },
  { key: 'draft', type: 'boolean', value: 'true' },
  { key: 'weight', type: 'number', value: '10' },
  { key: 'none', type: 'number', value: '{title}' },
];
const facts: FrontMatterFacts = {
  title: "a: 'b' {{ x }}",
  author: '---',
  url: 'https://example.org/',
  date: '2024-05-06T01:08:09+08:00',
  tags: ['rye', 'clippings'],
};

test('replace the fields of the preset and keep its switches', () => {
  const text = frontMatter(facts, 'hexo', { fields, disableNunjucks: true });
  expect(text).toBe(
    [
      '---',
      "name: 'a: ''b'' {{ x }} – unknown'",
      'labels:',
      ' - clippings',
      ' - rye',
      " - '---'",
      'at: 2024-05-06 01:08:09',
      "day: '06/05/2024'",
      'draft: true',
      'weight: 10',
      'disableNunjucks: true',
      '---',
      '',
    ].join('\n'),
  );
});

interface Toml {
  parse(text: string): Record<string, unknown>;
}

const toml = requirePackage<Toml>('smol-toml');
const anyText = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => value.isWellFormed() && value.trim() === value);

test('parse back whatever the text', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      const inner = frontMatter({ ...facts, title, author: title }, 'plain', { fields }).slice(4, -4);
      expect(parseYaml(inner)).toMatchObject({ name: `${title} – unknown`, draft: true, weight: 10 });
      expect(parseYaml(inner).labels).toContain(title);
    }),
    { numRuns: 200, seed: 11 },
  );
});

test.skipIf(!toml)('TOML parses back whatever the text', () => {
  const check = (title: string): void => {
    const given = { ...facts, title, excerpt: title, author: title, tags: [title] };
    for (const preset of ['zola', 'hugo-toml']) {
      const read = toml?.parse(frontMatter(given, preset).slice(4, -4));
      expect(read).toMatchObject({ title, description: title });
      expect(new Date(String(read?.date)).getTime()).toBe(Date.parse(facts.date ?? ''));
    }
    const own = toml?.parse(frontMatter(given, 'hugo-toml', { fields }).slice(4, -4));
    expect(own).toMatchObject({ name: `${title} – unknown`, draft: true });
  };
  for (const title of [
    '"',
    '\\',
    '+++',
    '"""',
    'a\n+++\nb',
    '\u0000',
    '\u007f',
    '\u2028',
    '😀',
    '[x]\ny = 1',
  ])
    check(title);
  fc.assert(fc.property(anyText, check), { numRuns: 300, seed: 12 });
});
