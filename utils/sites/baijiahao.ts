/** Baijiahao and Tieba: picture addresses with a processing suffix. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const baijiahao: SiteRule = {
  id: 'baijiahao',
  matches: ['*://baijiahao.baidu.com/*', '*://mbd.baidu.com/newspage/*', '*://tieba.baidu.com/p/*'],
  content: ['[data-testid="article"]', 'section.news-content', '.p_content .d_post_content'],
  remove: ['.apc_src_wrapper', '.save_face_bg_2', '.replace_tip'],
  imageSources: ['data-tb-lazyload'],
  imageUrl: [
    { host: 'pics*.baidu.com', cutAt: '@' },
    { host: 'pic.rmb.bdstatic.com', cutAt: '?x-bce-process' },
  ],
  metadata: {
    author: '[data-testid="author-name"], .author-name',
    date: '[data-testid="updatetime"], .date',
    timeZone: '+08:00',
  },
};
