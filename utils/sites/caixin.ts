/** Caixin: paragraphs of nothing but no-break spaces. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const caixin: SiteRule = {
  id: 'caixin',
  matches: ['*://*.caixin.com/*'],
  content: ['#Main_Content_Val', '#the_content'],
  remove: ['#Main_Content_Val img[src*="favicon"]'],
  metadata: {
    title: '#conTit h1',
    author: '#author_baidu, .blog-author',
    date: '#pubtime_baidu, #artInfo',
    timeZone: '+08:00',
  },
};
