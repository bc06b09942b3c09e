/** MyBB: each post a text under who wrote it. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const mybb: SiteRule = {
  id: 'mybb',
  matches: ['*://community.mybb.com/thread-*'],
  identifiers: ['posts_container'],
  content: ['#posts .post'],
  whole: true,
  thread: true,
  remove: [
    '.post_author > :not(.author_information)',
    '.author_information .smalltext',
    '.post_head .float_right',
    '.post_edit',
    '.buddy_status',
    '.author_information img',
    '.post_content .signature',
    '.post_content .post_meta',
    '.post_controls',
  ],
  metadata: { author: '.author_information .largetext', date: '.post_date' },
};
