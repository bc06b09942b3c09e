/** sspai: app cards between the paragraphs. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const sspai: SiteRule = {
  id: 'sspai',
  matches: ['*://sspai.com/post/*', '*://sspai.com/prime/story/*'],
  content: ['.articleWidth-content .content', '.article-body .content'],
  remove: ['.ss-app-card', '.articleWidth-content .content > hr:last-child'],
  metadata: { title: '.title', author: '.ss__user__nickname', date: '.timer', timeZone: '+08:00' },
};
