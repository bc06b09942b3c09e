/**
 * WeChat public accounts: deferred pictures without extension, an article that stays hidden until its script ran.
 * Image posts (`picture_page_info_list` in a script), audio and video cards stay out: they are no article text.
 */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const weixin: SiteRule = {
  id: 'weixin',
  matches: ['*://mp.weixin.qq.com/s*'],
  content: ['#js_content'],
  remove: [
    '#js_row_immersive_cover_img',
    '.profile_container',
    '.profile_card_container',
    '#content_bottom_area',
    '.rich_media_area_extra',
    '#js_pc_qr_code',
    '.code-snippet__line-index',
    'mp-common-profile',
    'mpprofile',
    '.weapp_display_element',
  ],
  unhide: ['#js_content'],
  rename: {
    '#js_content section:not(:has(section,p,div,h1,h2,h3,h4,ul,ol,table,figure,pre,blockquote))': 'p',
    '#js_content section': 'div',
  },
  imageSources: ['data-src'],
  imageUrl: [{ host: 'mmbiz.qpic.cn', replace: ['/640?', '/0?'] }],
  metadata: {
    title: '#activity-name',
    author: '#js_author_name, #js_name',
    date: '#publish_time',
    timeZone: '+08:00',
  },
};
