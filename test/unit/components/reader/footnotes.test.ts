// @vitest-environment jsdom
/** Which note a sign in the text leads to. */
import { beforeAll, expect, test } from 'vitest';
import { findNote } from '../../../../components/reader/footnotes/Footnotes';

beforeAll(() => {
  globalThis.CSS ??= {} as typeof CSS;
  CSS.escape ??= (name: string) => name;
});

const { body } = new DOMParser().parseFromString(
  '<p><sup><a id="r1" class="footnote-ref" href="#n1">1</a></sup><a id="l" href="#n1">link</a><sup><a id="out" class="footnote-ref" href="https://x.example/#n1">2</a></sup><sup><a id="lost" class="footnote-ref" href="#n9">3</a></sup></p><section class="footnotes"><ol><li id="n1"><p>The note.</p></li></ol></section>',
  'text/html',
);
const note = (id: string) => findNote(body, body.querySelector(`#${id}`) as Element)?.textContent;

test('a note sign leads to its note, other links do not', () => {
  expect(note('r1')).toBe('The note.');
  expect([note('l'), note('out'), note('lost')]).toEqual([undefined, undefined, undefined]);
});
