/** Sohu: addresses in `data-src` are encrypted and never decrypted here; what the page itself has loaded is taken. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const sohu: SiteRule = {
  id: 'sohu',
  matches: ['*://www.sohu.com/a/*', '*://m.sohu.com/a/*'],
  content: ['#mp-editor', 'article.article'],
  remove: ['#backsohucom', 'p[data-role="editor-name"]', '.original-title', '.lookall-box'],
  metadata: { title: '.text-title h1', author: '#user-info h4 a', date: '#news-time', timeZone: '+08:00' },
};
