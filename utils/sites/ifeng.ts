/** ifeng: newer pages keep the article in a script, from which the first text block is read. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const ifeng: SiteRule = {
  id: 'ifeng',
  matches: ['*://*.ifeng.com/*'],
  content: ['#artical_real', '[class^="index_text_"]', '#main_content'],
  remove: ['.ifengLogo'],
  imageSources: ['data-lazyload'],
  scriptContent: { find: '"contentList":', path: [0, 'data'] },
  metadata: {
    title: '#artical_topic, h1[class^="index_title_"]',
    author: '.ss03, [class^="index_source_"]',
    date: '.ss01, [class^="index_timeBref_"] a',
    timeZone: '+08:00',
  },
};
