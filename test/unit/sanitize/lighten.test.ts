// @vitest-environment jsdom
/** What is taken off before the sanitiser must be what it would refuse. */
import { expect, it } from 'vitest';
import { lighten } from '../../../utils/sanitize/lighten';
import { sanitizeToFragment } from '../../../utils/sanitize/sanitize';

const PAGES = [
  '<div class="a language-js" style="color:red" data-x="1" onclick="x()"><p align="left" title="t">text</p></div>',
  '<my-box><label>one <b>two</b></label><form><p>three</p></form></my-box>',
  '<font color="red">a <font size="2">b</font></font><svg><style>x</style><desc>d</desc></svg>',
  '<p>one<!-- c -->two <b><!-- d --></b></p><!-- <img src=x onerror=y> --><svg><!-- e --></svg>',
  '<math><mi href="javascript:x">y</mi></math><script>x</script><noscript><p>n</p></noscript>',
];

function html(fragment: DocumentFragment): string {
  const box = fragment.ownerDocument.createElement('div');
  box.append(fragment);
  return box.innerHTML;
}

it.each(PAGES)('changes nothing about the result of %s', (page) => {
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  const expected = html(sanitizeToFragment(body.innerHTML));
  lighten(body);
  expect(html(sanitizeToFragment(body.innerHTML))).toBe(expected);
});

it('takes comments off', () => {
  const { body } = new DOMParser().parseFromString('<p>one<!-- c -->two</p><!-- d -->', 'text/html');
  lighten(body);
  expect(body.innerHTML).toBe('<p>onetwo</p>');
});

it('takes off what is refused', () => {
  const { body } = new DOMParser().parseFromString(PAGES[0] ?? '', 'text/html');
  lighten(body);
  expect(body.innerHTML).toBe('<div class="a language-js"><p align="left" title="t">text</p></div>');
});
