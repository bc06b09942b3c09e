/** XenForo, the software of many large forums: each post an article beside a column about who wrote it. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const xenforo: SiteRule = {
  id: 'xenforo',
  matches: [
    '*://forums.macrumors.com/threads/*',
    '*://www.resetera.com/threads/*',
    '*://xenforo.com/community/threads/*',
  ],
  identifiers: ['XF'],
  content: ['article.message--post'],
  whole: true,
  thread: true,
  remove: [
    '.message-avatar',
    '.message-user > :not(.message-userDetails)',
    '.message-userDetails > :not(.message-name)',
    '.message-main > :not(.message-content)',
    '.message-content > :not(.message-userContent)',
    '.message-userContent > :not(.message-body, .message-attachments)',
    '.bbCodeBlock-expandLink',
    '.bbCodeBlock-shrinkLink',
    '.js-selectToQuoteEnd',
    '.u-anchorTarget',
  ],
  rename: { '.message-name': 'p' },
  metadata: { title: '.p-title-value', author: '.message-name' },
};
