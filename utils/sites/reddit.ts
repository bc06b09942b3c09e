/** Reddit, old and new: a post and what was said of it, without votes and communities around. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const reddit: SiteRule = {
  id: 'reddit',
  matches: ['*://*.reddit.com/r/*/comments/*'],
  content: [
    'shreddit-post > [slot="post-media-container"], shreddit-post > [slot="text-body"], shreddit-comment-tree > shreddit-comment',
    '#siteTable .thing .usertext-body, .commentarea .comment > .entry',
  ],
  whole: true,
  thread: true,
  remove: [
    '[slot="commentAvatar"]',
    '[slot="actionRow"]',
    'shreddit-comment-action-row',
    'shreddit-post-share-button',
    'shreddit-post-overflow-menu',
    'shreddit-comment-badges',
    '.entry .buttons',
    '.entry .expand',
    '.entry .score',
    '.entry .userattrs',
    '.commentarea .menuarea',
    '.entry .usertext-edit',
    '.entry .report-form',
  ],
  metadata: {
    title: 'shreddit-post h1, #siteTable .title a.title',
    author: 'shreddit-post [slot="credit-bar"] a[href^="/user/"], #siteTable .tagline .author',
    date: 'shreddit-post time, #siteTable .tagline time',
  },
};
