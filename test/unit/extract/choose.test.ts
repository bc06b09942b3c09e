// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createDeadline } from '../../../utils/dom/deadline';
import { readUnits } from '../../../utils/dom/units';
import { chooseContent } from '../../../utils/extract/choose';
import { keepContainer, keepPage } from '../../../utils/extract/kept';

const LINE =
  'A plan puts aside a fixed sum each month, and leaves it alone until the day that was named, number';
const NOTICE =
  'All saving carries a risk, in rare years the loss of a part of what was put aside, as stated in line';

const paragraphs = (line: string, count: number) =>
  Array.from({ length: count }, (_, index) => `<p>${line} ${index}.</p>`).join('');

const OPTIONS = { container: undefined, lines: [], deadline: createDeadline(20_000) };

const parse = (body: string) => new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');

const read = (page: Document, selector: string) => {
  const content = page.querySelector(selector);
  if (!content) throw new Error(`nothing matches ${selector}`);
  return { content, units: readUnits(content, OPTIONS.deadline) };
};

function choose(url: string, notices: number) {
  const page = () =>
    parse(
      `<div class="rows"><h1>Plans</h1>${paragraphs(LINE, 8)}</div><div class="disclaimer">${paragraphs(NOTICE, notices)}</div>`,
    );
  return chooseContent(read(page(), '.disclaimer'), keepPage(page().body), {
    ...OPTIONS,
    kind: 'unknown',
    url,
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

  it.each([
    ['the list that an article is, where Readability read what stands beside it', '.signup', 'container'],
    ['a reading that is a part of it', '.list p', 'readability'],
  ])('takes %s', (_, selector, kind) => {
    const links = Array.from(
      { length: 9 },
      (_, index) => `<li><a href="/${index}">A plan for each of the ${index + 2} months</a></li>`,
    ).join('');
    const page = parse(
      `<div class="list"><p>Plans that others wrote about, read in one week.</p><ul>${links}</ul></div><div class="signup"><p>Give us your address, and each plan comes by mail.</p></div>`,
    );
    const { content } = read(page, '.list');
    const container = keepContainer(
      { element: content, selector: 'content' },
      { isSure: false, deadline: OPTIONS.deadline },
    );
    const url = 'https://bank.example.com/2024/03/plans-of-the-week';
    const choice = chooseContent(read(page, selector), undefined, {
      ...OPTIONS,
      container,
      kind: 'article',
      url,
    });
    expect(choice?.kind).toBe(kind);
  });

  it('keeps the answers of a short thread, which are too short to be prose', () => {
    const question = `<div id="q">${paragraphs(LINE, 2)}</div>`;
    const thread = parse(
      `${question}<div>Clean it first, then oil it.</div><div>And never oil the teeth.</div><div>It helped, thank you.</div>`,
    );
    const choice = chooseContent(read(parse(question), '#q'), keepPage(thread.body), {
      ...OPTIONS,
      kind: 'discussion',
      url: 'https://ask.example.org/questions/d41',
    });
    expect(choice?.content.textContent).toContain('never oil the teeth');
  });
});
