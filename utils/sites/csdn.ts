/** CSDN blogs. Link targets are clean in the page; a click handler of its own would detour them. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const csdn: SiteRule = {
  id: 'csdn',
  matches: ['*://blog.csdn.net/*', '*://*.blog.csdn.net/*'],
  content: ['#content_views', '#article_content'],
  remove: [
    '.meau-gotop-box',
    '.more-toolbox',
    '.person-messagebox',
    '.hide-article-box',
    '#content_views .pre-numbering',
    '#content_views .hljs-button',
    '#content_views .code-full-screen',
  ],
  imageUrl: [
    { host: '*.csdnimg.cn', cutAt: '#pic_center' },
    { host: '*.csdnimg.cn', cutAt: '?x-oss-process' },
  ],
  metadata: {
    title: '#articleContentId, .title-article',
    author: '.follow-nickName',
    timeZone: '+08:00',
  },
};
