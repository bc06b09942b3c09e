/** Flarum: each post a text under its author and its day. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const flarum: SiteRule = {
  id: 'flarum',
  matches: ['*://discuss.flarum.org/d/*'],
  identifiers: ['flarum-json-payload', 'flarum-loading'],
  content: ['article.CommentPost'],
  whole: true,
  thread: true,
  remove: [
    '.Post-header .Avatar',
    '.Post-header .badges',
    '.Post-header .UserCard',
    '.Post-header .PostMeta .dropdown-menu',
    '.Post-actions',
    '.Post-footer',
    '.ReplyPlaceholder',
  ],
  unwrap: ['.Post-header ul', '.Post-header li'],
  rename: { '.PostUser h3': 'p' },
  metadata: { title: '.DiscussionHero-title', author: '.Post-header .username', date: '.Post-header time' },
};
