/** Discuz forums, on their best known hosts and wherever they say so: attachments in `file` and `zoomfile`. Emoticons (`smilieid`) stay: they are part of the text. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const discuz: SiteRule = {
  id: 'discuz',
  matches: ['*://www.52pojie.cn/*', '*://www.chiphell.com/*'],
  generator: 'Discuz!',
  content: ['td.t_f'],
  remove: ['td.t_f .tip', 'td.t_f .quote .aimg_tip'],
  unwrap: ['ignore_js_op'],
  imageSources: ['zoomfile', 'file'],
  metadata: { title: '#thread_subject', author: '.authi a.xw1', date: '.authi em', timeZone: '+08:00' },
};
