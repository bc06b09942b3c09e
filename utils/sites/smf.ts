/** Simple Machines Forum: each post a text beside its poster. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const smf: SiteRule = {
  id: 'smf',
  matches: ['*://www.simplemachines.org/community/index.php*'],
  identifiers: ['forumposts'],
  content: ['.post_wrapper'],
  whole: true,
  thread: true,
  remove: [
    '.poster > :not(h4, p)',
    '.keyinfo h5',
    '.keyinfo .subject_title',
    '.keyinfo .smalltext a',
    '.postinfo',
    '.messageicon',
    '.moderatorbar',
    '.post_wrapper .signature',
    '.postarea .quickbuttons',
    '.post_wrapper .under_message',
    '.post_wrapper .likefloat',
  ],
  rename: { '.poster h4': 'p' },
  metadata: { title: '#top_subject, .display_title', author: '.poster h4, .poster p' },
};
