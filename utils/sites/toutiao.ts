/** Toutiao: picture addresses are signed and expire, so they are never changed. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const toutiao: SiteRule = {
  id: 'toutiao',
  matches: ['*://www.toutiao.com/*', '*://m.toutiao.com/*'],
  content: [
    'article.syl-article-base',
    '.tt-article-content',
    '.article-content article',
    '.article__content',
  ],
  metadata: {
    title: '.article-content h1',
    author: '.article-meta .name',
    date: '.article-meta span',
    timeZone: '+08:00',
  },
};
