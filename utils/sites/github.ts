/** GitHub: issues, requests and discussions; each remark with its author and day, nothing of the columns around. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const github: SiteRule = {
  id: 'github',
  matches: ['*://github.com/*/*/issues/*', '*://github.com/*/*/discussions/*', '*://github.com/*/*/pull/*'],
  content: [
    '[data-testid="issue-viewer-issue-container"], [data-testid^="comment-viewer-outer-box"]',
    '.timeline-comment',
  ],
  whole: true,
  thread: true,
  remove: [
    '[data-testid="issue-viewer-metadata-container"]',
    '[data-testid="comment-author-association"]',
    '[data-testid="issue-viewer-issue-container"] .sr-only',
    '[data-testid^="comment-viewer-outer-box"] .sr-only',
    'a:has(> img[src*="avatars.githubusercontent.com"])',
    'img[src*="avatars.githubusercontent.com"]',
    '.timeline-comment-actions',
    '.timeline-comment .Label',
    '.js-comment-edit-history',
    '.comment-reactions',
    '.timeline-comment [role="toolbar"]',
    '[data-testid^="comment-viewer-outer-box"] [role="toolbar"]',
    '.snippet-clipboard-content clipboard-copy',
  ],
  metadata: {
    title: '[data-testid="issue-title"], .js-issue-title, .gh-header-title .markdown-title',
    author: '[data-testid="issue-body-header-author"], .timeline-comment .author',
    date: '[data-testid="issue-viewer-issue-container"] relative-time, .timeline-comment relative-time',
  },
};
