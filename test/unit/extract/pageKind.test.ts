// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDescriptions } from '../../../utils/extract/metadata';
import { readPageKind } from '../../../utils/extract/pageKind';

const kindOf = (head: string, url = 'https://papers.example.org/abs/2405.1', body = '') => {
  const document = new DOMParser().parseFromString(
    `<head>${head}</head><body class="${body}"></body>`,
    'text/html',
  );
  return readPageKind(document, readDescriptions(document), url);
};

describe('readPageKind', () => {
  it('takes a page for a paper when it says how it is cited', () => {
    const cited = '<meta name="citation_title" content="On the slow drying of ink">';
    expect(kindOf(cited)).toBe('article');
    expect(kindOf(`<meta property="og:type" content="website">${cited}`)).toBe('article');
    expect(kindOf('<meta property="og:type" content="website">')).toBe('unknown');
  });

  it.each([
    'post-template-default single single-post postid-15',
    'html not-front page-node page-node-205 node-type-article',
    'path-node page-node-type-news',
    'site com_content view-article no-task',
  ])('takes a page whose system calls it an article for perhaps one: %s', (body) => {
    const url = 'https://papers.example.org/ink';
    expect(kindOf('', url, body)).toBe('perhaps-article');
    expect(kindOf('<meta property="og:type" content="product">', url, body)).toBe('product');
  });

  it.each(['single single-product', 'page-node-type-article-list', 'node-type-basic-page', 'view-articles'])(
    'takes no other page for one: %s',
    (body) => {
      expect(kindOf('', 'https://papers.example.org/ink', body)).toBe('unknown');
    },
  );
});
