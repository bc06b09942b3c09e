/** SegmentFault. Its link redirects are encrypted and stay as they are. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const segmentfault: SiteRule = {
  id: 'segmentfault',
  matches: ['*://segmentfault.com/*'],
  content: ['article.article', '.article__content', '.article-content'],
  remove: ['.widget-codetool'],
  metadata: { title: 'h1', author: 'a[href^="/u/"] strong', date: 'time[datetime]', timeZone: '+08:00' },
};
