// @vitest-environment jsdom
/** What sites build for code, formulas, notes and players, through the whole pipeline: reader HTML and Markdown. */
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../utils/article';
import { NO_DEADLINE } from '../../utils/dom/deadline';
import { clipPage } from '../../utils/pipeline';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites';
import { sanitizeToHtml } from './sanitize/sanitizeToHtml';

const url = 'https://blog.example/2024/mill.html';
const PROSE = `<p>${'The mill by the weir grinds rye on Mondays and wheat for the rest of the week. '.repeat(5)}</p>`;

async function clip(inside: string, own: Partial<Settings> = {}): Promise<Clip> {
  const html = `<!doctype html><html lang="en"><title>The mill</title><body><article><h1>The mill</h1>${PROSE}${inside}${PROSE.repeat(3)}</article></body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = await clipPage(
    { document, url, capturedAt: 0 },
    {
      settings: { ...DEFAULT_SETTINGS, preset: 'plain', ...own },
      scope: 'article',
      deadline: NO_DEADLINE,
      rules: SITE_RULES,
      isPrivate: false,
    },
  );
  expect(sanitizeToHtml(read.article.html)).toBe(read.article.html);
  return read;
}

const CODE = 'let a = 1; // x\nif (a &lt; 2) {}';
const spans = '<span class="k">let</span> a = 1; <span class="c">// x</span>\n<span>if</span> (a &lt; 2) {}';

describe('code blocks keep their language and nothing but their lines', () => {
  test.each([
    ['highlight.js', `<pre><code class="hljs javascript">${spans}</code></pre>`],
    [
      'Prism',
      `<div class="code-toolbar"><pre class="language-javascript line-numbers"><code>${spans}<span class="line-numbers-rows"><span></span></span></code></pre><div class="toolbar"><div class="toolbar-item"><span>JavaScript</span></div></div></div>`,
    ],
    ['GitHub', `<div class="highlight highlight-source-js"><pre>${spans}</pre></div>`],
    [
      'Shiki',
      '<pre class="shiki" data-language="javascript"><code><span class="line"><span>let a = 1; // x</span></span>\n<span class="line">if (a &lt; 2) {}</span></code></pre>',
    ],
    [
      'Hexo',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">let a = 1; // x</span><br><span class="line">if (a &lt; 2) {}</span><br></pre></td></tr></table></figure>',
    ],
    [
      'Chroma',
      '<div class="highlight"><div class="chroma"><table class="lntable"><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-js" data-lang="js"><span class="line">let a = 1; // x\n</span><span class="line">if (a &lt; 2) {}\n</span></code></pre></td></tr></table></div></div>',
    ],
    [
      'Pygments',
      `<div class="highlight-js notranslate"><div class="highlight"><table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><div><pre>${spans}\n</pre></div></td></tr></table></div></div>`,
    ],
    [
      'Rouge',
      `<div class="language-js highlighter-rouge"><div class="highlight"><pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre>${spans}\n</pre></td></tr></tbody></table></code></pre></div></div>`,
    ],
    [
      'numbered list',
      '<pre><code class="language-js hljs"><ol class="hljs-ln"><li><div class="hljs-ln-line">let a = 1; // x</div></li><li><div class="hljs-ln-line">if (a &lt; 2) {}</div></li></ol></code><button>Copy</button></pre>',
    ],
    [
      'SyntaxHighlighter',
      '<div class="syntaxhighlighter js"><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div></td><td class="code"><div class="container"><div class="line"><code class="js keyword">let</code><code class="js plain"> a = 1; // x</code></div><div class="line"><code class="js plain">if (a &lt; 2) {}</code></div></div></td></tr></table></div>',
    ],
  ])('%s', async (_, html) => {
    const { article, body } = await clip(html);
    expect(article.html).toMatch(
      /<pre><code class="language-(?:js|javascript)">let a = 1; \/\/ x\nif \(a &lt; 2\) \{\}\n<\/code><\/pre>/,
    );
    expect(body).toMatch(/\n```(?:js|javascript)\nlet a = 1; \/\/ x\nif \(a < 2\) \{\}\n```\n/);
    expect(article.html).not.toMatch(/Copy|<td|JavaScript<|>1</);
  });

  test('links in code stay for the reader', async () => {
    const { article, body } = await clip('<pre>see <a href="/api">open()</a>\nnow</pre>');
    expect(article.html).toContain(
      '<pre><code>see <a href="https://blog.example/api">open()</a>\nnow\n</code></pre>',
    );
    expect(body).toContain('```\nsee open()\nnow\n```');
  });
  test('plain code is as it was', async () => {
    const { body } = await clip(`<pre><code class="language-c++">${CODE}</code></pre>`);
    expect(body).toContain('```c++\nlet a = 1; // x\nif (a < 2) {}\n```');
  });
});

describe('formulas are MathML for the reader and TeX for Markdown', () => {
  const mathml = '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>';
  const katex =
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span><span>2</span></span></span>';
  test.each([
    ['KaTeX', katex],
    [
      'MathJax 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi>x</mjx-mi></mjx-math><mjx-assistive-mml display="inline">${mathml}</mjx-assistive-mml></mjx-container>`,
    ],
    [
      'MathJax 2 with MathML',
      `<span class="MathJax_Preview"></span><span class="MathJax" data-mathml="x"><nobr aria-hidden="true">x2</nobr><span class="MJX_Assistive_MathML">${mathml}</span></span><script type="math/tex">x^2</script>`,
    ],
    [
      'MathJax 2 with data-mathml',
      `<span class="MathJax_SVG" data-mathml='${mathml}'><svg></svg></span><script type="math/tex">x^2</script>`,
    ],
    [
      'Wikipedia',
      `<span class="mwe-math-element"><span style="display: none;"><math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math></span><img src="/m.svg" alt="x^2" class="mwe-math-fallback-image-inline" aria-hidden="true"></span>`,
    ],
    ['bare MathML', mathml],
  ])('%s', async (_, html) => {
    const { article, body } = await clip(`<p>Some ${html} here.</p>`);
    expect(article.html).toMatch(
      /Some <math[^>]*>(?:<semantics><mrow>)?<msup><mi>x<\/mi><mn>2<\/mn><\/msup>.*<\/math> here\./,
    );
    expect(body).toMatch(/Some \$x\^\{?2\}?\$ here\./);
  });

  test.each([
    ['KaTeX', `<span class="katex-display">${katex}</span>`],
    [
      'MathJax 3',
      `<mjx-container class="MathJax" jax="SVG" display="true"><svg></svg><mjx-assistive-mml display="block"><math display="block"><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>`,
    ],
  ])('%s on a line of its own', async (_, html) => {
    const { article, body } = await clip(`<p>One.</p>${html}<p>Two.</p>`);
    expect(article.html).toMatch(/<math display="block"[^>]*>/);
    expect(body).toMatch(/One\.\n\n\$\$\nx\^\{?2\}?\n\$\$\n\nTwo\./);
  });

  test.each([
    ['MathJax 2', '<span class="MathJax_CHTML">x2</span><script type="math/tex">x^2</script>'],
    ['Pandoc', '<span class="math inline">\\(x^2\\)</span>'],
  ])('%s without MathML is TeX as code', async (_, html) => {
    const { article, body } = await clip(`<p>Some ${html} here.</p>`);
    expect(article.html).toMatch(/Some <code class="math math-inline">(?:\\\()?x\^2(?:\\\))?<\/code> here\./);
    expect(body).toContain('Some $x^2$ here.');
  });
  test('a source for a line of its own', async () => {
    const { article, body } = await clip(
      '<div class="MathJax_Display"><span class="MathJax">ab</span></div><script type="math/tex; mode=display">\\frac{a}{b}</script>',
    );
    expect(article.html).toContain('<pre><code class="math math-display">\\frac{a}{b}</code></pre>');
    expect(body).toContain('\n$$\n\\frac{a}{b}\n$$\n');
  });
  test('pictures of formulas stay pictures', async () => {
    const { article, body } = await clip(
      '<p>Some <img eeimg="1" src="https://pic.example/equation?tex=x%5E2" alt="x^2"> here.</p>',
    );
    expect(article.html).toMatch(/<img [^>]*class="math math-inline"/);
    expect(body).toContain('Some $x^2$ here.');
  });
});

describe('footnotes', () => {
  test.each([
    [
      'GitHub',
      '<p>Bees dance.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup></p>',
      '<section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>In an eight. <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li></ol></section>',
    ],
    [
      'Pandoc and Hugo',
      '<p>Bees dance.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>',
      '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>In an eight.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    ],
    [
      'Hugo',
      '<p>Bees dance.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>',
      '<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>In an eight.&#160;<a href="#fnref:1" class="footnote-backref">↩︎</a></p></li></ol></div>',
    ],
    [
      'WordPress',
      '<p>Bees dance.<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup></p>',
      '<ol class="wp-block-footnotes"><li id="a1">In an eight. <a href="#a1-link" aria-label="Jump">↩︎</a></li></ol>',
    ],
    [
      'MediaWiki',
      '<p>Bees dance.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p>',
      '<ol class="references"><li id="cite_note-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-2">a</a></span> <span>In an eight.</span></li></ol>',
    ],
    [
      'paragraphs',
      '<p>Bees dance.<sup><a href="#_ftn1" id="_ftnref1">[1]</a></sup></p>',
      '<p id="_ftn1"><a href="#_ftnref1" class="back">[1]</a> In an eight.</p>',
    ],
  ])('%s', async (_, mark, note) => {
    const { article, body } = await clip(`${mark}${PROSE}${PROSE}${note}`);
    expect(article.html).toMatch(/<a [^>]*class="footnote-ref"/);
    expect(article.html).toMatch(/<a [^>]*class="footnote-backref"/);
    const id = /<li id="(unbox-[^"]+)"/.exec(article.html)?.[1] ?? 'none';
    expect(article.html).toContain(`href="#${encodeURIComponent(id)}"`);
    expect(body).toContain('Bees dance.[^1]');
    expect(body).toMatch(/\n\[\^1\]: In an eight\.\n$/);
  });
});

describe('players, alerts, tables, lists, marks', () => {
  test('frames of players are links', async () => {
    const { article, body } = await clip(
      '<iframe src="https://www.youtube-nocookie.com/embed/Abc_123-x" title="How to row"></iframe><lite-youtube videoid="Xyz987"></lite-youtube>',
    );
    expect(article.html).toContain(
      '<p><a href="https://www.youtube.com/watch?v=Abc_123-x">How to row</a></p>',
    );
    expect(body).toContain('[How to row](https://www.youtube.com/watch?v=Abc_123-x)');
    expect(body).toContain('<https://www.youtube.com/watch?v=Xyz987>');
  });
  test.each([
    [
      'YouTube',
      '<div class="video"><iframe src="https://www.youtube.com/embed/Abc_123-x"></iframe></div>',
      '<https://www.youtube.com/watch?v=Abc_123-x>',
    ],
    [
      'YouTube that waits for a click',
      '<div class="rll-youtube-player" data-id="Abc_123-x"></div>',
      '<https://www.youtube.com/watch?v=Abc_123-x>',
    ],
    [
      'Bilibili',
      '<div class="wrap"><iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD"></iframe></div>',
      '<https://www.bilibili.com/video/BV1xx411c7mD>',
    ],
    [
      'a gist',
      '<script src="https://gist.github.com/annmoss/0123abc.js"></script>',
      '[gist.github.com/annmoss/0123abc](https://gist.github.com/annmoss/0123abc)',
    ],
    [
      'a post as the page has it',
      '<blockquote class="twitter-tweet"><p>Open again.</p>&mdash; Ann <a href="https://twitter.com/ann/status/1">May 6</a></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
      '> Open again.\n>\n> — Ann [May 6](https://twitter.com/ann/status/1)',
    ],
    [
      'a post as its script shows it',
      '<div class="twitter-tweet twitter-tweet-rendered"><iframe src="https://platform.twitter.com/embed/Tweet.html?id=987654" title="X Post"></iframe></div>',
      '[X Post](https://x.com/i/status/987654)',
    ],
    [
      'sound',
      '<figure><audio controls src="/song.mp3"></audio><figcaption>The miller sings</figcaption></figure>',
      '<https://blog.example/song.mp3>\n\nThe miller sings',
    ],
    [
      'a film',
      '<div class="wp-video"><video controls><source src="/row.mp4" type="video/mp4"><a href="/row.mp4">row.mp4</a></video></div>',
      '<https://blog.example/row.mp4>',
    ],
    [
      'music',
      '<p><iframe src="//music.163.com/outchain/player?type=2&id=28949&auto=0"></iframe></p>',
      '<https://music.163.com/#/song?id=28949>',
    ],
  ])('%s is a link in the file', async (_, html, expected) => {
    const { body } = await clip(`${html}`);
    expect(body).toContain(`\n\n${expected}\n\n`);
  });
  test.each([
    [
      'GitHub',
      '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title"><svg></svg>Warning</p><p>Wet stones.</p></div>',
    ],
    [
      'MkDocs',
      '<div class="admonition warning"><p class="admonition-title">Warning</p><p>Wet stones.</p></div>',
    ],
    [
      'VuePress',
      '<div class="custom-block warning"><p class="custom-block-title">WARNING</p><p>Wet stones.</p></div>',
    ],
  ])('alert of %s', async (_, html) => {
    const { article, body } = await clip(html);
    expect(article.html).toContain('<blockquote class="markdown-alert markdown-alert-warning">');
    expect(body).toContain('> [!WARNING]\n> Wet stones.\n');
  });
  test('an alert keeps a title of its own', async () => {
    const { body } = await clip(
      '<div class="admonition danger"><p class="admonition-title">Mind the wheel</p><p>It turns.</p></div>',
    );
    expect(body).toContain('> [!CAUTION]\n> Mind the wheel\n>\n> It turns.\n');
  });
  test('cells keep their alignment', async () => {
    const { body } = await clip(
      '<table><thead><tr><th style="text-align: right">kg</th><th align="center">day</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    expect(body).toContain('| kg | day |\n| --: | :-: |\n');
  });
  test('task lists', async () => {
    const { article, body } = await clip(
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> rye</li><li><label><input type="checkbox"> wheat</label></li></ul>',
    );
    expect(article.html).toMatch(/<input type="checkbox" checked="" disabled="">/);
    expect(body).toContain('- [x] rye\n- [ ] wheat\n');
  });
  test('marks by style', async () => {
    const { article, body } = await clip(
      '<p>a <span style="font-weight: 700">b</span> <b style="font-weight:normal">c</b> <span style="font-style:italic;color:red">d</span> <font style="text-decoration: line-through">e</font></p>',
    );
    expect(article.html).toMatch(/a (?:<span>)?<strong>b<\/strong>/);
    expect(body).toContain('a **b** c *d* ~~e~~');
  });
  test('permalinks of headings go', async () => {
    const { body } = await clip(`<h2 id="w">The weir<a class="headerlink" href="#w">¶</a></h2>${PROSE}`);
    expect(body).toContain('\n## The weir\n');
  });
});

describe('emoji that are drawn as pictures', () => {
  const drawn = (alt: string) =>
    `<p>The miller <img class="wp-smiley emoji" alt="${alt}" src="/e/1.png" width="72" height="72"> laughed.</p>`;
  test('is known by its address, too', async () => {
    const page = drawn('✨')
      .replace('class="wp-smiley emoji" ', '')
      .replace('/e/1.png', '/emoji/v2/svg/2728.svg');
    expect((await clip(page)).body).toContain('The miller ✨ laughed.');
  });

  test.each(['😀', '👨‍👩‍👧', '🇨🇳', '❤️', '1️⃣', '👍🏽'])('%s becomes what it stands for', async (emoji) => {
    const { body, article } = await clip(drawn(emoji));
    expect(body).toContain(`The miller ${emoji} laughed.`);
    expect(article.images).toEqual([]);
  });
  test.each(['', ':smile:', '[doge]', '1', '#'])('«%s» stays a picture', async (alt) => {
    expect((await clip(drawn(alt))).article.images).toHaveLength(1);
  });
});

describe('settings of the body', () => {
  test('style and the line with the source', async () => {
    const { body, article } = await clip('<ul><li>a <em>b</em> <a href="/c">c</a></li></ul><pre>d</pre>', {
      bullet: 'asterisk',
      emphasis: 'underscore',
      fence: 'tilde',
      links: 'reference',
      sourceLine: true,
    });
    expect(body.startsWith('> [blog.example][1]\n\nThe mill')).toBe(true);
    expect(body).toContain('\n* a _b_ [c][2]\n\n~~~\nd\n~~~\n');
    expect(body).toContain(`\n[1]: ${url}\n[2]: https://blog.example/c\n`);
    expect(article.html).not.toContain(url);
  });
  test('the line with the source in HTML', async () => {
    const { body } = await clip('<p>x</p>', { body: 'html', sourceLine: true });
    expect(body.startsWith(`<blockquote>\n<p><a href="${url}">blog.example</a></p>\n</blockquote>\n`)).toBe(
      true,
    );
  });
});
