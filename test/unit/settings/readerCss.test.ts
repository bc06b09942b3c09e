/** The user's own style: what people write is taken, what loads something or leaves its rule is not. */
import { expect, test } from 'vitest';
import { parseBackup } from '../../../utils/settings/backup';
import { findCssProblem, MAX_CSS_BYTES, toArticleCss } from '../../../utils/settings/readerCss';
import { DEFAULT_SETTINGS, parseSettings } from '../../../utils/settings/schema';

test.each([
  '',
  'font-size: 20px;',
  'p { text-indent: 2em }\nh2::before { content: "§ \\201C {" }',
  '/* my url( */ a:hover { color: red }'.replace('url(', 'colours'),
  '@media (max-width: 600px) { p { margin: 0 } }',
  "blockquote { font-family: 'Songti SC', serif; border-image: linear-gradient(red, blue) 1 }",
  ':root[data-theme="dark"] & { color: #ddd }',
])('taken: %s', (css) => {
  expect(findCssProblem(css)).toBeUndefined();
});

test.each([
  ['p { background: url(https://spy.example/) }', 'loads'],
  ['p { background: u\\72l("https://spy.example/") }', 'loads'],
  ['p { background: u\\000072 l(x) }', 'loads'],
  ['p { background: \\55 RL(x) }', 'loads'],
  ['p { background: image-set("a.png" 1x) }', 'loads'],
  ['p { background: -webkit-image-set("a.png" 1x) }', 'loads'],
  ['p { background: url/**/(x) }', 'loads'],
  ['p { --x: src("y"); }', 'loads'],
  ['@import "https://spy.example/x.css";', 'loads'],
  ['@\\69mport "x";', 'loads'],
  ['@font-face { font-family: x; src: local("y") }', 'loads'],
  ['@namespace x "y";', 'rule'],
  ['@keyframes x { }', 'rule'],
  ['@page { margin: 0 }', 'rule'],
  ['} body { display: none } p {', 'unfinished'],
  ['p { color: red', 'unfinished'],
  ['p { content: "x }', 'unfinished'],
  ['p { color: red } /* open', 'unfinished'],
  ['p { color: rgb(1, 2, 3 }', 'unfinished'],
  ['p { } \\', 'unfinished'],
  ['x'.repeat(MAX_CSS_BYTES + 1), 'too_large'],
  ['字'.repeat(MAX_CSS_BYTES / 2), 'too_large'],
])('not taken: %s', (css, problem) => {
  expect(findCssProblem(css)).toBe(problem);
});

test('reaches the article alone, and is nothing when it is not usable', () => {
  expect(toArticleCss('p { margin: 0 }')).toBe('article[data-article] {\np { margin: 0 }\n}');
  expect(toArticleCss(' ')).toBe('');
  expect(toArticleCss('p { background: url(x) }')).toBe('');
});

test('is kept in the settings only while it is usable', () => {
  expect(parseSettings({ readerCss: 'p { margin: 0 }' }).readerCss).toBe('p { margin: 0 }');
  expect(parseSettings({ readerCss: '@import "x";' }).readerCss).toBe('');
});

test('travels in a file; a file whose style would load something is refused', () => {
  const file = (readerCss: string) =>
    JSON.stringify({ format: 'unbox-settings', version: 1, settings: { readerCss, saveAs: true } });
  expect(parseBackup(file('p { margin: 0 }'), DEFAULT_SETTINGS)).toMatchObject({ ignored: [] });
  expect(parseBackup(file('p { background: url(//spy.example) }'), DEFAULT_SETTINGS)).toEqual({
    problem: 'hostile',
  });
});
