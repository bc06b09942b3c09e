/** Articles whose every text tries to be a template, a front matter or a block of code. Needs a DOMParser. */
import type { Clip } from '../../../utils/article';
import type { Target } from '../../../utils/markdown';
import { toHtmlBody } from '../../../utils/markdown/htmlBody';
import { composeDocument } from '../../../utils/save/document';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/settings/schema';
import { toMarkdown } from './convert';

/** What an evaluated template prints: the page's texts hold only the sum. */
export const EVALUATED = /1337/;

/** Texts; `7*191` gives what EVALUATED finds. */
export const VECTORS: readonly string[] = [
  '{{ 7*191 }}',
  '{% raw %}',
  '{% endraw %}{{ 7*191 }}',
  '{% endraw %}{{7*191}}{% raw %}',
  '{# c #}',
  '{{{ 7*191 }}}',
  '{%- if 1 -%}',
  '{{ range.constructor("return 7*191")() }}',
  '{{"}}"}}{{ 7*191 }}',
  '{{ 7 | times: 191 }}',
  '{% assign a = 7 | times: 191 %}{{ a }}',
  '{% include ../../secret %}',
  '{{< figure src="x" >}}',
  '{{% highlight go %}}x{{% /highlight %}}',
  '{{</* x */>}}',
  '<% 7*191 %>',
  '<%= 7*191 %>',
  '---',
  '--- permalink: ../../x',
  '+++',
  '$= 7*191',
  '= 7*191',
  '```dataviewjs 7*191',
  '<!-- more --> {{ 7*191 }}',
  '{::options parse_block_html="true" /}',
];

const PLACES: readonly ((text: string) => string)[] = [
  (text) => `<p>${text}</p>`,
  (text) => `<h2>${text}</h2>`,
  (text) => `<p><code>${text}</code> <strong>${text}</strong><em>{</em>{ 7*191 }}</p>`,
  (text) => `<pre><code>${text}\n${text}</code></pre>`,
  (text) => `<pre><code class="language-js">\`\`\`\n${text}\n\`\`\`\n~~~\n${text}</code></pre>`,
  (text) => `<ul><li>a<pre><code>${text}</code></pre></li><li>${text}</li></ul>`,
  (text) => `<blockquote><pre><code>${text}</code></pre></blockquote>`,
  (text) => `<table><tr><th>${text}</th></tr><tr><td><code>${text}</code></td></tr></table>`,
  (text) => `<p><a href="/${text}" title="${text}">${text}</a></p>`,
  (text) => `<p><img src="/i.png?${text}" alt="${text}" title="${text}"></p>`,
  (text) => `<details><summary>${text}</summary>${text}</details>`,
  (text) => `<dl><dt>${text}</dt><dd>${text}</dd></dl>`,
];

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A post and what it must show. */
export interface Post {
  readonly text: string;
  readonly vector: string;
}

/** How posts are written. */
export interface PostOptions {
  readonly body?: Settings['body'];
  /** Whose escapes the text gets; those of the target itself when absent. */
  readonly writtenFor?: Target;
}

/** @returns one post per vector, with the vector as title, author and tag too */
export function hostilePosts(target: Target, options: PostOptions = {}): Post[] {
  const { body = 'markdown', writtenFor = target } = options;
  return VECTORS.map((vector) => {
    const html = PLACES.map((place) => place(escapeHtml(vector))).join('\n');
    return {
      vector,
      text: composeDocument(toClip(vector, html, { target: writtenFor, body }), settingsFor(target)).text,
    };
  });
}

function settingsFor(target: Target): Settings {
  return { ...DEFAULT_SETTINGS, preset: target, disableNunjucks: false };
}

/** Without the switch that turns templates off: the text must be safe by itself. */
function toClip(title: string, html: string, choice: { target: Target; body: Settings['body'] }): Clip {
  const url = 'https://blog.example/post.html';
  const options = { url, target: choice.target };
  return {
    article: {
      url,
      metadata: { title, author: title, tags: [title], date: '2024-05-06T07:08:09+08:00', excerpt: title },
      html,
      text: '',
      images: [],
      length: { cjkCharacters: 0, words: 0, minutes: 1 },
      report: { images: 0, trackers: 0, links: 0, clutter: 0, text: 0 },
    },
    body: choice.body === 'html' ? toHtmlBody(html, options) : toMarkdown(html, options),
    scope: 'article',
    capturedAt: 0,
    isPrivate: false,
  };
}
