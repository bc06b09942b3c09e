// @vitest-environment jsdom
/** Blocks within a text as systems for manuals, wikis and forums write them: through the whole pipeline. */
import { expect, test } from 'vitest';
import { BOXES, clipBetween } from './support/clipBetween';

test.each([
  [
    'what a post quotes (Discourse)',
    '<aside class="quote no-group" data-username="mira"><div class="title"><div class="quote-controls"><button>Show</button></div><img src="/mira/24.png" class="avatar" width="24" height="24">mira:</div><blockquote><p>Who counts the boats in winter?</p></blockquote></aside>',
    '> mira: | > | > Who counts the boats in winter?',
  ],
  [
    'nothing of what a margin says again in large letters',
    '<aside class="quote"><blockquote>He wrote their names down in the green book.</blockquote></aside>',
    '',
  ],
  [
    'a page that a post links to (Discourse)',
    '<aside class="onebox"><header class="source"><img src="/favicon.png" class="site-icon"><a href="https://mill.example/">mill.example</a></header><article class="onebox-body"><h3><a href="https://mill.example/boats">All the boats</a></h3><p>A list of what lies at the quay.</p></article></aside>',
    '> [mill.example](https://mill.example/) | > | > ### [All the boats](https://mill.example/boats) | > | > A list of what lies at the quay.',
  ],
  [
    'who is quoted, as a link (XenForo)',
    '<blockquote class="bbCodeBlock"><div class="bbCodeBlock-title"><a href="/goto/2">mira said:</a></div><div class="bbCodeBlock-content">Nobody counts the boats in winter, and nobody ever has.</div></blockquote>',
    '> [mira said:](https://harbour.example/goto/2) | > | > Nobody counts the boats in winter, and nobody ever has.',
  ],
  [
    'who is quoted, with links (MediaWiki)',
    '<blockquote class="templatequote"><p>The sea was as flat as a table, and nothing moved on it until the evening.</p><div class="templatequotecite">— <cite><a href="/wiki/Hale">Ada Hale</a>, <i>Harbours</i></cite></div></blockquote>',
    '> The sea was as flat as a table, and nothing moved on it until the evening. | > | > — [Ada Hale](https://harbour.example/wiki/Hale), *Harbours*',
  ],
  [
    'what is told in short (Fandom)',
    '<aside role="region" class="portable-infobox pi-background"><h2 class="pi-item pi-title">The Merle</h2><figure class="pi-item pi-image"><a href="/1.png" class="image"><img src="/1.png" width="268" height="300"></a><figcaption class="pi-caption">At the quay</figcaption></figure><section class="pi-item pi-group"><h2 class="pi-item pi-header">Facts</h2><div class="pi-item pi-data"><h3 class="pi-data-label">Built</h3><div class="pi-data-value">in <a href="/wiki/Norrow">Norrow</a></div></div></section></aside>',
    '| The Merle |   | | --- | --- | | [![](https://harbour.example/1.png)](https://harbour.example/1.png)<br>At the quay |   | | Facts |   | | Built | in [Norrow](https://harbour.example/wiki/Norrow) |'.replaceAll(
      '| |',
      '| | |',
    ),
  ],
  [
    'a box beside the text (Asciidoctor)',
    '<div class="sidebarblock"><div class="content"><div class="title">Names</div><div class="paragraph"><p>A boat that has no name is written down by its colour, and by where it lies.</p></div></div></div>',
    'Names | A boat that has no name is written down by its colour, and by where it lies.',
  ],
  [
    'two columns (Confluence)',
    '<div class="contentLayout2"><div class="columnLayout two-right-sidebar"><div class="cell normal"><div class="innerCell"><h2>Names</h2><p>A boat that has no name is written down by its colour.</p></div></div><div class="cell aside"><div class="innerCell"><p>See page four.</p></div></div></div></div>',
    '## Names | A boat that has no name is written down by its colour. | See page four.',
  ],
  [
    'what is said of a member (TypeDoc)',
    '<section class="tsd-panel tsd-comment"><div class="tsd-comment tsd-typography"><p>Counts the boats that lie at the quay, and those that are drawn up.</p></div></section>',
    'Counts the boats that lie at the quay, and those that are drawn up.',
  ],
  [
    'code in a box that scrolls (Gitea)',
    '<div class="code-block-container code-overflow-scroll"><pre><code class="language-go">func count()</code></pre></div>',
    '```go | func count() | ```',
  ],
  [
    'an alert of a builder',
    '<div class="elementor-widget-container"><div class="elementor-alert elementor-alert-info" role="alert"><span class="elementor-alert-title">Mondays</span> <span class="elementor-alert-description">The keeper rests.</span></div></div>',
    'Mondays The keeper rests.',
  ],
  [
    'a note in a step',
    '<ol><li><p>Take the boat.</p><aside class="note">Red.</aside></li><li><p>Count it.</p></li></ol>',
    '1. Take the boat. |    Red. | 2. Count it.',
  ],
  [
    'a note in a box of its own',
    '<div class="wrap"><div><aside class="key-point"><strong>Key point:</strong> count in the morning.</aside></div></div>',
    '**Key point:** count in the morning.',
  ],
  [
    'a picture in the margin',
    '<aside><figure><img src="/1.jpg"><figcaption>The quay</figcaption></figure></aside>',
    '![](https://harbour.example/1.jpg) | The quay',
  ],
  [
    'code under a label that copies it',
    '<div class="code-head"><div role="button">Copy</div></div><pre><code>count()</code></pre>',
    '``` | count() | ```',
  ],
  [
    'a note after code',
    '<div class="content"><pre><code>count()</code></pre><aside class="note"><p>Count in the morning only.</p></aside></div>',
    '``` | count() | ``` | Count in the morning only.',
  ],
])('%s', async (_what, markup, markdown) => {
  for (const box of BOXES) expect(await clipBetween(markup, box)).toBe(markdown);
});

test('a quotation that is but a link to another article is none', async () => {
  const markup =
    '<blockquote><div><strong>Related reading: </strong><a href="/a">All the boats of the old harbour</a></div></blockquote>';
  expect(await clipBetween(markup, '<div>')).toBe('');
});
