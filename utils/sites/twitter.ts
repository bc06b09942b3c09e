/** X, once Twitter: posts and replies, each with its author, day and pictures, without counters and the columns around. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const twitter: SiteRule = {
  id: 'twitter',
  matches: ['*://*.x.com/*/status/*', '*://*.twitter.com/*/status/*'],
  content: ['article[data-testid="tweet"]'],
  whole: true,
  thread: true,
  remove: [
    '[data-testid="Tweet-User-Avatar"]',
    '[data-testid="caret"]',
    '[data-testid="icon-verified"]',
    '[data-testid="app-text-transition-container"]',
    'article[data-testid="tweet"] [role="group"]',
    'article[data-testid="tweet"] a[href$="/analytics"]',
    'article[data-testid="tweet"] [role="separator"]',
    // a point and the number of views behind the day
    'article[data-testid="tweet"] div:has(> a > time) ~ div',
  ],
  metadata: {
    author: '[data-testid="User-Name"] a',
    date: 'article[data-testid="tweet"] time',
  },
};
