// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import type { PageKind } from '../../../utils/extract/pageKind';
import { trimWide } from '../../../utils/extract/trimWide';

const POST =
  '<p>Use sticks between the layers of the warp, and beam it with two people, one at each end of it.</p>';
const link = (text: string) => `<p><a href="/t/${text.length}">${text}</a></p>`;

function trimmed(html: string, kind: PageKind = 'discussion'): HTMLElement {
  const content = new DOMParser().parseFromString(html, 'text/html').body;
  trimWide(content, kind, createDeadline(20_000));
  return content;
}

const trim = (html: string, kind?: PageKind): string => trimmed(html, kind).textContent ?? '';

describe('trimWide', () => {
  it('takes off the other threads that a thread ends with', () => {
    const others = [
      'Which reed for fine linen',
      'How to mend a broken heddle',
      'Fringes that do not unravel',
    ].map(link);
    const text = trim(POST + others.join(''));
    expect(text).toContain('Use sticks');
    expect(text).not.toContain('heddle');
  });

  it('ends at no line that stands under every post', () => {
    const lines = [1, 2, 3].map(
      (n) => `<div>${POST}<p>Post ${n} of all.</p><p>Please log in to reply.</p></div>`,
    );
    const text = trim(`${lines.join('')}<p>Similar threads</p>${link('How to mend a broken heddle')}`);
    expect(text).toContain('Post 3 of all');
    expect(text).not.toContain('log in');
    expect(text).not.toContain('heddle');
  });

  it.each([
    ['beside the link', (line: string) => `<div><img src="/a.jpg">${line}</div>`, 0],
    ['of its own', (line: string) => `<figure><img src="/a.jpg">${line}</figure>`, 3],
    ['of several', (line: string) => `<div><img src="/a.jpg"><img src="/b.jpg">${line}</div>`, 6],
  ])('takes the picture along that is %s', (_, card, left) => {
    const others = ['Which reed for fine linen', 'How to mend a broken heddle', 'Fringes that do not ravel'];
    const content = trimmed(`${POST}${others.map((text) => card(link(text))).join('')}`);
    expect(content.textContent).not.toContain('heddle');
    expect(content.querySelectorAll('img')).toHaveLength(left);
  });

  it.each([
    'Updated to version 2.1 and it works now.',
    'updated to 2.1 and it works',
    'created 3 files then restarted',
    'edited the file and it works',
    'Posted 3 times about it, no luck.',
    'Active mode was the problem',
    'Joined the two ends with tape.',
    'Viewed from above it is a circle.',
    'Return to the menu and press the lamp.',
    'please login as root and try again',
    '登录后台再试一次',
    '今天又坏了。',
    '积分不够就换不了。',
  ])('keeps an answer: %s', (line) => {
    const text = trim(`${POST.repeat(8)}<p>${line}</p>${POST}`);
    expect(text).toContain(line);
    expect(text.match(/Use sticks/g)).toHaveLength(9);
  });

  it.each([
    'Updated 3 days ago',
    'posted May 2',
    "edited Mar 5 '12 at 10:33",
    'Created 2024-05-01',
    'Joined: Mar 2015',
    'registered user',
    'Active 5 minutes ago',
    'Viewed 3k times',
    'This post has been deleted',
    'Already have an account? Sign in here.',
    'You need to be a member in order to comment.',
  ])('takes off what a board says: %s', (line) => {
    expect(trim(`${POST}<p>${line}</p>${POST}`)).not.toContain(line);
  });

  it('keeps a link that is the last word of a post', () => {
    expect(trim(POST + link('A drawing of the beam and its sticks'))).toContain('A drawing of the beam');
  });

  it('ends a thread where its tree of answers begins', () => {
    const tree = '<p><b>| 回复线索：</b></p><p>经线打结怎么办，谁来说说看</p>';
    const text = trim(POST + POST + POST + POST + POST + tree);
    expect(text).toContain('Use sticks');
    expect(text).not.toContain('经线打结');
  });

  it('takes off buttons that stand in one line, and what is asked of guests', () => {
    const text = trim(
      `<p>只看该作者|倒序浏览</p>${POST.repeat(5)}<p>10|20</p><p>您需要登录后才可以回帖 登录</p>`,
    );
    expect(text).toContain('10|20');
    expect(text).not.toMatch(/倒序|登录/);
  });

  it('keeps headings of a product that unfold or lead to what they are about', () => {
    const asked = '<h3><a href="#a1">Does it fold?</a></h3><p>It does.</p>';
    const part = `<h3><a href="/beam">The beam</a></h3>${POST}`;
    const other = '<h3><a href="/loom-2">Another loom</a></h3><p>900 €</p>';
    const text = trim(asked + part + other, 'product');
    expect(text).toMatch(/fold\?.*The beam/);
    expect(text).not.toContain('Another loom');
  });
});
