// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { chooseContent, keepPage } from '../../../utils/extract/choose';

const LINE =
  'A plan puts aside a fixed sum each month, and leaves it alone until the day that was named, number';
const NOTICE =
  'All saving carries a risk, in rare years the loss of a part of what was put aside, as stated in line';

const paragraphs = (line: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${line} ${index}.</p>`).join('');

function choose(url: string, notices: number) {
  const parse = () =>
    new DOMParser().parseFromString(
      `<body><div class="rows"><h1>Plans</h1>${paragraphs(LINE, 8)}</div><div class="disclaimer">${paragraphs(NOTICE, notices)}</div></body>`,
      'text/html',
    );
  return chooseContent(parse().querySelector('.disclaimer') ?? undefined, keepPage(parse().body), {
    kind: 'unknown',
    url,
    container: undefined,
    deadline: createDeadline(20_000),
  });
}

describe('chooseContent', () => {
  it('takes the wide reading when Readability found only what calls itself interface', () => {
    const choice = choose('https://bank.example.com/plans/savings', 5);
    expect(choice?.kind).toBe('wide');
    expect(choice?.content.textContent).toContain(LINE);
    expect(choice?.content.textContent).not.toContain(NOTICE);
  });

  it('leaves a page with an address of its own to Readability', () => {
    expect(choose('https://bank.example.com/2024/03/savings-plans-explained', 5)?.kind).toBe('readability');
  });
});
