/** V2EX: a topic and its replies, each laid out in a table with the tools of its place. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const v2ex: SiteRule = {
  id: 'v2ex',
  matches: ['*://*.v2ex.com/t/*'],
  content: ['#Main .topic_content, #Main .subtle, #Main .cell[id^="r_"]'],
  remove: [
    '#Main .header > a',
    '#Main .header > .chevron',
    '#Main .fr',
    '#Main img.avatar',
    '#Main .votes',
    '#Main .outdated',
    '#Main .cell > .gray',
    '.topic_buttons',
    '#reply-box',
  ],
  metadata: {
    title: '#Main .header h1',
    author: '#Main .header small a[href^="/member/"]',
    date: '#Main .header small span[title]',
    timeZone: '+08:00',
  },
};
