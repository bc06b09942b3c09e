// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { removeOtherArticles } from '../../../utils/extract/otherArticles';

const TEXT = `<p>${'The bell was cast from two propellers and a statue. '.repeat(8)}</p>`;
const teaser = (title: string) =>
  `<article><h2><a href="/${title.length}">${title}</a></h2><p>Read what became of it.</p></article>`;

function remaining(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  removeOtherArticles(body);
  return body.textContent ?? '';
}

describe('removeOtherArticles', () => {
  it('takes out the teasers beside an article', () => {
    const text = remaining(
      `<article>${TEXT}</article>${teaser('The mole is mended')}${teaser('Fog for a week')}`,
    );
    expect(text).toContain('two propellers');
    expect(text).not.toContain('The mole is mended');
    expect(text).not.toContain('what became of it');
  });

  it('keeps parts of a text that are articles by element, and a list that is nothing else', () => {
    const part = (title: string) => `<article><h2>${title}</h2>${TEXT}</article>`;
    expect(remaining(part('Bronze') + part('Rope') + part('Tar'))).toContain('Rope');
    expect(remaining(teaser('The mole is mended') + teaser('Fog for a week'))).toContain('Fog for a week');
  });
});
