/** vBulletin: in version 4 each post an item of a list, its text a quotation. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const vbulletin: SiteRule = {
  id: 'vbulletin',
  matches: ['*://www.vbulletin.com/forum/*'],
  generator: 'vBulletin',
  content: ['#postlist .postdetails', '#posts [id^="post_message_"]', '.js-post__content-text'],
  whole: true,
  thread: true,
  remove: [
    '.postdetails .userinfo > :not(.username_container)',
    '.postdetails .username_container > :not(.username)',
    '.postdetails .postbody h2.title',
    '.postdetails .after_content',
    '.postdetails .signature',
    '.postdetails .postuseravatar',
    '.bbcode_quote_container',
  ],
  rename: { 'blockquote.postcontent': 'div' },
  metadata: { author: '.postcontainer .username', date: '.postcontainer .date' },
};
