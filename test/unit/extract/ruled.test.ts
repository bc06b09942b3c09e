// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { extractArticle } from '../../../utils/extract/article';
import type { SiteRule } from '../../../utils/sites/types';

const RULE: SiteRule = { id: 'invented', matches: ['*://*.example.org/*'], content: ['.answer'] };
const PAGE = `<body><h1>How deep is the well?</h1>
<div class="answer"><p>Nobody has measured it since the rope broke, and the bucket is still down there.</p></div>
<div class="answer"><p>Eleven metres in summer, by the mark that my grandfather cut into the stone.</p></div></body>`;

async function extract(url: string): Promise<string> {
  const document = new DOMParser().parseFromString(PAGE, 'text/html');
  const page = { document, url, capturedAt: 0 };
  const article = await extractArticle(page, { rule: RULE, deadline: createDeadline(20_000) });
  return article?.content.textContent ?? '';
}

describe('content that a rule names', () => {
  it.each([
    [undefined, false],
    [true, true],
  ] as const)('keeps what looks like a tail where it is whole (%s): %s', async (whole, isKept) => {
    const tail =
      '<h2>See also</h2><ul><li><a href="/rope">Rope</a></li><li><a href="/bucket">Bucket</a></li></ul>';
    const document = new DOMParser().parseFromString(PAGE, 'text/html');
    for (const answer of document.querySelectorAll('.answer')) answer.insertAdjacentHTML('beforeend', tail);
    const page = { document, url: 'https://wells.example.org/stories/the-well', capturedAt: 0 };
    const rule: SiteRule = { ...RULE, ...(whole && { whole }) };
    const article = await extractArticle(page, { rule, deadline: createDeadline(20_000) });
    expect(article?.content.textContent?.includes('Bucket')).toBe(isKept);
  });

  it('is all of its kind in a discussion', async () => {
    const text = await extract('https://wells.example.org/questions/7');
    expect(text).toContain('the rope broke');
    expect(text).toContain('Eleven metres');
  });

  it('is all of its kind where the rule is of threads', async () => {
    const document = new DOMParser().parseFromString(PAGE, 'text/html');
    const page = { document, url: 'https://wells.example.org/stories/the-well', capturedAt: 0 };
    const rule: SiteRule = { ...RULE, thread: true };
    const article = await extractArticle(page, { rule, deadline: createDeadline(20_000) });
    expect(Array.from(article?.content.children ?? [], ({ localName }) => localName)).toEqual([
      'div',
      'hr',
      'div',
    ]);
  });

  it('is the first elsewhere', async () => {
    const text = await extract('https://wells.example.org/stories/the-well');
    expect(text).toContain('the rope broke');
    expect(text).not.toContain('Eleven metres');
  });
});
