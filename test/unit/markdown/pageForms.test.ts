// @vitest-environment jsdom
/** What generators of pages and editors make of code, formulas, notes, lists and alerts, as Markdown. */
import { describe, expect, test, vi } from 'vitest';
import { toMarkdown } from '../../../utils/markdown';
import { canonicalize } from '../../../utils/markdown/canonical';
import { clipHtml } from '../support/clipHtml';

const url = 'https://blog.example/2024/loom.html';
const PROSE = `<p>${'The loom by the window weaves linen on Mondays and wool for the rest of the week. '.repeat(5)}</p>`;

const clip = (inside: string, head = ''): Promise<string> =>
  clipHtml(
    `<!doctype html><html lang="en"><head><title>The loom</title>${head}</head><body><article><h1>The loom</h1>${PROSE}${inside}${PROSE.repeat(3)}</article></body></html>`,
    url,
  );

/** What stands between the paragraphs. */
async function between(inside: string, head = ''): Promise<string> {
  const parts = (await clip(inside, head)).split(/The loom by the window[^\n]*/);
  return (parts[1] ?? '').trim();
}

const MATHJAX = '<script src="https://cdn.example/mathjax@3/es5/tex-mml-chtml.js"></script>';
const DOLLARS = `<script>MathJax = { tex: { inlineMath: [['$', '$']] } }</script>${MATHJAX}`;

describe('TeX that a script would draw', () => {
  test.each([
    ['between brackets', '<p>Let \\(a_1 * b_2\\) be \\(c\\).</p>', MATHJAX, 'Let $a_1 * b_2$ be $c$.'],
    ['on lines of its own', '<p>\\[ a_1 {{b}_c} \\]</p>', MATHJAX, '$$\na_1 { {b}_c}\n$$'],
    ['in a paragraph', '<p>So $$a_1 * b$$ holds.</p>', MATHJAX, 'So\n\n$$\na_1 * b\n$$\n\nholds.'],
    [
      'environments',
      '<p>\\begin{align}a_1 &amp;= b\\end{align}</p>',
      MATHJAX,
      '$$\n\\begin{align}a_1 &= b\\end{align}\n$$',
    ],
    ['single dollar signs', '<p>Let $a_1 * b$ be.</p>', DOLLARS, 'Let $a_1 * b$ be.'],
    ['prices', '<p>From $5 * to $6 and on.</p>', DOLLARS, 'From $5 * to $6 and on.'],
    ['single dollar signs that mean nothing', '<p>Let $a * b$ be.</p>', MATHJAX, 'Let $a * b$ be.'],
    ['code', '<p>Write <code>\\(a\\)</code> there.</p>', MATHJAX, 'Write `\\(a\\)` there.'],
    ['no script', '<p>Write \\(a\\) there.</p>', '', 'Write \\\\(a\\\\) there.'],
    ['MkDocs', '<p>Let <span class="arithmatex">\\(a_1\\)</span> be.</p>', '', 'Let $a_1$ be.'],
    ['Nature', '<div><span class="mathjax-tex">$$a_1$$</span></div>', '', '$$\na_1\n$$'],
    [
      'Sphinx',
      '<div class="math notranslate"><span class="eqno">(2.1)<a href="#e">¶</a></span>\\[a_1\\]</div>',
      '',
      '$$\na_1\\tag{2.1}\n$$',
    ],
    [
      'Distill',
      '<p>Let <d-math>a_1</d-math> be.</p><d-math block>b_1</d-math>',
      '',
      'Let $a_1$ be.\n\n$$\nb_1\n$$',
    ],
    [
      'a copy',
      '<p>Let <span><script type="math/tex">a_1</script><span class="math-holder">a_1</span></span> be.</p>',
      '',
      'Let $a_1$ be.',
    ],
    [
      'drawn in code',
      '<p>Let <code class="code math"><span class="katex"><span><math><semantics><mi>a</mi><annotation encoding="application/x-tex">a</annotation></semantics></math></span><span aria-hidden="true">a</span></span></code> be.</p>',
      '',
      'Let $a$ be.',
    ],
  ])('%s', async (_, html, head, markdown) => {
    expect(await between(html, head)).toBe(markdown);
  });

  test.each(['\\(', '\\[', '$$ a \\', '\\begin{align}', '$a '])(
    'a page of %s is read in time',
    async (sign) => {
      const start = performance.now();
      await clip(`<p>${sign.repeat(20_000)}</p>`, DOLLARS);
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});

const ab = '<code>a\nb\n</code>';

describe('code', () => {
  test.each([
    ['lines parted by breaks', '<div><code><span>a<br>&nbsp;b</span></code></div>', '```\na\n\u00a0b\n```'],
    ['breaks in a line', '<p>Write <code>a<br>b</code> there.</p>', 'Write `a`\\\n`b` there.'],
    [
      'VitePress',
      `<div class="language-ts"><button class="copy"></button><span class="lang">ts</span><pre class="shiki">${ab}</pre><div class="line-numbers-wrapper"><span>1</span><br><span>2</span><br></div></div>`,
      '```ts\na\nb\n```',
    ],
    [
      'VitePress in turn',
      `<div class="vp-code-group"><div class="tabs"><label for="t1">npm</label><label for="t2">yarn</label></div><div class="blocks"><div class="language-sh"><span class="lang">sh</span><pre>${ab}</pre></div><div class="language-sh"><pre>c</pre></div></div></div>`,
      '**npm**\n\n```sh\na\nb\n```\n\n**yarn**\n\n```sh\nc\n```',
    ],
    [
      'MDN',
      `<div class="code-example"><div class="example-header"><span>js</span></div><pre class="brush: js notranslate">${ab}</pre></div>`,
      '```js\na\nb\n```',
    ],
    [
      'Butterfly',
      `<figure class="highlight go"><div class="highlight-tools"><div class="code-lang">GO</div></div><table><tr><td class="gutter"><pre>1</pre></td><td class="code"><pre>a\nb</pre></td></tr></table></figure>`,
      '```go\na\nb\n```',
    ],
    [
      'a bar within',
      '<pre><div class="head"><span>go</span><div>Copy</div></div><code class="language-go">a\nb\n</code></pre>',
      '```go\na\nb\n```',
    ],
    ['buttons within', `<pre><div class="buttons">\n<button>x</button></div>${ab}</pre>`, '```\na\nb\n```'],
    [
      'names of files',
      `<table class="highlighttable"><tr><th class="filename"><span>a.yaml</span></th></tr><tr><td class="code"><pre>a\nb</pre></td></tr></table>`,
      'a.yaml\n\n```\na\nb\n```',
    ],
    [
      'words beside it',
      `<div class="code-block"><div>Run this:</div><pre>${ab}</pre></div>`,
      'Run this:\n\n```\na\nb\n```',
    ],
    ['language', `<pre><code language="bash">a\nb</code></pre>`, '```bash\na\nb\n```'],
    ['syntax', `<pre syntax="Kotlin">${ab}</pre>`, '```Kotlin\na\nb\n```'],
    [
      'MediaWiki',
      `<div class="mw-highlight mw-highlight-lang-python"><pre>${ab}</pre></div>`,
      '```python\na\nb\n```',
    ],
    ['no language', `<pre><code class="hljs language-plaintext">a\nb</code></pre>`, '```\na\nb\n```'],
    [
      'CodeMirror',
      '<div class="cm-editor"><div class="cm-gutters">12</div><div class="cm-content" data-language="js"><div class="cm-line">a</div><div class="cm-line">b</div></div></div>',
      '```js\na\nb\n```',
    ],
    [
      'Doxygen',
      '<div class="fragment"><div class="line"><span class="lineno">1</span>a</div><div class="line"><span class="lineno">2</span>b</div></div>',
      '```\na\nb\n```',
    ],
    ['Distill', '<d-code block language="python">a\nb</d-code>', '```python\na\nb\n```'],
    [
      'lines that do not wrap',
      '<div style="white-space:break-spaces;white-space:pre"><span>a</span>\n b</div>',
      '```\na\n b\n```',
    ],
    ['lines that are seen', '<p style="white-space: pre-wrap">One.\n<b>Two.</b>\n</p>', 'One.\\\n**Two.**'],
    ['lines in a span', '<p><span style="white-space: pre-line">One.\nTwo.</span></p>', 'One.\\\nTwo.'],
  ])('%s', async (_, html, markdown) => {
    expect(await between(html)).toBe(markdown);
  });
});

const note = (body: string): string => body.slice(body.indexOf('[^1]:')).trim();

describe('notes', () => {
  const mark = '<p>Linen is cool<sup><a href="#f1" id="r1">1</a></sup> in summer.</p>';
  const list = '<ol><li id="f1">Of flax. <a href="#r1">↩</a></li></ol>';
  test.each([
    [
      'goes where the next heading follows',
      `<h2>Notes</h2>${list}<h2>Links</h2><p>None.</p>`,
      '## Links\n\nNone.',
    ],
    ['stays at the end', `<h2>Notes</h2>${list}`, '## Notes'],
    [
      'stays over more than notes',
      `<h2>Notes</h2><p>All.</p>${list}<h2>Links</h2>`,
      '## Notes\n\nAll.\n\n## Links',
    ],
    ['stays over its own parts', `<h2>Notes</h2>${list}<h3>Links</h3>`, '## Notes\n\n### Links'],
  ])('their heading %s', (_, rest, expected) => {
    const { body } = new DOMParser().parseFromString(mark + rest, 'text/html');
    canonicalize(body, { url: 'https://looms.example/linen' });
    const written = toMarkdown(body, { url: 'https://looms.example/linen' });
    expect(written).toBe(`Linen is cool[^1] in summer.\n\n${expected}\n\n[^1]: Of flax.\n`);
  });

  test.each([
    [
      'Substack',
      '<a class="footnote-anchor" id="fa-1" href="#f-1">1</a>',
      '<div class="footnote"><a id="f-1" href="#fa-1" class="footnote-number">1</a><div><p>Of flax.</p></div></div>',
    ],
    [
      'mdBook',
      '<sup class="footnote-reference"><a href="#f-1">1</a></sup>',
      '<div class="footnote-definition" id="f-1"><sup>1</sup><p>Of flax.</p></div>',
    ],
    [
      'Sphinx',
      '<a class="footnote-reference brackets" href="#f1" id="id2"><span>[</span>1<span>]</span></a>',
      '<aside class="footnote-list"><aside class="footnote" id="f1"><span class="label"><span>[</span><a href="#id2">1</a><span>]</span></span><p>Of flax.</p></aside></aside>',
    ],
    [
      'Hatena',
      '<span><a href="#f-1" id="fn-1">*1</a></span>',
      '<p><a href="#fn-1" id="f-1">*1</a><span>:</span><span>Of flax.</span></p>',
    ],
    [
      'Word',
      '<a href="#_ftn1" name="_ftnref1"><span>[6]</span></a>',
      '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1"><span>[6]</span></a> Of flax.</p></div>',
    ],
    [
      'laws',
      '<a id="ntc1" href="#ntr1"> (<span>1</span>)</a>',
      '<p><a id="ntr1" href="#ntc1">(<span>1</span>)</a> &nbsp;Of flax.</p>',
    ],
    [
      'Tufte',
      '<label for="s"></label><input type="checkbox" id="s"><span class="sidenote">Of flax.</span>',
      '',
    ],
    [
      'Modern Footnotes',
      '<sup class="modern-footnotes-footnote"><a href="javascript:void(0)">4</a></sup><span class="modern-footnotes-footnote__note">Of flax.</span>',
      '',
    ],
    ['Distill', '<d-footnote>Of flax.</d-footnote>', ''],
  ])('%s', async (_, mark, text) => {
    const body = await clip(`<p>Linen is cool${mark} in summer.</p>${PROSE}${text}`);
    expect(body).toMatch(/Linen is cool ?(?:\\\[)?\[\^1\]\]? in summer\./);
    expect(note(body)).toBe('[^1]: Of flax.');
  });

  test.each([
    [
      'a citation',
      '<a class="reference" href="#m" id="i">[Mar09]</a>',
      '<div id="m"><a href="#i">Mar09</a> Of flax.</div>',
    ],
    ['a step', '<a href="#m" id="i">2</a>', '<div id="m"><p>Of <a href="#j">flax</a>.</p></div>'],
  ])('%s is none', async (_, mark, text) => {
    expect(await clip(`<p>Linen is cool ${mark} in summer.</p>${PROSE}${text}`)).not.toContain('[^1]');
  });
});

describe('lists, tables, headings, quotations', () => {
  test.each([
    [
      'terms in boxes',
      '<dl><div><dt>Age</dt><dd><p>Forty</p></dd></div><div><dt>Wood</dt><dd>Oak</dd></div></dl>',
      'Age\n\n- Forty\n\nWood\n\n- Oak',
    ],
    ['what is only indented', '<dl><dd>2 + 2</dd><dd>is 4</dd></dl>', '2 + 2\n\nis 4'],
    ['terms without more', '<dl><dt>Age</dt><dd></dd><dt>Wood</dt><dd>Oak</dd></dl>', 'Age\n\nWood\n\n- Oak'],
    [
      'numbers twice',
      '<ol start="2"><li><div><span>2.</span></div><div><p>Warp.</p></div></li><li><span>3.</span> Weft.</li></ol>',
      '2. Warp.\n3. Weft.',
    ],
    ['signs twice', '<ul><li><span>•</span><p>Warp.</p></li></ul>', '- Warp.'],
    ['numbers that are others', '<ol><li><b>7.</b> Warp.</li></ol>', '1. **7.** Warp.'],
    [
      'cells of buttons',
      '<table><tr><th>Loom</th><th>Oak</th></tr><tr><td>One</td><td><button><span>Yes</span> <span>3</span></button></td></tr></table>',
      '| Loom | Oak |\n| --- | --- |\n| One | Yes 3 |',
    ],
    [
      'a heading that leads to its line',
      '<h2><a href="#id1">Warp</a><a class="headerlink" href="#warp">¶</a></h2><p>Tight.</p>',
      '## Warp\n\nTight.',
    ],
    [
      'a sign after a caption',
      '<figure id="f"><img src="/a.png" alt="A warp"><figcaption><p>Fig. 2 <span>Warp.</span><a href="#f">¶</a></p></figcaption></figure>',
      '![A warp](https://blog.example/a.png)\n\nFig. 2 Warp.',
    ],
    ['a sign that is not seen', '<p>The <a href="#to">\u200b</a>warp.</p>', 'The warp.'],
    [
      'links to sources',
      '<dl><dt>weave()<a href="s.html"><span class="viewcode-link">[source]</span></a></dt><dd>Weaves.</dd></dl>',
      'weave()\n\n- Weaves.',
    ],
    [
      'a name before a quotation',
      '<blockquote><cite>Ada wrote:</cite>It makes a noise.</blockquote>',
      '> Ada wrote:\\\n> It makes a noise.',
    ],
    ['a name within one', '<blockquote><cite>Hamlet</cite>, she said.</blockquote>', '> Hamlet, she said.'],
    [
      'lines that an empty paragraph parts',
      '<div>The warp is tight.<p></p>The weft is loose.</div>',
      'The warp is tight.\n\nThe weft is loose.',
    ],
  ])('%s', async (_, html, markdown) => {
    expect(await between(html)).toBe(markdown);
  });
});

describe('alerts', () => {
  test.each([
    ['Microsoft', '<div class="WARNING"><p>Warning</p><p>Mind the reed.</p></div>'],
    ['MDN', '<div class="notecard warning"><p><strong>Warning:</strong> Mind the reed.</p></div>'],
    ['Google', '<aside class="warning"><strong>Warning:</strong><span> Mind the reed.</span></aside>'],
    [
      'AWS',
      '<div class="awsdocs-warning"><div class="x"><h6>Warning</h6></div><div><p>Mind the reed.</p></div></div>',
    ],
    ['Doxygen', '<dl class="section warning"><dt>Warning</dt><dd>Mind the reed.</dd></dl>'],
    [
      'Asciidoctor',
      '<div class="admonitionblock warning"><table><tr><td class="icon"><div class="title">Warning</div></td><td class="content">Mind the reed.</td></tr></table></div>',
    ],
    [
      'Starlight',
      '<aside class="starlight-aside starlight-aside--warning"><p class="starlight-aside__title" aria-hidden="true">Warning</p><div class="starlight-aside__content"><p>Mind the reed.</p></div></aside>',
    ],
  ])('%s', async (_, html) => {
    expect(await between(html)).toBe('> [!WARNING]\n> Mind the reed.');
  });

  test.each([
    [
      'a title in other words',
      '<div class="custom-block info"><p class="custom-block-title">Note</p><p>Mind the reed.</p></div>',
    ],
    ['a colon after it', '<p class="note"><b>Note</b>: Mind the reed.</p>'],
  ])('%s', async (_, html) => {
    expect(await between(html)).toBe('> [!NOTE]\n> Mind the reed.');
  });

  test('a box that is only called so is none', async () => {
    expect(await between('<div class="note"><p>Mind the reed.</p></div>')).toBe('Mind the reed.');
  });
});

test('of each of many notes in the margin only the neighbours are asked for', async () => {
  const getter = vi.spyOn(Element.prototype, 'nextElementSibling', 'get');
  const notes = '<aside class="note">The loom is closed for the day.</aside>'.repeat(1500);
  await clip(`<div>${notes}</div>`);
  const { length } = getter.mock.calls;
  getter.mockRestore();
  expect(length).toBeGreaterThan(1500);
  expect(length).toBeLessThan(500_000);
});
