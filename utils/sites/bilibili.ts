/** Bilibili articles: picture addresses with a size suffix. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const bilibili: SiteRule = {
  id: 'bilibili',
  matches: ['*://www.bilibili.com/read/*', '*://www.bilibili.com/opus/*'],
  content: ['#read-article-holder', '.opus-module-content'],
  imageUrl: [{ host: 'i*.hdslb.com', cutAt: '@' }],
  metadata: {
    title: '.title-container h1, .opus-module-title__text',
    author: '.up-name, .opus-module-author__name',
    date: '.publish-text, .opus-module-author__pub__text',
    timeZone: '+08:00',
  },
};
