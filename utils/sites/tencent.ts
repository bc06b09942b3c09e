/** Tencent News. `window.DATA` names pictures by comments in its text, so only what is shown is read. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const tencent: SiteRule = {
  id: 'tencent',
  matches: ['*://new.qq.com/*', '*://news.qq.com/*', '*://view.inews.qq.com/*'],
  content: ['.content-article', '#ArticleContent'],
  remove: ['.rv-root-v2', '#backqqcom', '.article-status'],
  metadata: {
    title: 'h1',
    author: '.media-name, .author',
    date: '.media-meta span, .time',
    timeZone: '+08:00',
  },
};
