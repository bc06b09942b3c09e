// @vitest-environment jsdom
/** What is taken off or judged without the sanitiser must be what it would refuse and leave. */
import { describe, expect, it } from 'vitest';
import { lighten } from '../../../utils/sanitize/lighten';
import { sanitizeToFragment, sanitizeTree } from '../../../utils/sanitize/sanitize';

const parse = (page: string) => new DOMParser().parseFromString(page, 'text/html').body;

function html(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

const PLAIN = [
  '<div class="a language-js" style="color:red" data-x="1" onclick="x()"><p align="left" title=" t ">text</p></div>',
  '<my-box><label>one <b>two</b></label><form><p>three</p></form></my-box>',
  '<p>one<!-- c -->two <b><!-- d --></b></p><!-- <img src=x onerror=y> --><svg><!-- e --></svg>',
  '<p>a<svg><style>x</style><desc>d</desc><foreignObject><p onclick="x">y</p></foreignObject></svg>b</p>',
  '<a href="java&#10;script:x">x</a><a href=" https://a.example/ ">y</a><a href="data:text/html,x">z</a><a href="#n">n</a>',
  '<img src="data:image/gif;base64,AAAA" alt=" a "><picture><source srcset="data:image/gif;base64,AAAA"></picture>',
  '<blockquote cite="vbscript:x"><p id="n">q</p></blockquote><a href="#n">1</a><p id="m">m</p>',
  '<ul><li><input type="checkbox" checked name="a"> x</li><li>y<ol><li>z</li></ol></li></ul><input type="image" src="x">',
  '<table><caption>c</caption><colgroup><col></colgroup><tr><td onclick="x">1</td><th>2</th></tr></table>',
  '<dl><dt>a</dt><dd>b</dd><div><dt>c</dt><dd>d</dd></div></dl><h2>h</h2><h3>i</h3><p><a href="/x">k</a></p><a href="/y">l</a>',
  '<video src="https://a.example/v.mp4" autoplay poster="javascript:x"></video><details open><summary>s</summary>t</details>',
];

const OTHER = [
  '<font color="red">a <font size="2">b</font></font>',
  '<math><mi href="javascript:x">y</mi></math>',
  '<p>a</p><script>x</script><noscript><p>n</p></noscript>',
  '<select><option>a</option></select><iframe src="https://a.example"></iframe><p>a</p>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=x>">',
];

describe.each([...PLAIN, ...OTHER])('of %s', (page) => {
  it('is left what the sanitiser leaves', () => {
    const expected = html(sanitizeToFragment(parse(page).innerHTML));
    expect(html(sanitizeTree(parse(page)))).toBe(expected);
  });
});

it.each(PLAIN)('needs no parser for %s', (page) => {
  expect(lighten(parse(page))).toBe(true);
});

it.each(OTHER.slice(0, 4))('leaves %s to the sanitiser', (page) => {
  expect(lighten(parse(page))).toBe(false);
});

/** Trees that no parser makes, but a script or a step of ours. */
const MOVED: readonly (readonly [outer: string, inner: string])[] = [
  ['p', 'div'],
  ['p', 'h2'],
  ['h2', 'h3'],
  ['a', 'a'],
  ['div', 'td'],
  ['div', 'li'],
  ['table', 'tr'],
  ['table', 'div'],
  ['tr', 'p'],
];

it.each(MOVED)('reads what is moved into a %s as the parser does: %s', (outer, inner) => {
  const tree = () => {
    const root = parse('<p>before</p>');
    const box = root.appendChild(document.createElement(outer)).appendChild(document.createElement('span'));
    box.replaceWith('one ', Object.assign(document.createElement(inner), { textContent: 'two' }));
    return root;
  };
  const expected = html(sanitizeToFragment(tree().innerHTML));
  expect(html(sanitizeTree(tree()))).toBe(expected);
});

it('joins the text that was parted', () => {
  const fragment = sanitizeTree(parse('<p>one<!-- c -->two<my-tag>three</my-tag></p>'));
  expect(fragment.firstChild?.childNodes).toHaveLength(1);
});

it('takes comments off', () => {
  const body = parse('<p>one<!-- c -->two</p><!-- d -->');
  lighten(body);
  expect(body.innerHTML).toBe('<p>onetwo</p>');
});

it('takes off what is refused', () => {
  const body = parse(PLAIN[0] ?? '');
  lighten(body);
  expect(body.innerHTML).toBe('<div class="a language-js"><p align="left" title="t">text</p></div>');
});
