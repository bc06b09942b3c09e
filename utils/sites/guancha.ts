/** Guancha. `_s.shtml` addresses hold a whole article; pages in parts are read as they are. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const guancha: SiteRule = {
  id: 'guancha',
  matches: ['*://www.guancha.cn/*', '*://user.guancha.cn/*'],
  content: ['.content-main .content', '.all-txt', '.article-txt-content'],
  remove: ['.content-main .pagination', '.all-txt .pagination'],
  metadata: {
    title: '.left-main h3, .article-content h1',
    author: '.author-intro a, .user-nick',
    date: '.time span, .time1',
    timeZone: '+08:00',
  },
};
