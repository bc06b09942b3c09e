/** Jianshu: boxes that keep the place of a picture by inline style. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const jianshu: SiteRule = {
  id: 'jianshu',
  matches: ['*://www.jianshu.com/p/*', '*://www.jianshu.com/nb/*'],
  content: ['article'],
  remove: ['button[aria-label="复制代码"]', '.image-container-fill'],
  imageSources: ['data-original-src'],
  imageUrl: [{ host: '*.jianshu.io', cutAt: '?imageMogr2' }],
  metadata: { author: 'a[href^="/u/"] > span', date: 'time[datetime]', timeZone: '+08:00' },
};
