/** cnblogs: folded code blocks with tool bars. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const cnblogs: SiteRule = {
  id: 'cnblogs',
  matches: ['*://www.cnblogs.com/*', '*://news.cnblogs.com/*'],
  content: ['#cnblogs_post_body', '#news_body'],
  remove: [
    '.cnblogs_code_toolbar',
    '.cnblogs_code_collapse',
    '.code_img_opened',
    '.code_img_closed',
    '.topic_img',
  ],
  unhide: ['.cnblogs_code_hide'],
  metadata: {
    title: '#cb_post_title_url',
    author: '#profile_block a',
    date: '#post-date',
    timeZone: '+08:00',
  },
};
