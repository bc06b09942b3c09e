/** Invision Community (versions 4 and 5): each post an article beside its author. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const invision: SiteRule = {
  id: 'invision',
  matches: ['*://invisioncommunity.com/forums/topic/*'],
  identifiers: ['ipsLayout_body', 'ipsLayout'],
  // remarks under what is no topic are other elements
  content: ['article.cPost', 'article.ipsEntry--post'],
  whole: true,
  thread: true,
  remove: [
    '.cAuthorPane_mobile',
    'article .ipsMenu',
    '[id^="elShareComment"]',
    '.cAuthorPane > :not(.cAuthorPane_author)',
    '.cAuthorPane_author .ipsType_small',
    '.cAuthorPane_photo',
    '.ipsComment_meta .ipsPos_right',
    '.ipsComment_tools',
    '.ipsItemControls',
    '.ipsComment_badges',
    '[data-role="memberSignature"]',
    '.ipsEntry__header .ipsEntry__controls',
    '.ipsEntry__footer',
    '.ipsEntry__stats',
    '.ipsEntry__author-stats',
  ],
  rename: { '.cAuthorPane_author': 'p' },
  metadata: { author: '.cAuthorPane_author, .ipsEntry__username', date: '.ipsComment time, .ipsEntry time' },
};
