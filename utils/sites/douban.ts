/** Douban notes, topics and reviews. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const douban: SiteRule = {
  id: 'douban',
  matches: [
    '*://www.douban.com/*',
    '*://movie.douban.com/*',
    '*://book.douban.com/*',
    '*://music.douban.com/*',
  ],
  content: ['.note-content', '.topic-content .rich-content', '#link-report', '.main-bd'],
  remove: ['#link-report img.rating', '.main-bd .main-panel-useful'],
  metadata: {
    title: '.note-header h1, .article h1',
    author: '.note-author, .topic-doc .from a, .main-hd a span',
    date: '.pub-date, .create-time, .main-meta',
    timeZone: '+08:00',
  },
};
