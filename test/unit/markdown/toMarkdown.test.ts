// @vitest-environment jsdom
/** The options of the writer, and what it must never do. */
import { describe, expect, test } from 'vitest';
import { toMarkdown } from './convert';

const url = 'https://blog.example/2024/';
const write = (html: string): string => toMarkdown(html, { url }).trimEnd();

describe('options', () => {
  test('a first heading equal to the title is left out, others stay', () => {
    const html = '<h1>The  <em>mill</em></h1><p>a</p><h2>The mill</h2>';
    expect(toMarkdown(html, { url, title: 'The mill' })).toBe('a\n\n## The mill\n');
    expect(toMarkdown(html, { url, title: 'Another' })).toContain('# The *mill*');
  });
  test('picture addresses are the caller’s choice; a dropped picture leaves its alt text', () => {
    const seen: string[] = [];
    const imageAddress = (src: string): string | undefined => {
      seen.push(src);
      return src.endsWith('a.png') ? 'https://proxy.example/?https://blog.example/a.png' : undefined;
    };
    const markdown = toMarkdown('<p><img src="/a.png" alt="A"> <img src="b.png" alt="B"></p>', {
      url,
      imageAddress,
    });
    expect(markdown).toBe('![A](https://proxy.example/?https://blog.example/a.png) B\n');
    expect(seen).toEqual(['https://blog.example/a.png', 'https://blog.example/2024/b.png']);
  });
  test('style', () => {
    const style = { bullet: '*', emphasis: '_', fence: '~' } as const;
    const html = '<ul><li>a <em>b</em></li></ul><pre>c</pre>';
    expect(toMarkdown(html, { url, style })).toBe('* a _b_\n\n~~~\nc\n~~~\n');
  });
  test('links as references', () => {
    const html = '<p><a href="/x">one</a>, <a href="/y" title="T">two</a>, <a href="/x">again</a></p>';
    expect(toMarkdown(html, { url, style: { links: 'reference' } })).toBe(
      '[one][1], [two][2], [again][1]\n\n[1]: https://blog.example/x\n[2]: https://blog.example/y "T"\n',
    );
  });
});

describe('input', () => {
  test('a node is read and not changed', () => {
    const { body } = new DOMParser().parseFromString(
      '<p>a <b> b</b></p><table><tr><td>1</td></tr></table>',
      'text/html',
    );
    const before = body.innerHTML;
    expect(toMarkdown(body, { url })).toBe('a **b**\n\n1\n');
    expect(body.innerHTML).toBe(before);
  });
  test('a fragment works like an element', () => {
    const holder = new DOMParser().parseFromString('<template><h2>x</h2>y</template>', 'text/html');
    const fragment = (holder.querySelector('template') as HTMLTemplateElement).content;
    expect(toMarkdown(fragment, { url })).toBe('## x\n\ny\n');
  });
  test('nothing gives nothing', () => {
    expect(toMarkdown('<script>x()</script><p> </p><table></table>', { url })).toBe('');
  });
  test.each([
    ['<p><i class="pic"><img src="/a.png" alt="A"></i></p>', '![A](https://blog.example/a.png)'],
    ['<p><em><strong><img src="/a.png"></strong></em></p>', '![](https://blog.example/a.png)'],
    ['<p><em><img src="/a.png"> A</em></p>', '*![](https://blog.example/a.png) A*'],
    ['<p>a</p><p><span>\u200b</span></p><div><b>\u200b\u200b</b></div><p>b</p>', 'a\n\nb'],
  ])('nothing to emphasise or to show: %s', (html, markdown) => expect(write(html)).toBe(markdown));
  test('form controls, styles and comments are no text', () => {
    expect(write('<!-- c --><style>p{}</style><p>a<button>Buy</button><input value="x"></p>')).toBe('a');
  });
  test('a byte order mark at the start is kept as a reference', () => {
    expect(write('<p>\ufeffa</p>')).toBe('&#xFEFF;a');
  });
});

describe('what pages do wrong', () => {
  test('items without a list are one', () => {
    expect(write('<p>a</p><li>one</li>\n<!-- c --><li>two <b>x</b></li><p>b</p><li>three</li>')).toBe(
      'a\n\n- one\n- two **x**\n\nb\n\n- three',
    );
    expect(write('<li>one</li>and<li>two</li>')).toBe('- one\n\nand\n\n- two');
  });
  test('code around whole parts of a page is no code', () => {
    expect(write('<code><div><p>a</p><img src="/i.png" alt="i"></div></code>')).toBe(
      'a\n\n![i](https://blog.example/i.png)',
    );
    expect(write('<p><code>a <b>b</b></code></p>')).toBe('`a b`');
  });
  test('a break before nothing but a no-break space is one for every renderer', () => {
    expect(write('<p>a<br>&nbsp;</p>')).toBe('a\\\n&#160;');
    expect(write('<p>a<br>&nbsp;<br>b</p>')).toBe('a\\\n\u00a0\\\nb');
  });
  test('a summary keeps its marks', () => {
    const html =
      '<details><summary><h2>The <b>weir</b> &lt;i&gt; <a href="/w?a=1&amp;b=2">{{x}}</a></h2></summary><p>a</p></details>';
    expect(write(html)).toBe(
      '<details>\n<summary>The <strong>weir</strong> &lt;i&gt; <a href="https://blog.example/w?a=1&amp;b=2">&#123;&#123;x&#125;&#125;</a></summary>\n\na\n\n</details>',
    );
    expect(toMarkdown(html, { url, target: 'hugo' })).toMatch(/^\*\*The weir \\<i> \[.*\]\(.*\)\*\*\n\na\n$/);
  });
});

describe('addresses', () => {
  test.each([
    ['javascript:alert(1)'],
    [' java\nscript:alert(1)'],
    ['vbscript:x'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['blob:https://a.example/1'],
    ['ms-msdt:/id'],
    ['view-source:x'],
    ['intent:x'],
  ])('%s is no link', (href) => {
    const { body } = new DOMParser().parseFromString('<p><a>text</a></p>', 'text/html');
    body.querySelector('a')?.setAttribute('href', href);
    expect(toMarkdown(body, { url })).toBe('text\n');
  });
  test('an active address shown in full is no link either', () => {
    expect(write('<a href="javascript:x()">javascript:x()</a>')).toBe('javascript:x()');
  });
  test('an address the page shows in full stays a link', () => {
    expect(write('<a href="irc://chat.example/room">irc://chat.example/room</a>')).toBe(
      '<irc://chat.example/room>',
    );
  });
  test('without a base, absolute addresses still work and fragments stay', () => {
    expect(toMarkdown('<a href="https://a.example/">x</a> <a href="#y">y</a>', { url: '' })).toBe(
      '[x](https://a.example/) [y](#y)\n',
    );
  });
});

describe('hostile formulas', () => {
  const tex = (source: string): string => {
    const { body } = new DOMParser().parseFromString(
      '<p><math><semantics><annotation encoding="application/x-tex"></annotation></semantics></math></p>',
      'text/html',
    );
    const annotation = body.querySelector('annotation');
    if (annotation) annotation.textContent = source;
    return toMarkdown(body, { url, target: 'hexo' });
  };
  test('cannot become HTML, a link, a template or code', () => {
    expect(tex('<img src=x onerror=y>')).not.toContain('<');
    expect(tex('[x](javascript:y)')).not.toContain('](');
    expect(tex('{{ x }}')).not.toContain('{{');
    expect(tex('`= x`')).not.toContain('`');
    expect(tex('a$b')).toBe('$a\\$b$\n');
  });
});

describe('time', () => {
  test.each([
    ['quotations', '<blockquote>'.repeat(600)],
    ['lists', '<ul><li>'.repeat(450)],
    ['marks', `<p>${'<em><strong>'.repeat(450)}`],
  ])('deep %s end and keep their text', (_, open) => {
    expect(toMarkdown(`${open}end`, { url })).toContain('end');
  });
  test('a huge span does not make a huge table', () => {
    expect(
      toMarkdown('<table><tr><th>a</th></tr><tr><td colspan="1000" rowspan="65000">b</td></tr></table>', {
        url,
      }).length,
    ).toBeLessThan(60);
  });
});
