/** Wikipedia and all that runs on MediaWiki: its own names tell the text from what skins and templates put around it. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const mediawiki: SiteRule = {
  id: 'mediawiki',
  matches: ['*://*.wikipedia.org/*'],
  generator: 'MediaWiki',
  content: ['#mw-content-text .mw-parser-output', '.mw-parser-output'],
  whole: true,
  remove: [
    '.noprint',
    '.mw-jump-link',
    '#siteSub',
    '#contentSub',
    '#siteNotice',
    '#catlinks',
    '#toc',
    '.toc',
    '.printfooter',
    '.shortdescription',
    '.mw-editsection',
    '.hatnote',
    '.ambox',
    '.asbox',
    // boxes of links end a page; between paragraphs such a box is a table of the text
    '.navbox:not(:has(~ p, ~ h2, ~ .mw-heading))',
    '.vertical-navbox',
    '.navbar',
    'table.sidebar',
    '.succession-box',
    '.sistersitebox',
    '.sister-box',
    '.portalbox',
    '.portal-bar',
    '.magnify',
    '#coordinates',
    'caption.infobox-title',
    '.mw-parser-output > .mw-empty-elt',
    '[role="navigation"]:not(:has(~ p, ~ h2, ~ .mw-heading))',
    // what tables are sorted by
    '.mw-parser-output span[style*="display:none"]:not([class*="mwe-math"])',
    '.mw-parser-output span[style*="display: none"]:not([class*="mwe-math"])',
    '.ad-slot-placeholder',
    '.featured-video__wrapper',
    '.quick-answers-wrapper',
  ],
};
