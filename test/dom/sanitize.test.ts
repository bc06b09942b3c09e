/** The sanitiser with a real parser and real event handlers: what goes in must not run. */
import DOMPurify from 'dompurify';
import { afterEach, describe, expect, it } from 'vitest';
import { sanitizeToFragment, sanitizeTree } from '../../utils/sanitize/sanitize';

const MARK = 'globalThis.executed = (globalThis.executed ?? 0) + 1';
const state = globalThis as { executed?: number };

const VECTORS = [
  `<script>${MARK}</script>`,
  `<img src=x onerror="${MARK}">`,
  `<svg onload="${MARK}"><circle r=1></svg>`,
  `<svg><script>${MARK}</script></svg>`,
  `<svg><animate attributeName=href values="javascript:${MARK}" /><a id=x><text>x</text></a></svg>`,
  `<a href="javascript:${MARK}">x</a>`,
  `<a href="java&#10;script:${MARK}">x</a>`,
  `<a href="data:text/html,<script>${MARK}</script>">x</a>`,
  `<iframe srcdoc="<script>parent.${MARK}</script>"></iframe>`,
  `<iframe src="javascript:parent.${MARK}"></iframe>`,
  `<object data="data:text/html,<script>${MARK}</script>"></object>`,
  `<embed src="javascript:${MARK}">`,
  `<video><source onerror="${MARK}"></video>`,
  `<details open ontoggle="${MARK}"><summary>x</summary></details>`,
  `<form action="javascript:${MARK}"><button>x</button></form>`,
  `<input autofocus onfocus="${MARK}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${MARK}">`,
  `<base href="https://evil.test/">`,
  `<link rel=stylesheet href="https://evil.test/x.css">`,
  `<style>@import 'https://evil.test/x.css';</style>`,
  `<p style="background:url(https://evil.test/x)">x</p>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${MARK}&gt;">`,
  `<svg></p><style><a id="</style><img src=1 onerror=${MARK}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${MARK}>">`,
  `<template><img src=x onerror="${MARK}"></template>`,
  `<custom-element onclick="${MARK}">x</custom-element>`,
];

const ACTIVE =
  'script, iframe, object, embed, form, input, button, style, link, meta, base, [style], animate, foreignObject';

describe('the sanitiser in Chromium', () => {
  afterEach(() => {
    document.body.replaceChildren();
    delete state.executed;
  });

  it('works at all', () => {
    expect(DOMPurify.isSupported).toBe(true);
    expect(sanitizeToFragment('<p>Text <strong>bold</strong></p>').querySelector('strong')?.textContent).toBe(
      'bold',
    );
  });

  const fromMarkup = (vector: string) => sanitizeToFragment(`<p>before</p>${vector}<p>after</p>`);
  const fromTree = (vector: string) =>
    sanitizeTree(new DOMParser().parseFromString(`<p>before</p>${vector}<p>after</p>`, 'text/html').body);
  const cases = VECTORS.flatMap((vector) => [
    [vector, 'markup', fromMarkup] as const,
    [vector, 'a tree', fromTree] as const,
  ]);

  it.each(cases)('lets nothing of %s run that comes as %s', async (vector, _, sanitize) => {
    document.body.append(sanitize(vector));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    for (const link of document.body.querySelectorAll('a')) link.click();
    const attributes = Array.from(document.body.querySelectorAll('*'), (one) =>
      one.getAttributeNames(),
    ).flat();
    expect(state.executed).toBeUndefined();
    expect(Array.from(document.body.querySelectorAll(ACTIVE), (one) => one.tagName)).toEqual([]);
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
    expect(document.body.textContent).toContain('before');
  });
});
