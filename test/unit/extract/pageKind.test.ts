// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readDescriptions } from '../../../utils/extract/metadata';
import { isArticleAddress, readPageKind } from '../../../utils/extract/pageKind';

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

  it('takes a page for an article when it names article and day as Chinese authorities do', () => {
    const article = '<meta name="ArticleTitle" content="绿皮书"><meta name="PubDate" content="2024-05-06">';
    expect(kindOf(article, 'https://www.harbour.example.cn/page')).toBe('article');
    expect(kindOf('<meta name="ColumnName" content="要闻">', 'https://www.harbour.example.cn/page')).toBe(
      'unknown',
    );
  });

  it('takes a thread for one though its system says when it was published', () => {
    const dated = '<meta property="article:published_time" content="2024-05-06T10:00:00Z">';
    expect(kindOf(`<meta name="generator" content="Discourse 3.2">${dated}`)).toBe('discussion');
    expect(kindOf(`<meta name="generator" content="WordPress 6.5">${dated}`)).toBe('article');
  });

  it('knows the pages of a discussion by the address of the site', () => {
    expect(kindOf('', 'https://news.ycombinator.com/item?id=1')).toBe('discussion');
    expect(kindOf('', 'https://news.ycombinator.com/newest')).toBe('unknown');
  });

  it.each(['single single-product', 'page-node-type-article-list', 'node-type-basic-page', 'view-articles'])(
    'takes no other page for one: %s',
    (body) => {
      expect(kindOf('', 'https://papers.example.org/ink', body)).toBe('unknown');
    },
  );
});

describe('isArticleAddress', () => {
  it.each([
    ['/news.php?newsid=64', true],
    ['/show.asp?lang=en&article_id=7', true],
    ['/news.php?page=64', false],
    ['/tag/?newsid=64', false],
  ])('tells a text of its own by its number: %s', (address, isOwn) => {
    expect(isArticleAddress(`https://harbour.example${address}`)).toBe(isOwn);
  });
});
