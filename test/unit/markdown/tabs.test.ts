// @vitest-environment jsdom
/** Tabs of common generators of pages: what a page shows in turn stands in the file with the words of its tab above it. */
import { expect, test } from 'vitest';
import { clipHtml } from '../support/clipHtml';

const PROSE = `<p>${'The loom by the window weaves linen on Mondays and wool for the rest of the week. '.repeat(5)}</p>`;

/** @returns what stands between the paragraphs, its lines joined by a bar */
async function between(inside: string): Promise<string> {
  const body = await clipHtml(
    `<!doctype html><html lang="en"><head><title>The loom</title></head><body><article><h1>The loom</h1>${PROSE}${inside}${PROSE.repeat(3)}</article></body></html>`,
    'https://blog.example/2024/loom.html',
  );
  const lines = (body.split(/The loom by the window[^\n]*/)[1] ?? '').split('\n');
  return lines.filter((line) => line !== '').join(' | ');
}

const LINEN = '<p>Linen is woven wet, and it is beaten twice before it dries.</p>';
const WOOL = '<p>Wool is woven dry, and nobody beats it at all.</p>';
const BOTH = `**Linen** | ${LINEN.slice(3, -4)} | **Wool** | ${WOOL.slice(3, -4)}`;

test.each([
  [
    'Docusaurus',
    `<div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab" class="tabs__item">Linen</li><li role="tab" class="tabs__item">Wool</li></ul><div class="margin-top--md"><div role="tabpanel">${LINEN}</div><div role="tabpanel" hidden>${WOOL}</div></div></div>`,
  ],
  [
    'Sphinx',
    `<div class="sphinx-tabs"><div role="tablist"><button role="tab" aria-controls="p1">Linen</button><button role="tab" aria-controls="p2">Wool</button></div><div id="p1" role="tabpanel">${LINEN}</div><div id="p2" role="tabpanel" hidden="true">${WOOL}</div></div>`,
  ],
  [
    'MkDocs',
    `<div class="tabbed-set tabbed-alternate"><input type="radio" name="t" id="t1" checked><input type="radio" name="t" id="t2"><div class="tabbed-labels"><label for="t1"><a href="#t1">Linen</a></label><label for="t2"><a href="#t2">Wool</a></label></div><div class="tabbed-control"><button class="tabbed-button"></button></div><div class="tabbed-content"><div class="tabbed-block">${LINEN}</div><div class="tabbed-block">${WOOL}</div></div></div>`,
  ],
  [
    'Fandom',
    `<div class="tabber wds-tabber"><div class="wds-tabs__wrapper"><ul class="wds-tabs"><li class="wds-tabs__tab"><div><a href="#">Linen</a></div></li><li class="wds-tabs__tab"><div><a href="#">Wool</a></div></li></ul></div><div class="wds-tab__content wds-is-current">${LINEN}</div><div class="wds-tab__content">${WOOL}</div></div>`,
  ],
  [
    'Divi',
    `<div class="et_pb_tabs"><ul class="et_pb_tabs_controls"><li class="et_pb_tab_0"><a href="#">Linen</a></li><li class="et_pb_tab_1"><a href="#">Wool</a></li></ul><div class="et_pb_all_tabs"><div class="et_pb_tab">${LINEN}</div><div class="et_pb_tab">${WOOL}</div></div></div>`,
  ],
  [
    'Bootstrap',
    `<div><ul class="nav nav-tabs"><li class="nav-item"><a href="#a">Linen</a></li><li class="nav-item"><a href="#b">Wool</a></li></ul><div class="tab-content"><div class="tab-pane active" id="a">${LINEN}</div><div class="tab-pane" id="b">${WOOL}</div></div></div>`,
  ],
])('%s', async (_what, markup) => {
  expect(await between(markup)).toBe(BOTH);
});

test('a panel that begins with the words of its tab does not say them twice', async () => {
  const markup = `<div role="tablist"><a role="tab">Linen</a><a role="tab">Wool</a></div><div role="tabpanel"><h3>Linen</h3>${LINEN}</div><div role="tabpanel">${WOOL}</div>`;
  expect(await between(markup)).toBe(BOTH.replace('**Linen**', '### Linen'));
});

test('tabs that are not one for each panel name none', async () => {
  const markup = `<div><div role="tablist"><a role="tab">Flax</a><a role="tab">Fleece</a></div><section><div role="tabpanel">${LINEN}</div></section></div>`;
  expect(await between(markup)).toBe(LINEN.slice(3, -4));
});

test('a row of tabs that holds its panels as well keeps them', async () => {
  const long = `<p>${'Linen is woven wet, and it is beaten twice before it dries. '.repeat(4)}</p>`;
  const row = `<div role="tablist"><div role="tab">Linen</div><div role="tabpanel">${long}</div><div role="tab">Wool</div><div role="tabpanel">${WOOL}</div></div>`;
  const body = await between(`${row}<div><p>One more thing.</p><p>And another one.</p></div>`);
  expect(body).toContain('Linen is woven wet');
  expect(body).toContain('Wool is woven dry');
});

test('code that is a panel itself stands under the words of its tab', async () => {
  const markup =
    '<div class="CodeTabs"><div class="CodeTabs-toolbar"><button>Linen</button><button>Wool</button></div><div class="CodeTabs-inner"><pre><code>wet()</code></pre><pre><code>dry()</code></pre></div></div>';
  expect(await between(markup)).toBe('**Linen** | ``` | wet() | ``` | **Wool** | ``` | dry() | ```');
});

test('tabs whose panels are not there name no other part of the page', async () => {
  const row = '<div role="tablist"><button role="tab">Text</button><button role="tab">Remarks</button></div>';
  const body = await between(
    `${row}<div><div class="one">${LINEN}</div><div class="two">${WOOL}</div></div>`,
  );
  expect(body).toBe(`${LINEN.slice(3, -4)} | ${WOOL.slice(3, -4)}`);
});

test('a panel that is not open in a row of tabs that holds it is shown', async () => {
  const title = (words: string) => `<div class="elementor-tab-title" role="tab">${words}</div>`;
  const markup = `<div class="elementor-tabs" role="tablist">${title('Linen')}<div class="elementor-tab-content" role="tabpanel">${LINEN}</div>${title('Wool')}<div class="elementor-tab-content" role="tabpanel" hidden="hidden">${WOOL}</div></div>`;
  expect(await between(markup)).toBe(`Linen | ${LINEN.slice(3, -4)} | Wool | ${WOOL.slice(3, -4)}`);
});
