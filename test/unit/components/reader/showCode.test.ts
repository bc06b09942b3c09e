// @vitest-environment jsdom
/** Code blocks: language, copy button, colours, and not one character changed. */
import { describe, expect, it, vi } from 'vitest';
import { colourCode } from '../../../../components/reader/code/colourCode';
import { showCode } from '../../../../components/reader/showCode';

const labels = { code: 'Code', copy: 'Copy', copied: 'Copied' };

function show(html: string, copy = vi.fn(async () => undefined)) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const near = {
    add: (_: Element, run: () => void) => run(),
    startAll: () => undefined,
    stop: () => undefined,
  };
  showCode(body, { near, copy, labels });
  return { body, copy };
}

describe('showCode', () => {
  it('names the language and copies exactly the code', async () => {
    const { body, copy } = show('<pre><code class="language-JS">const a = 1;\n</code></pre>');
    expect(body.querySelector('.code-head span')?.textContent).toBe('js');
    body.querySelector<HTMLElement>('[data-action="copy-code"]')?.click();
    expect(copy).toHaveBeenCalledWith('const a = 1;\n');
    await vi.waitFor(() =>
      expect(body.querySelector('[data-action="copy-code"]')?.textContent).toBe('Copied'),
    );
  });

  it('colours a known language', async () => {
    const { body } = show('<pre><code class="language-js">const a = "x";</code></pre>');
    await vi.waitFor(() => expect(body.querySelector('.hljs-keyword')?.textContent).toBe('const'));
    expect(body.querySelector('pre')?.textContent).toBe('const a = "x";');
  });

  it('leaves formulas alone and plain text without a name', () => {
    const { body } = show(
      '<pre><code class="math math-display">x^2</code></pre><pre><code class="language-text">a</code></pre>',
    );
    expect(body.querySelectorAll('.code-box')).toHaveLength(1);
    expect(body.querySelector('.code-head span')?.textContent).toBe('');
  });
});

describe('colourCode', () => {
  it('builds nodes of which the text is the code, whatever it holds', () => {
    const code = '<img src=x onerror=alert(1)> & "quotes" // 注释';
    for (const language of ['xml', 'js', 'python', 'bash']) {
      const fragment = colourCode(code, language, document);
      expect(fragment?.textContent).toBe(code);
      expect(fragment?.querySelector('img')).toBeNull();
    }
  });

  it('knows when it does not know', () => {
    expect(colourCode('x', 'klingon', document)).toBeUndefined();
  });
});
