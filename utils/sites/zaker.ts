/**
 * ZAKER (myzaker.com): the site this project began with. Its pictures are `img_box` stubs whose real
 * address is in `data-original`; the class `opacity_0` hides them until the site's own script ran.
 */
import type { SiteRule } from './types';

/** Rule for article pages of myzaker.com and its app pages. */
export const zaker: SiteRule = {
  id: 'zaker',
  matches: ['*://*.myzaker.com/*'],
  automatic: true,
  content: ['div.article_content', '#content'],
  remove: [
    '#recommend_bottom',
    '#article_bottom',
    '#ID_disclaimer',
    'div.iframe_video',
    'div.video_container',
    '#openapp',
  ],
  imageSources: ['data-original'],
  looseTextAfter: ['div.img_box'],
  proxyHosts: ['zkres*.myzaker.com'],
  metadata: {
    title: '.article_header h1',
    author: 'span.auther',
    date: 'span.time',
    site: 'ZAKER',
    timeZone: '+08:00',
  },
  frontMatter: { author: 'ZAKER', categories: ['新媒体', 'ZAKER', 'channel'] },
};
