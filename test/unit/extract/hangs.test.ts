// @vitest-environment jsdom
/** Pages that make a walk endless or slow: they end, with the text or with a clear reason. */
import { expect, it } from 'vitest';
import { errorCode } from '../../../utils/article';
import { removeClobbering } from '../../../utils/dom/clobbering';
import { createDeadline } from '../../../utils/dom/deadline';
import { extractArticle } from '../../../utils/extract/article';

const TEXT =
  `<p>${'A sentence with commas, of a fair length, that counts as running text. '.repeat(6)}</p>`.repeat(4);
const NAMES = [
  'parentNode',
  'nextElementSibling',
  'firstElementChild',
  'tagName',
  'textContent',
  'getAttribute',
  'getElementsByTagName',
  'querySelectorAll',
  'attributes',
  'childNodes',
];

/** As the pipeline does it: first the names that cover DOM properties, then the search. */
function extract(html: string, timeoutMs = 5000) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  removeClobbering(document);
  const page = { document, url: 'https://a.example/x', capturedAt: 0 };
  return extractArticle(page, { deadline: createDeadline(timeoutMs) });
}

for (const name of NAMES) {
  it(`survives an input named ${name}`, async () => {
    const article = await extract(
      `<form><input name=${name}><input id=${name}>${TEXT}</form><img name=${name}>`,
    );
    expect(article?.content.textContent).toContain('counts as running text');
  });
}

it('keeps the text of 3,000 nested elements', async () => {
  const article = await extract(`${'<div>'.repeat(3000)}${TEXT}${'</div>'.repeat(3000)}`, 15_000);
  expect(article?.content.textContent).toContain('counts as running text');
});

it('says too-slow once the time is over', async () => {
  let now = 0;
  const deadline = createDeadline(10, () => {
    now += 5;
    return now;
  });
  const document = new DOMParser().parseFromString(TEXT.repeat(400), 'text/html');
  let thrown: unknown;
  try {
    await extractArticle({ document, url: 'https://a.example/x', capturedAt: 0 }, { deadline });
  } catch (error) {
    thrown = error;
  }
  expect(errorCode(thrown)).toBe('too-slow');
});

it('takes thousands of lines out without reading their box each time', async () => {
  const items = '<li>Close</li>'.repeat(3000);
  const get = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')?.get as (this: Node) => string;
  let read = 0;
  Object.defineProperty(Node.prototype, 'textContent', {
    ...Object.getOwnPropertyDescriptor(Node.prototype, 'textContent'),
    get(this: Node) {
      const text = get.call(this);
      read += text?.length ?? 0;
      return text;
    },
  });
  try {
    const article = await extract(`<main><ul>${items}</ul>${TEXT}<ul>${items}</ul></main>`, 60_000);
    expect(article?.content.textContent).toContain('counts as running text');
  } finally {
    Object.defineProperty(Node.prototype, 'textContent', {
      ...Object.getOwnPropertyDescriptor(Node.prototype, 'textContent'),
      get,
    });
  }
  // 30,000 characters, once for each of 6,000 lines, would be 180 million
  expect(read).toBeLessThan(10_000_000);
});
