/**
 * Zhihu columns and answers: noscript twins of one picture in three sizes, cards and icons between the text.
 * Formulas (`img[eeimg]` with TeX as alt text) are kept as pictures; footnote lists stay as they are written.
 */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const zhihu: SiteRule = {
  id: 'zhihu',
  matches: ['*://zhuanlan.zhihu.com/p/*', '*://www.zhihu.com/question/*', '*://www.zhihu.com/answer/*'],
  content: ['.Post-RichText', '.QuestionRichText, .RichContent-inner'],
  remove: [
    'a[data-draft-type="mcn-link-card"]',
    '.RichText-MCNLinkCardContainer',
    'i.icon-external',
    '.ContentItem-actions',
    '.RichContent-actions',
    '.ModalWrap',
  ],
  unwrap: [
    '.Post-RichText a[href*="//zhida.zhihu.com"]',
    '.RichContent-inner a[href*="//zhida.zhihu.com"]',
    '.GifPlayer',
  ],
  imageSources: ['data-original', 'data-actualsrc'],
  imageUrl: [{ host: '*.zhimg.com', dropQuery: true }],
  metadata: {
    title: '.Post-Title, .QuestionHeader-title',
    author: '.AuthorInfo-name',
    date: '.ContentItem-time',
    timeZone: '+08:00',
  },
};
