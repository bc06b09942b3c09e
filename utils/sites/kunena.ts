/** Kunena, the forum of Joomla: each post a text beside a profile. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const kunena: SiteRule = {
  id: 'kunena',
  matches: ['*://www.kunena.org/forum/*'],
  identifiers: ['Kunena', 'kunena'],
  content: ['.message-published', '.kmsg'],
  whole: true,
  thread: true,
  remove: [
    '.mykmsg-header',
    '.ksig',
    '.kmessage-thankyou',
    '.message-published .kdate',
    '.message-published .text-muted a[id]',
    '.message-published > p',
    '.message-published .btn-toolbar',
    '.message-published .d-sm-none svg',
  ],
  metadata: { author: '.kwho-user, [class*="kwho-"]' },
};
