/** 36kr: articles and flashes. The state object in the page may be encrypted; only what is shown is read. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const kr36: SiteRule = {
  id: 'kr36',
  matches: ['*://36kr.com/*', '*://www.36kr.com/*'],
  content: ['.articleDetailContent', 'pre.pre-item-des'],
  remove: [
    '.author-panel',
    '.article-footer-label',
    '.report-code-section',
    '.single-post-tags',
    '.share-nav',
  ],
  imageUrl: [{ host: 'img.36krcdn.com', cutAt: '?x-oss-process' }],
  metadata: {
    title: '.article-title',
    author: '.title-icon-item.item-a',
    date: '.title-icon-item.item-time',
    timeZone: '+08:00',
  },
};
