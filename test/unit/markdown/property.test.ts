// @vitest-environment jsdom
/** Random paragraphs of Markdown's own signs must come back as they were. */
import fc from 'fast-check';
import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { toMarkdown } from './convert';
import { outline } from './roundTrip';

const url = 'https://blog.example/';
const marked = new Marked({ gfm: true });
const render = (markdown: string): string => marked.parse(markdown, { async: false });
const toHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const word = fc.constantFrom('river', 'Öl', '山水', '茶。', '“远”', '（近）', '7', '🌿', '한글');
const sign = fc.constantFrom(
  '*',
  '_',
  '`',
  '[',
  ']',
  '~',
  '#',
  '- ',
  '1. ',
  '> ',
  '|',
  '\\',
  '&amp;',
  '<i>',
  '!',
  '{{',
  '{%',
  'http://a.example',
  'www.a.example',
  'x@a.example',
  '==',
  '+ ',
  '$',
);
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: sign }, fc.constant(' ')), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.join(''))
  .filter((value) => value.trim() !== '');
const plain = text.map(toHtml);
const inline = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: plain },
      plain.map((value) => `<strong>${value}</strong>`),
      plain.map((value) => `<em>${value}</em>`),
      plain.map((value) => `<del>${value}</del>`),
      plain.map((value) => `<a href="https://a.example/x_y">${value}</a>`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

test('plain text survives in every place', () => {
  const places = [
    '<p>#</p>',
    '<h2>#</h2>',
    '<ul><li>#</li></ul>',
    '<blockquote><p>#</p></blockquote>',
    '<p>a<br>#</p>',
    '<table><thead><tr><th>#</th></tr></thead></table>',
  ];
  fc.assert(
    fc.property(plain, fc.constantFrom(...places), (value, place) => {
      const html = place.replace('#', () => value);
      expect(outline(render(toMarkdown(html, { url })))).toBe(outline(html));
    }),
    { numRuns: 600, seed: 1 },
  );
});

test('marks survive beside any text', () => {
  const merged = (html: string): string => html.replace(/<\/(strong|em|del)><\1>/g, '');
  fc.assert(
    fc.property(inline, (value) => {
      const html = merged(`<p>${value}</p>`);
      const wanted = outline(html)
        .replace(/<(strong|em|del)> /g, ' <$1>')
        .replace(/ <\/(strong|em|del)>/g, '</$1> ');
      const got = outline(render(toMarkdown(html, { url })));
      const tidy = (line: string): string =>
        line.replace(/ +/g, ' ').replace(/\s*(<\/?(?:a|strong|em|del)[^>]*>)\s*/g, '$1');
      expect(tidy(got)).toBe(tidy(wanted));
    }),
    { numRuns: 400, seed: 2 },
  );
});

test('no target turns text into a template, a tag or a link', () => {
  fc.assert(
    fc.property(inline, fc.constantFrom('hexo', 'hugo', 'jekyll', 'obsidian', 'plain'), (value, target) => {
      const markdown = toMarkdown(`<p>${value}</p>`, { url, target });
      expect(markdown).not.toMatch(/\{[{%#]/);
      expect(markdown).not.toMatch(/(?<!\\)<i>/);
    }),
    { numRuns: 300, seed: 3 },
  );
});
