/** OSChina. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const oschina: SiteRule = {
  id: 'oschina',
  matches: ['*://www.oschina.net/*', '*://my.oschina.net/*'],
  content: ['#articleContent', '.article-detail .content'],
  remove: ['#articleContent .thumb', '#articleContent img[src*="/hot3"]'],
  metadata: {
    title: '.article-box__title',
    author: '.article-box__meta .user-name',
    date: '.article-box__meta .item',
    timeZone: '+08:00',
  },
};
