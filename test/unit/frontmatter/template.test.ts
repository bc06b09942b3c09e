/** Templates put in what they are told and run nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate } from '../../../utils/frontmatter/dates';
import { formatFieldList, isUserFieldList, parseFieldList } from '../../../utils/frontmatter/fieldList';
import { fillTemplate, isTemplate, toSlug } from '../../../utils/frontmatter/template';
import { FIELD_TYPES } from '../../../utils/frontmatter/types';

const values = {
  title: 'The Mill: 1911',
  author: undefined,
  date: '2024-05-06T01:08:09+08:00',
  tags: ['rye', 'wheat'],
};

test.each([
  ['{title}', 'The Mill: 1911'],
  ['{date:YYYY-MM-DD} {title|lower}', '2024-05-06 the mill: 1911'],
  ['{title|slug}', 'the-mill-1911'],
  ['{title|cut:3|upper}', 'THE'],
  ['{author|default:nobody}', 'nobody'],
  ['{author}', ''],
  ['{tags}', 'rye, wheat'],
  ['{title:YYYY}', ''],
  ['{constructor}{__proto__}{title|constructor}', 'The Mill: 1911'],
  ['{{title}}', '{The Mill: 1911}'],
])('%s gives %j', (template, expected) => {
  expect(fillTemplate(template, values)).toBe(expected);
});

test('what a page says is not looked at again', () => {
  const text = fc.string({ maxLength: 30 });
  fc.assert(
    fc.property(text, (title) => {
      expect(fillTemplate('<{title}>', { title })).toBe(`<${title}>`);
    }),
  );
  expect(fillTemplate('{title}', { title: '{date}{{ x }}$&', date: 'no' })).toBe('{date}{{ x }}$&');
});

test.each([
  ['YYYY-MM-DD HH:mm:ss', '2024-05-06 01:08:09'],
  ['DD.MM.YY', '06.05.24'],
  ['YYYY-MM-DD Z', '2024-05-06 +08:00'],
  ['YYYYMMDDZZ', '20240506+0800'],
])('the format %s gives %s', (format, expected) => {
  expect(formatDate(values.date, format)).toBe(expected);
});

test('what is no date has no format', () => {
  expect(formatDate('soon', 'YYYY')).toBeUndefined();
});

test('templates are judged by their place-holders and filters', () => {
  const names = ['title', 'date'];
  expect(isTemplate('{date:YYYY}/{title|slug} x', names)).toBe(true);
  for (const wrong of ['{nobody}', '{title', '}', '{title|eval}', '{{title}}'])
    expect(isTemplate(wrong, names), wrong).toBe(false);
});

test('slugs keep letters and digits of every script', () => {
  expect(toSlug(' 山中 来信!  № 10 — Ödland ')).toBe('山中-来信-10-ödland');
  expect(toSlug('///')).toBe('');
});

test('field lists are read as they are written', () => {
  const text =
    'title = {title}\ntags:list = clippings, {tags}\ndate:date-time = {date}\ndraft:boolean = true';
  const read = parseFieldList(text);
  expect(read).toMatchObject({ fields: [{ key: 'title', type: 'text' }, { type: 'list' }, {}, {}] });
  expect('fields' in read && formatFieldList(read.fields)).toBe(text);
});

test.each([
  ['title', 1],
  ['a = 1\n\n2a = x', 3],
  ['a = {nobody}', 1],
  ['a:code = x', 1],
  ['a = 1\na = 2', 2],
  ['a: b\npermalink = ../../x', 1],
])('the wrong line of %j is %i', (text, wrongLine) => {
  expect(parseFieldList(text)).toEqual({ wrongLine });
});

test('stored lists are judged whole', () => {
  const field = { key: 'a', value: '{title}', type: FIELD_TYPES[0] };
  expect(isUserFieldList([field])).toBe(true);
  for (const wrong of [
    null,
    [null],
    [field, field],
    [{ ...field, key: 'a b' }],
    [{ ...field, value: 'a\nb: c' }],
  ])
    expect(isUserFieldList(wrong)).toBe(false);
});
