/** Weibo articles and posts: pictures exist in many sizes, chosen by a path segment. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const weibo: SiteRule = {
  id: 'weibo',
  matches: ['*://weibo.com/ttarticle/*', '*://card.weibo.com/article/*', '*://m.weibo.cn/*'],
  content: ['.WB_editor_iframe', '.WB_editor_iframe_new', '.weibo-text'],
  imageUrl: [
    { host: '*.sinaimg.cn', replace: ['/orj360/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/mw690/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/thumbnail/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/bmiddle/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/mw1024/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/thumb150/', '/large/'] },
    { host: '*.sinaimg.cn', replace: ['/orj480/', '/large/'] },
  ],
  metadata: { title: '.title', author: '.author2 em, .m-text-cut', date: '.time', timeZone: '+08:00' },
};
