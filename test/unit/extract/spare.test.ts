// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepCopy, keepSpare } from '../../../utils/extract/spare';

const INSIDE = [
  '  \n<p>one <b>two</b></p> three<!-- four -->',
  '<link rel="x"><table><tbody><tr><td>cell</td></tr></tbody></table>',
  'only text',
];

it.each([keepSpare, keepCopy].flatMap((keep) => INSIDE.map((inside) => [keep, inside] as const)))(
  '%o gives back an element that held %j',
  (keep, inside) => {
    const { body } = new DOMParser().parseFromString(
      `<!DOCTYPE html><body><div class="a" id="b">${inside}</div>`,
      'text/html',
    );
    const element = body.firstElementChild as Element;
    const before = element.outerHTML;
    const spare = keep(element);
    element.textContent = 'something else';
    expect(spare.copy().outerHTML).toBe(before);
    spare.copy().textContent = 'something else';
    expect(spare.copy().outerHTML).toBe(before);
  },
);

it('keeps a text that steps have put together as one', () => {
  const { body } = new DOMParser().parseFromString('<p>one </p>', 'text/html');
  body.firstElementChild?.append('two', '');
  expect(keepCopy(body).copy().firstElementChild?.childNodes).toHaveLength(1);
});

it('gives back a row without its table', () => {
  const { body } = new DOMParser().parseFromString('<table><tr><td>one</td></tr></table>', 'text/html');
  const row = body.querySelector('tr') as Element;
  const spare = keepSpare(row);
  row.remove();
  expect(spare.copy().outerHTML).toBe('<tr><td>one</td></tr>');
});

it('keeps a table in a paragraph on a page without a document type', () => {
  const { body } = new DOMParser().parseFromString(
    '<div><p>one<table><tr><td>two</td></tr></table></div>',
    'text/html',
  );
  const element = body.firstElementChild as Element;
  expect(keepSpare(element).copy().outerHTML).toBe(element.outerHTML);
});
