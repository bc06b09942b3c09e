// @vitest-environment jsdom
/** The body as HTML: left alone by Markdown, inert for templates, the same text. */
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { toHtmlBody } from '../../../utils/markdown/htmlBody';
import { visibleText } from './roundTrip';

const url = 'https://blog.example/';

describe('layout', () => {
  const html =
    '<h2>T</h2>\n\n<p>a\n\nb <b>c</b></p><ul><li>x</li></ul><pre><code class="language-js x">1\n\n2</code></pre>';
  test('one block a line and no blank line', () => {
    expect(toHtmlBody(html, { url })).toBe(
      '<h2>T</h2>\n<p>a b <b>c</b></p>\n<ul>\n<li>x</li>\n</ul>\n<pre><code class="language-js">1&#10;&#10;2</code></pre>\n',
    );
  });
  test('Markdown leaves it alone', () => {
    const text = '<p># a *b* _c_ `d` &amp;amp; &lt;i&gt;</p><div>    indented</div>';
    const rendered = new Marked().parse(toHtmlBody(text, { url }), { async: false });
    expect(visibleText(rendered)).toBe(visibleText(text));
    expect(rendered).not.toMatch(/<(?:em|h1|code|i)>/);
  });
});

describe('safety', () => {
  test('templates are inert in text, attributes and addresses', () => {
    const html =
      '<p title="{{ t }}">{{ x }} {% y %} {# z #} {<b>{</b> <a href="/{{u}}">l</a><img src="/{%i%}" alt="{{a}}"> </p><pre>{{ p }}</pre>';
    for (const target of ['hexo', 'hugo', 'jekyll', 'obsidian'] as const) {
      const body = toHtmlBody(html, { url, target });
      expect(body).not.toContain('{');
      expect(visibleText(body)).toBe(visibleText(html));
    }
  });
  test('only known elements, attributes and addresses are written', () => {
    const html =
      '<p onclick="x()" style="x">a<script>b()</script><x-y>c</x-y><a href="javascript:d()">d</a><iframe src="/e"></iframe></p>';
    expect(toHtmlBody(html, { url })).toBe('<p>ac<a>d</a></p>\n');
  });
  test('inline queries of Obsidian are not code', () => {
    expect(toHtmlBody('<p><code>= x</code></p>', { url, target: 'obsidian' })).toBe(
      '<p><samp>= x</samp></p>\n',
    );
  });
});

test('options: title and picture addresses', () => {
  const html = '<h1>T</h1><p><img src="/a.png" alt="A" width="3"><img src="/b.png" alt="B"></p>';
  const imageAddress = (src: string): string | undefined =>
    src.endsWith('a.png') ? 'https://p.example/a' : undefined;
  expect(toHtmlBody(html, { url, title: 'T', imageAddress })).toBe(
    '<p><img src="https://p.example/a" alt="A" width="3">B</p>\n',
  );
});

test('a node is not changed', () => {
  const { body } = new DOMParser().parseFromString('<p> a <i>b</i></p>', 'text/html');
  const before = body.innerHTML;
  toHtmlBody(body, { url, target: 'hexo' });
  expect(body.innerHTML).toBe(before);
});
