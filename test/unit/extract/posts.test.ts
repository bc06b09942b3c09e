// @vitest-environment jsdom
/** Threads as common systems write them: every post stays, apart from the next one, without what is around it. */
import { expect, test } from 'vitest';
import { clipHtml } from '../support/clipHtml';

async function clip(posts: string, url: string): Promise<string> {
  const html = `<!DOCTYPE html><html lang="en"><title>Green boats</title><body><div class="header"><a href="/">Start</a></div>${posts}<div class="footer"><a href="/us">About us</a></div></body></html>`;
  return clipHtml(html, url);
}

const said = (at: number): string =>
  `I counted boat ${at} this morning, and it was green. Has anybody seen it before, or do you know what it is called?`;
const all = (build: (at: number) => string): string => [1, 2, 3, 4].map(build).join('');

const SYSTEMS: readonly (readonly [name: string, url: string, posts: string])[] = [
  [
    'a board with profiles beside the posts',
    'https://forum.example/viewtopic.php?t=12',
    `<div id="page-body"><h2>Green boats</h2>${all(
      (at) =>
        `<div id="p${at}" class="post bg${at % 2}"><div class="inner"><dl class="postprofile"><dt><a class="username" href="#">ida</a></dt><dd>Posts: 12</dd></dl><div class="postbody"><h3><a href="#p${at}">Re: Green boats</a></h3><div class="content">${said(at)}</div><div class="signature">My boat is my castle</div></div></div></div>`,
    )}</div>`,
  ],
  [
    'questions and answers',
    'https://ask.example/questions/123/green-boats',
    `<div id="mainbar"><h1>Green boats</h1><div class="question"><div class="prose"><p>${said(1)}</p></div></div><div id="answers"><h2>3 Answers</h2>${[2, 3, 4].map((at) => `<div class="answer"><div class="prose"><p>${said(at)}</p></div><div class="user-details"><a href="/u">ida</a></div></div>`).join('')}</div></div>`,
  ],
  [
    'rows of a table',
    'https://news.ycombinator.com/item?id=123',
    `<center><table><tr><td><table class="comment-tree">${all(
      (at) =>
        `<tr class="athing comtr"><td><table><tr><td class="ind"><img src="s.gif" height="1" width="${at * 40}"></td><td class="default"><div class="comment"><div class="commtext">${said(at)}</div><div class="reply"><a href="#">reply</a></div></div></td></tr></table></td></tr>`,
    )}</table></td></tr></table></center>`,
  ],
];

test.each(SYSTEMS)('%s', async (_, url, posts) => {
  const parts = (await clip(posts, url)).split(/^\*\*\*$/m).map((part) => part.replace(/^#.*$/gm, '').trim());
  expect(parts.filter(Boolean)).toEqual([1, 2, 3, 4].map(said));
});

test('items of a list show by themselves where a post begins', async () => {
  const posts = all((at) => `<li class="message"><div class="text"><p>${said(at)}</p></div></li>`);
  const body = await clip(
    `<h1>Green boats</h1><ol class="messages">${posts}</ol>`,
    'https://forum.example/thread/green-boats',
  );
  expect(body.match(/^\d\. I counted/gm)).toHaveLength(4);
  expect(body).not.toContain('***');
});

test('lines of one post are not parted', async () => {
  const lines = [1, 2, 3, 4, 5, 6].map((at) => `<div>${said(at)}</div>`).join('');
  const body = await clip(
    `<h1>Green boats</h1><div class="post"><div class="text">${lines}</div></div>`,
    'https://forum.example/viewtopic.php?t=12',
  );
  expect(body).toContain('boat 6');
  expect(body).not.toContain('***');
});
