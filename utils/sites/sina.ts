/** Sina news and blogs. Slide shows (`slide_data` in a script) stay out. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const sina: SiteRule = {
  id: 'sina',
  matches: ['*://*.sina.com.cn/*'],
  content: ['#article', '#artibody', '.articalContent'],
  remove: [
    '#left_hzh_ad',
    '.appendQr_wrap',
    '.app-kaihu-qr',
    '.tech-quotation',
    '.otherContent',
    '.articalContent span[class^="MASS"]',
    '.articalContent ins',
    '.allComm',
  ],
  imageSources: ['real_src'],
  metadata: {
    title: '.main-title, .titName',
    author: '.source, .author',
    date: '.date, .time.SG_txtc',
    timeZone: '+08:00',
  },
};
