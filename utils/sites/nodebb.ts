/** NodeBB: each post an item of a list, with its author above it. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const nodebb: SiteRule = {
  id: 'nodebb',
  matches: ['*://community.nodebb.org/topic/*'],
  content: ['[component="post"] .post-container', '[component="post/content"]'],
  whole: true,
  thread: true,
  remove: [
    '[component="post"] .avatar',
    '[component="post/footer"]',
    '[component="post"] .post-index',
    '[component="post"] .group-label',
    '[component="post/actions"]',
  ],
  metadata: { title: '[component="topic/title"]', author: '[component="post"] [data-username]' },
};
