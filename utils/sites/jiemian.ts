/** Jiemian. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const jiemian: SiteRule = {
  id: 'jiemian',
  matches: ['*://www.jiemian.com/*', '*://m.jiemian.com/*'],
  content: ['.article-main .article-content', '.article-main'],
  remove: [
    '.article-main .share-view',
    '.article-main .article-btn',
    '.article-main .article-footer',
    '.article-main p.report-view',
  ],
  metadata: {
    title: '.article-header h1',
    author: '.article-info .author',
    date: '.article-info .date',
    timeZone: '+08:00',
  },
};
