// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDescriptions } from '../../../utils/extract/metadata';
import { readPageKind } from '../../../utils/extract/pageKind';

const kindOf = (head: string, url = 'https://papers.example.org/abs/2405.1') => {
  const document = new DOMParser().parseFromString(`<head>${head}</head><body></body>`, 'text/html');
  return readPageKind(document, readDescriptions(document), url);
};

describe('readPageKind', () => {
  it('takes a page for a paper when it says how it is cited', () => {
    const cited = '<meta name="citation_title" content="On the slow drying of ink">';
    expect(kindOf(cited)).toBe('article');
    expect(kindOf(`<meta property="og:type" content="website">${cited}`)).toBe('article');
    expect(kindOf('<meta property="og:type" content="website">')).toBe('unknown');
  });
});
