// @vitest-environment jsdom
/** What is said to be absent is absent, whatever the page does; what is listed is what a search finds. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createDeadline, NO_DEADLINE } from '../../../utils/dom/deadline';
import { rareElementsIn } from '../../../utils/dom/elements';
import {
  findListed,
  forgetPresence,
  isAbsent,
  namedElementsIn,
  readPresence,
} from '../../../utils/dom/presence';
import { prepareDocument } from '../../../utils/extract/prepare';
import { SITE_RULES } from '../../../utils/sites';

function read(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  readPresence(document, NO_DEADLINE);
  return document;
}

const PAGE = `<nav role="navigation"><a rel="author" href="#">A</a></nav>
  <main id="m"><p class="x" style="color:red">1<time itemprop="dateCreated">2</time></p>
  <section hidden aria-hidden="true"><b data-bg="x">3</b></section><math alttext="y"></math></main>`;

const SELECTORS = [
  'amp-img',
  'time',
  'TIME',
  'main > p',
  'main time',
  'video time',
  'time video',
  'math:not([alttext])',
  'b:not(.x)',
  ':is(nav, aside)',
  '.x',
  '#m',
  '.none',
  'p.x[style*="color"]',
  'p[data-src]',
  '[data-bg]',
  '[data-src]',
  '[style*="a,b"]',
  '[rel~="author" i]',
  '[itemprop~="datecreated" i]',
  'script[type^="math/"]',
  '[role]',
  '[hidden]',
  '[aria-hidden="true"]',
];

it.each(SELECTORS)('%s: says nothing is there only where a search finds nothing', (selector) => {
  const { body } = read(PAGE);
  const found = Array.from(body.querySelectorAll(selector));
  if (isAbsent(body.ownerDocument, selector)) expect(found).toEqual([]);
  expect(Array.from(rareElementsIn(body, selector))).toEqual(found);
  const listed = findListed(body, selector);
  if (listed) expect(listed).toEqual(found);
});

it.each([
  ['amp-img', true],
  ['video time', false],
  ['time video', true],
  ['p[data-src]', true],
  ['p[data-bg]', false],
  ['math:not([data-latex])', false],
])('%s is known to be absent: %s', (selector, isKnown) => {
  expect(isAbsent(read(PAGE), selector)).toBe(isKnown);
});

it('never takes for absent what a step makes', () => {
  const sources = globSync('utils/{clean,extract,images,markdown/canonical,sites}/**/*.ts');
  const texts = sources.map((file) => readFileSync(file, 'utf8'));
  // who forgets what is in the page may put anything there
  const made = texts
    .filter((text) => !text.includes('forgetPresence('))
    .flatMap((text) => Array.from(text.matchAll(/createElement\([^)]*'(\w+)'\)/g), ([, name]) => name));
  const names = [...made, ...SITE_RULES.flatMap(({ rename = {} }) => Object.values(rename))] as string[];
  expect(names.length).toBeGreaterThan(20);
  const empty = read('<body></body>');
  expect(names.filter((name) => isAbsent(empty, name))).toEqual([]);
});

it('knows nothing of a page that it has not read, or that has changed since', () => {
  const unread = new DOMParser().parseFromString(PAGE, 'text/html');
  expect([isAbsent(unread, 'video'), findListed(unread.body, '[style]')]).toEqual([false, undefined]);
  const document = read(PAGE);
  forgetPresence(document);
  expect([isAbsent(document, 'video'), namedElementsIn(document.body)]).toEqual([false, undefined]);
});

it('lists no element that has been taken out, and none for a part of the page', () => {
  const { body } = read(PAGE);
  expect(findListed(body, '[hidden]')).toHaveLength(1);
  body.querySelector('section')?.remove();
  expect(findListed(body, '[hidden]')).toEqual([]);
  expect(findListed(body.querySelector('main') as Element, '[style]')).toBeUndefined();
  expect(namedElementsIn(body)).toEqual(Array.from(body.querySelectorAll('[class],[id]')));
});

it('reads on where a form covers what it is asked for', () => {
  const names = ['localName', 'firstElementChild', 'parentNode', 'hasAttributes', 'getAttributeNames'];
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  const document = read(`<form class="f">${inputs}</form><video></video>`);
  expect(['form', 'video', 'audio'].map((name) => isAbsent(document, name))).toEqual([false, false, true]);
});

it('keeps the text below the deepest level, and ends in time', () => {
  const levels = 3000;
  const document = new DOMParser().parseFromString('<p>before</p>', 'text/html');
  let at: Element = document.body;
  for (let level = 0; level < levels; level += 1) at = at.appendChild(document.createElement('div'));
  at.innerHTML = 'deep <i>text</i>';
  readPresence(document, createDeadline(5000));
  expect(document.body.textContent).toBe('beforedeep text');
  expect(document.querySelectorAll('div').length).toBeLessThan(300);
});

it('knows nothing any more once a noscript has been opened', () => {
  const text = 'The text for readers without scripts. '.repeat(20);
  const document = new DOMParser().parseFromString('<p>1</p><noscript></noscript>', 'text/html');
  // as a copy of a live page has it
  (document.querySelector('noscript') as Element).textContent = `<p><video></video>${text}</p>`;
  readPresence(document, NO_DEADLINE);
  prepareDocument(document, NO_DEADLINE);
  expect(document.querySelector('video')).not.toBeNull();
  expect(isAbsent(document, 'video')).toBe(false);
});
