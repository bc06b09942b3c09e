/** NetEase (163): pictures through a thumbnailer that carries the original, which the generic steps unwrap. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const netease: SiteRule = {
  id: 'netease',
  matches: ['*://*.163.com/*'],
  content: ['.post_body', '#endText', '#content'],
  remove: ['.ep-source', '.ep-pages', '.post_body p.end', '.post_statement'],
  imageSources: ['_src'],
  metadata: { title: '.post_title', author: '.post_info a', date: '.post_info', timeZone: '+08:00' },
};
