// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { sanitizeToFragment } from '../../../utils/sanitize/sanitize';
import { sanitizeToHtml } from './sanitizeToHtml';

describe('what is kept', () => {
  const cases: Record<string, string> = {
    'tables with spans': '<table><tbody><tr><td colspan="2" align="right">x</td></tr></tbody></table>',
    figures:
      '<figure><img src="https://a.example/1.jpg" alt="x" referrerpolicy="no-referrer"><figcaption>c</figcaption></figure>',
    ruby: '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
    'code languages': '<pre><code class="language-c++">x</code></pre>',
    details: '<details open=""><summary>s</summary><p>t</p></details>',
    mathematics:
      '<math display="block"><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x: y</annotation></semantics></math>',
    'language and direction': '<p lang="ar" dir="rtl">x</p>',
    'mail links': '<a href="mailto:a@b.example">x</a>',
  };
  for (const [name, html] of Object.entries(cases)) {
    it(`keeps ${name}`, () => expect(sanitizeToHtml(html)).toBe(html));
  }

  it('keeps the check boxes of task lists, switched off', () => {
    expect(sanitizeToHtml('<ul><li><input type="checkbox" checked name="a" value="b"> x</li></ul>')).toBe(
      '<ul><li><input type="checkbox" checked="" disabled=""> x</li></ul>',
    );
  });

  it('keeps ids that a link of the article points at, under our prefix', () => {
    expect(sanitizeToHtml('<p id="other">a<a href="#n1">1</a></p><p id="n1">note</p>')).toBe(
      '<p>a<a href="#unbox-n1">1</a></p><p id="unbox-n1">note</p>',
    );
  });

  it('keeps the text of what it unwraps, to the character', () => {
    const text = 'a  b\u00a0c\n&<tag> “q” 你好';
    const html = `<custom-box><font color="red">${text.replace('&', '&amp;').replace('<', '&lt;')}</font></custom-box>`;
    expect(sanitizeToFragment(html).textContent).toBe(text);
  });
});

describe('what goes', () => {
  const ACTIVE = [
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#1;javascript:alert(1)">x</a>',
    '<svg><script>alert(1)</script></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<iframe src="https://a.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="https://a.example"><input name="x"><button>b</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
    '<base href="https://a.example/">',
    '<link rel="stylesheet" href="https://a.example/a.css">',
    '<style>p{background:url(https://a.example)}</style>',
    '<p style="background:url(https://a.example)">x</p>',
    '<video src="https://a.example/v.mp4" autoplay></video>',
    '<p class="ours evil" data-x="1">x</p>',
    '<a href="vbscript:x">x</a><a href="data:text/html,x">x</a>',
    '<input type="image" src="https://a.example/x.png">',
  ];
  const FORBIDDEN =
    'script,style,link,meta,base,form,button,iframe,object,embed,svg,textarea,select,[style],[autoplay],[name],[data-x],.evil,input:not([type="checkbox"])';

  for (const html of ACTIVE) {
    it(`leaves nothing active of ${html.slice(0, 60)}`, () => {
      const fragment = sanitizeToFragment(html);
      expect(fragment.querySelectorAll(FORBIDDEN)).toHaveLength(0);
      for (const element of fragment.querySelectorAll('*')) {
        for (const { name, value } of Array.from(element.attributes)) {
          expect(name).not.toMatch(/^on/);
          expect(value).not.toMatch(/^\W*(?:javascript|vbscript|data:text)/i);
        }
      }
    });

    it(`is stable for ${html.slice(0, 60)}`, () => {
      const once = sanitizeToHtml(html);
      expect(sanitizeToHtml(once)).toBe(once);
    });
  }
});
