// @vitest-environment jsdom
/** What each target would run or hide stays text. */
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../utils/markdown/options';
import { toMarkdown } from './convert';

const url = 'https://blog.example/';
const write = (html: string, target: Target): string => toMarkdown(html, { url, target }).trimEnd();

describe('hexo', () => {
  test('braces in text, titles and addresses open no template', () => {
    expect(write('<p>{{ 7*7 }} {% raw %} {# x #} {{{</p>', 'hexo')).toBe(
      '{\\{ 7\\*7 }} {\\% raw %} {\\# x #} {\\{\\{',
    );
    expect(write('<p><a href="/{{x}}" title="{% x %}">a</a></p>', 'hexo')).toBe(
      '[a](https://blog.example/%7B%7Bx%7D%7D "{\\% x %}")',
    );
    expect(write('<p><img src="/i.png?{%x%}" alt="{{ y }}"></p>', 'hexo')).not.toMatch(/\{[{%#]/);
  });
  test('braces split over elements stay apart', () => {
    expect(write('<p>{<b>{ x }</b>}</p>', 'hexo')).not.toMatch(/\{[{%#]/);
  });
  test('inline code with a template becomes HTML with references', () => {
    expect(write('<p><code>{% endraw %}</code></p>', 'hexo')).toBe(
      '<code>&#123;&#37; endraw &#37;&#125;</code>',
    );
  });
  test('a fence in a list is not protected by Hexo, so it is HTML', () => {
    const list = write('<ul><li>a<pre><code>{{ x }}\n\ny</code></pre></li></ul>', 'hexo');
    expect(list).toContain('<pre><code>&#123;&#123; x &#125;&#125;&#10;&#10;y&#10;</code></pre>');
    expect(write('<pre><code>{{ x }}</code></pre>', 'hexo')).toBe('```\n{{ x }}\n```');
  });
  test('a language that is no name is left out', () => {
    expect(write('<pre><code class="language-{{x}}">a</code></pre>', 'hexo')).toBe('```\na\n```');
  });
});

describe('hugo', () => {
  test('shortcodes in text and code are literal', () => {
    expect(write('<p>{{&lt; x &gt;}}</p>', 'hugo')).toBe('{\\{< x >}}');
    expect(write('<pre><code>{{&lt; x &gt;}} {{% y %}}</code></pre>', 'hugo')).toBe(
      '```\n{{</* x */>}} {{%/* y */%}}\n```',
    );
    expect(write('<p><code>{{&lt; x &gt;}}</code></p>', 'hugo')).toBe('`{{</* x */>}}`');
  });
  test('a shortcode that is never closed is parted', () => {
    const markdown = write('<pre><code>a {{&lt; x\nb</code></pre>', 'hugo');
    expect(markdown).not.toMatch(/\{\{[<%]/);
    expect(markdown).toContain('`a {`<!---->`{< x`');
  });
  test('emphasis that cannot flank gets comments, not tags', () => {
    expect(write('<p>前<strong>开放。</strong>后</p>', 'hugo')).toBe('前<!---->**开放。**<!---->后');
  });
  test('definition lists and attributes', () => {
    expect(write('<dl><dt>T</dt><dd>D</dd></dl>', 'hugo')).toBe('T\n: D');
    expect(write('<h2>T {.x}</h2>', 'hugo')).toBe('## T \\{.x}');
  });
  test('a disclosure box keeps its summary', () => {
    expect(write('<details><summary>S</summary><p>b</p></details>', 'hugo')).toBe('**S**\n\nb');
  });
});

describe('jekyll', () => {
  test('Liquid in text and code is literal', () => {
    expect(write('<p>{{ x }} {% y %}</p>', 'jekyll')).toBe('{\\{ x }} {\\% y %}');
    expect(write('<pre><code>{{ x }}</code></pre>', 'jekyll')).toBe(
      '{% raw %}\n```\n{{ x }}\n```\n{% endraw %}',
    );
    expect(write('<p><code>{{ x }}</code></p>', 'jekyll')).toBe('`{{ "{{" }} x }}`');
  });
  test('code that ends raw cannot break out', () => {
    const markdown = write('<pre><code>{% endraw %}{{ evil }}</code></pre>', 'jekyll');
    expect(markdown).toBe('```\n{{ "{%" }} endraw %}{{ "{{" }} evil }}\n```');
  });
  test('kramdown reads pipes as tables and needs spaces to break', () => {
    expect(write('<p>a | b<br>c</p>', 'jekyll')).toBe('a \\| b  \nc');
  });
});

describe('obsidian', () => {
  test('fences of plug-ins lose their language', () => {
    expect(write('<pre><code class="language-dataviewjs">dv.run()</code></pre>', 'obsidian')).toBe(
      '```\ndv.run()\n```',
    );
    expect(write('<pre><code class="language-js">a</code></pre>', 'obsidian')).toBe('```js\na\n```');
  });
  test('inline queries are not code', () => {
    for (const query of ['= this.x', '$= dv.x']) {
      const markdown = write(`<p><code>${query}</code></p>`, 'obsidian');
      expect(markdown).toMatch(/^<samp>.*<\/samp>$/);
      expect(markdown).not.toContain('=');
    }
  });
  test('Templater finds no tag anywhere', () => {
    for (const html of [
      '<p>&lt;% tp.x %&gt;</p>',
      '<p><code>&lt;% x %&gt;</code></p>',
      '<pre>&lt;%* x %&gt;</pre>',
      '<p><img src="/a" alt="&lt;% x" title="&lt;% y"></p>',
    ]) {
      expect(write(html, 'obsidian')).not.toContain('<%');
    }
  });
  test('what Obsidian hides or links stays text', () => {
    expect(write('<p>%%x%% ==y== #tag $5 [[w]]</p>', 'obsidian')).toBe(
      '\\%%x\\%% \\==y\\== \\#tag \\$5 \\[[w]]'.replace('[[', '[\\['),
    );
  });
});
