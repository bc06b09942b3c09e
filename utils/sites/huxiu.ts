/** Huxiu: headings that are paragraphs by markup. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const huxiu: SiteRule = {
  id: 'huxiu',
  matches: ['*://www.huxiu.com/*', '*://m.huxiu.com/*'],
  content: ['.article-content-wrap', '.article__content'],
  remove: ['.neirong-shouquan', '.neirong-shouquan-public', 'em.vote__bar', '.vote__btn', '.vote__time'],
  rename: { '.article-content-wrap .text-big-title': 'h3', '.article-content-wrap .text-sm-title': 'h4' },
  imageSources: ['_src'],
  imageUrl: [{ host: 'img.huxiucdn.com', dropQuery: true }],
  metadata: {
    title: '.article__title',
    author: '.author-info__username',
    date: '.article__time',
    timeZone: '+08:00',
  },
};
