/**
 * Hacker News: a story and its comments, each a row of one table with a spacer, an arrow and links around it. What the
 * story leads to stays as a quotation.
 */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const hackernews: SiteRule = {
  id: 'hackernews',
  matches: ['*://news.ycombinator.com/item*'],
  content: ['.fatitem, .comtr div.default'],
  remove: [
    '.fatitem .rank',
    '.fatitem .score',
    '.fatitem .subtext a:not(.hnuser,.age a)',
    '.fatitem form',
    '.ind',
    '.votelinks',
    '.navs',
    '.reply',
    '.togg',
    '.comment-tree .age',
  ],
  rename: { '.fatitem .titleline:has(a[href^="http"])': 'blockquote', '.comtr td.default': 'div' },
  metadata: { author: '.fatitem .hnuser', date: '.fatitem .age' },
};
