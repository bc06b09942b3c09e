/** phpBB: each post a text beside a profile; who wrote it and when stands above it, too. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const phpbb: SiteRule = {
  id: 'phpbb',
  matches: ['*://www.phpbb.com/community/viewtopic.php*'],
  identifiers: ['phpbb'],
  content: ['.post .postbody', '.postbody'],
  whole: true,
  thread: true,
  remove: [
    '.postprofile',
    '.post-buttons',
    '.postbody h3',
    '.postbody .author > a[href*="#p"]',
    '.postbody .signature',
    '.postbody .notice',
    '.postbody .back2top',
    '.postbody .profile-icons',
    '.postbody .thanks-list',
  ],
  metadata: {
    title: '.topic-title',
    author: '.post .author .username, .post .author .username-coloured',
    date: '.post .author time',
  },
};
