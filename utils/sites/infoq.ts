/** InfoQ China: the article arrives after the page. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const infoq: SiteRule = {
  id: 'infoq',
  matches: ['*://www.infoq.cn/*', '*://xie.infoq.cn/*'],
  content: ['.article-preview', '.article-typo'],
  metadata: {
    title: '.article-title',
    author: '.article-author, .com-author-name',
    date: '.article-time, .date',
    timeZone: '+08:00',
  },
};
