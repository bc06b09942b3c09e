// @vitest-environment jsdom
/** What filters take for clutter by a name, a link or a style, and is the text; and what is not: through the whole pipeline. */
import { describe, expect, test } from 'vitest';
import { clipHtml } from '../support/clipHtml';

const SITE = 'https://harbour.example';
const LINE = 'He came from the island with a book under his arm, and stayed.';
const FEW = 'Take the red boat.';

/** @returns the Markdown of what stands between the paragraphs, its lines joined by a bar */
async function clip(inside: string): Promise<string> {
  const prose = (count: number): string =>
    `<p>The keeper counted boats in the morning, and wrote their names down in the green book, as he had done for years.</p>`.repeat(
      count,
    );
  const html = `<!DOCTYPE html><html lang="en"><title>The green book</title><meta property="og:type" content="article"><body><header><a href="/">Home</a></header><main><h1>The green book</h1><div>${prose(4)}${inside}${prose(5)}</div></main></body></html>`;
  const body = await clipHtml(html, `${SITE}/2024/the-green-book.html`);
  return body
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('The keeper counted'))
    .join(' | ');
}

type Case = readonly [what: string, markup: string, markdown: string];
const picture = `![](${SITE}/1.jpg)`;

const NAMES: readonly Case[] = [
  ...['withStickyNavbar_x1', 'tags', 'modal', 'copyright', 'anchor-nav', 'has-toolbar'].map(
    (name): Case => [
      `a heading called ${name}`,
      `<h2 class="${name}">Part two</h2><p>${LINE}</p>`,
      `## Part two | ${LINE}`,
    ],
  ),
  [
    'a box with another one',
    `<div class="card has-sidebar"><p>${LINE}</p><p>${FEW}</p></div>`,
    `${LINE} | ${FEW}`,
  ],
  ...['vextra-card', 'font-extrabold', 'commentary', 'x-9mrssk'].map(
    (name): Case => [
      `a box called ${name}`,
      `<div class="${name}"><p>${LINE}</p><p>${FEW}</p></div>`,
      `${LINE} | ${FEW}`,
    ],
  ),
  [
    'a text that says how it may be copied',
    `<div class="CopyrightRichText-richText"><p>${LINE}</p></div>`,
    LINE,
  ],
];

const LINKS: readonly Case[] = [
  [
    'code with links',
    '<div class="b"><pre><code>type <a href="/Boat">Boat</a> = <a href="/Hull">Hull</a></code></pre></div>',
    '``` | type Boat = Hull | ```',
  ],
  [
    'code under a link to copy it',
    '<div class="codebox"><p>Code: <a href="#">Select all</a></p><pre><code>sail(1)</code></pre></div>',
    `Code: [Select all](${SITE}/2024/the-green-book.html#) | \`\`\` | sail(1) | \`\`\``,
  ],
  [
    'a cell of code',
    '<div class="col"><code><a href="#add">add</a>(<a href="/Boat">Boat</a> boat)</code></div>',
    '`add(Boat boat)`',
  ],
  [
    'a signature',
    '<div class="member-signature"><span>public</span> <a href="/Boat">Boat</a> <span>last</span>(<a href="/Quay">Quay</a> quay)</div>',
    `public [Boat](${SITE}/Boat) last([Quay](${SITE}/Quay) quay)`,
  ],
  [
    'a short list of terms with a link to itself',
    '<div><dl><dt id="K"><code>FULL</code> <a href="#K">#</a></dt><dd><p>Reads all.</p></dd></dl></div>',
    '`FULL` | - Reads all.',
  ],
  [
    'a file',
    '<div class="file"><a href="/b.pdf">List of boats</a><a href="/b.pdf" download>Get</a></div>',
    `[List of boats](${SITE}/b.pdf)`,
  ],
  [
    'a picture over a link to it',
    '<div class="pic"><img src="/1.jpg"><a href="/1b.jpg">Larger</a></div>',
    picture,
  ],
  [
    'a picture over what opens an app',
    '<div class="photo"><img src="/1.jpg"><a>Open the app to see more</a></div>',
    picture,
  ],
  [
    'a portrait over a name: none',
    '<div class="author-pic"><img src="/1.jpg"><a href="/ada">Ada</a></div>',
    '',
  ],
];

const HIDDEN: readonly Case[] = [
  ...[
    'hidden',
    'data-unbox-hidden',
    'class="hidden"',
    'class="is-hidden"',
    'style="display:none"',
    'aria-hidden="true"',
  ].map(
    (hiding): Case => [
      `a panel with ${hiding}`,
      `<div><ul role="tablist"><li role="tab">A</li><li role="tab">B</li></ul><div role="tabpanel"><p>${LINE}</p></div><div role="tabpanel" ${hiding}><p>${FEW}</p></div></div>`,
      `**A** | ${LINE} | **B** | ${FEW}`,
    ],
  ),
  [
    'a panel of links: none',
    '<div role="tabpanel" hidden><a href="/a">The old mill</a> <a href="/b">The lamp on the hill</a></div>',
    '',
  ],
  [
    'an answer under what is no button',
    `<div><div role="button" aria-expanded="false"><a>When?</a></div><div aria-hidden="true" style="display:none"><p>${LINE}</p></div></div>`,
    `**When?** | ${LINE}`,
  ],
  ...['display:none', 'visibility: hidden', 'font-size:0'].map(
    (style): Case => [`no words with ${style}`, `<p>${LINE}<span style="${style}">z$ k1</span></p>`, LINE],
  ),
  [
    'a formula beside its picture',
    `<p>${LINE} <span style="display:none"><math><mi>y</mi></math></span></p>`,
    `${LINE} $y$`,
  ],
  ['small words', `<p>${LINE} <span style="font-size:0.8em">Or left.</span></p>`, `${LINE} Or left.`],
];

const MARGINS: readonly Case[] = [
  ['a box of facts', `<aside class="sidebar"><h3>A note</h3><p>${LINE}</p></aside>`, `### A note | ${LINE}`],
  ['a plain margin', `<aside><p>${FEW.repeat(2)}</p></aside>`, FEW.repeat(2)],
  [
    'an alert',
    `<div class="alert alert-warning" role="alert"><h4>Mind</h4><p>${LINE}</p></div>`,
    `#### Mind | ${LINE}`,
  ],
  ['no words that lead on', `<aside><p>${LINE} <a href="/x">Read</a></p></aside>`, ''],
  ['no author', `<aside class="author-box"><p>${LINE}</p></aside>`, ''],
  ['no label', '<aside><p>Words from our sponsors</p></aside>', ''],
];

describe.each([
  ['names', NAMES],
  ['links', LINKS],
  ['hidden', HIDDEN],
  ['margins', MARGINS],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_what, markup, markdown) => {
    expect(await clip(markup)).toBe(markdown);
  });
});

test('the words under a question stay, whatever their box is called', async () => {
  const html = `<!DOCTYPE html><title>When?</title><main itemscope itemtype="https://schema.org/Question"><div class="QuestionHeader"><h1>When?</h1><div class="QuestionHeader-detail"><p>${FEW}</p></div></div>${`<div class="answer"><p>${LINE}</p><p>It leaves at seven in the morning.</p></div>`.repeat(3)}</main>`;
  expect(await clipHtml(html, `${SITE}/question/1`)).toContain(FEW);
});
