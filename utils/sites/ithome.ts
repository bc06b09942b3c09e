/** ITHome: pictures behind one placeholder picture. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const ithome: SiteRule = {
  id: 'ithome',
  matches: ['*://www.ithome.com/*', '*://m.ithome.com/*'],
  content: ['#paragraph'],
  imageSources: ['data-original'],
  metadata: { title: 'h1', author: '#author_baidu strong', date: '#pubtime_baidu', timeZone: '+08:00' },
};
