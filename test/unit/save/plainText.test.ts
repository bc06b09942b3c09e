// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../utils/save/plainText';

const plain = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return toPlainText(template.content);
};

describe('plain text', () => {
  it('keeps paragraphs apart and joins what a line break of the source divides', () => {
    expect(plain('<p>One\n  two</p>\n<p>Three <b>four</b>, five</p>')).toBe('One two\n\nThree four, five');
    expect(plain('<p>河边<b>的雾</b>\n还没散。</p><h2> 二 </h2>文')).toBe('河边的雾 还没散。\n\n二\n\n文');
  });

  it('writes items and rows line by line, cells with tabs between', () => {
    expect(plain('<p>a</p><ul><li>one<ul><li>two</li></ul></li><li><p>three</p></li></ul>b')).toBe(
      'a\n\none\n\ntwo\n\nthree\n\nb',
    );
    expect(plain('<ol>\n<li>one</li>\n<li>two</li>\n</ol>')).toBe('one\ntwo');
    expect(plain('<table><tr><th>k</th><td>1 </td></tr>\n<tr><td></td><td>2</td></tr></table>')).toBe(
      'k\t1\n2',
    );
  });

  it('keeps white space in code, and line breaks', () => {
    expect(plain('<p>x<br>y<br><br>z</p><pre><code>if (a)\n  b;\n</code></pre><p>end</p>')).toBe(
      'x\ny\n\nz\n\nif (a)\n  b;\n\n\nend',
    );
    expect(plain('<p>a <em> b</em> <img src="x" alt="c"> d</p>')).toBe('a b d');
    expect(plain('')).toBe('');
  });
});
