/** Juejin: style sheets inside the article. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const juejin: SiteRule = {
  id: 'juejin',
  matches: ['*://juejin.cn/post/*', '*://juejin.im/post/*', '*://juejin.cn/news/*'],
  content: ['.article-content', '.markdown-body', '.main-box .article'],
  remove: [
    '.article-content style',
    '.markdown-body style',
    '.markdown-body .copy-code-btn',
    '.article-content h1.title',
    '.article-content .message',
  ],
  metadata: {
    title: 'h1.article-title',
    author: '.author-name .name',
    date: 'time.time',
    timeZone: '+08:00',
  },
};
