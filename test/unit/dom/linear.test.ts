// @vitest-environment jsdom
/** Steps that each of many like elements asks for: none of them may look at all the others. */
import { afterEach, expect, it, vi } from 'vitest';
import { outermostHolder } from '../../../utils/dom/query';
import { canonicalizePage } from '../../../utils/markdown/canonical';

const MANY = 300;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

afterEach(() => vi.restoreAllMocks());

it('asks few of the hidden elements beside one', () => {
  const body = parse(`<div>${'<i hidden></i>'.repeat(MANY)}<b>one</b></div>`);
  const matches = vi.spyOn(Element.prototype, 'matches');
  const element = body.querySelector('b') as Element;
  expect(outermostHolder(element)).toBe(element);
  expect(matches.mock.calls.length).toBeLessThan(20);
});

it('finds the box of an element beside a script', () => {
  const body = parse('<p>before</p><div><span><b>one</b><script></script></span></div>');
  expect(outermostHolder(body.querySelector('b') as Element)).toBe(body.querySelector('div'));
});

it('puts the list of notes into the text once', () => {
  const body = parse(
    `<article><div>${'<p>text</p>'.repeat(4)}${'<p>a<span class="sidenote">note</span></p>'.repeat(MANY)}</div></article>`,
  );
  const append = vi.spyOn(Element.prototype, 'append');
  canonicalizePage(body);
  const lists = append.mock.calls.filter(([node]) => (node as Element).localName === 'ol');
  expect(lists).toHaveLength(1);
  expect(body.querySelectorAll('article > div > ol.footnotes > li')).toHaveLength(MANY);
});
