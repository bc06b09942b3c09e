/** ThePaper: mobile pages hold the article in `__NEXT_DATA__` before they show it. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const thepaper: SiteRule = {
  id: 'thepaper',
  matches: ['*://www.thepaper.cn/*', '*://m.thepaper.cn/*'],
  content: ['.news_txt', '.news_part_limit', '[class*="index_cententWrap__"]'],
  remove: ['.news_bl', '#clickForMore', '.relations_div'],
  scriptContent: {
    find: '__NEXT_DATA__',
    path: ['props', 'pageProps', 'detailData', 'contentDetail', 'content'],
  },
  metadata: {
    title: 'h1',
    author: '.news_about p',
    date: '[class*="index_left__"] span, .news_about p',
    timeZone: '+08:00',
  },
};
