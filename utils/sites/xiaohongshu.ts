/** Xiaohongshu: a note's pictures, which stand in a slider that repeats the first and the last, and its text beside them. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const xiaohongshu: SiteRule = {
  id: 'xiaohongshu',
  matches: ['*://www.xiaohongshu.com/explore/*', '*://www.xiaohongshu.com/discovery/item/*'],
  content: ['#noteContainer', '.note-content'],
  whole: true,
  remove: [
    '#noteContainer .swiper-slide-duplicate',
    '#noteContainer .pagination-media-container',
    '#noteContainer .arrow-controller',
    '#noteContainer .fraction',
    '#noteContainer .avatar-item',
    '#noteContainer .avatar-click',
    '#noteContainer .note-detail-follow-btn',
    '#noteContainer .follow-button',
    '#noteContainer .comments-el',
    '#noteContainer .interactions',
    '#noteContainer .engage-bar',
    '#noteContainer .interaction-divider',
  ],
  metadata: {
    title: '#detail-title',
    author: '#noteContainer .author-container .username',
    date: '#noteContainer .bottom-container .date',
    timeZone: '+08:00',
  },
};
