/** wikiHow: MediaWiki underneath, but steps, methods and sources are marked up in its own way. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const wikihow: SiteRule = {
  id: 'wikihow',
  matches: ['*://*.wikihow.com/*', '*://*.wikihow.life/*', '*://*.wikihow-fun.com/*'],
  content: ['#mw-content-text .mw-parser-output', '#mw-content-text'],
  whole: true,
  remove: [
    '.pdf_link',
    '#coauthor_byline',
    '#byline_hover',
    '#inline_toc',
    '#mobile_tab_container',
    '[class*="wh_ad"]',
    '.al_method',
    '.altblock',
    '.method_label',
    '.stepanchor',
    '.step_num',
    '.image_details',
    '.ts_popup',
    '.mw-ui-icon',
    '.wh_vote_container',
    '.addTipElement',
    '.qa.section',
    '.section.video',
    '#promopair_container',
    '#rmb_container',
    '.relatedwikihows',
    '.articleinfo',
    '.social_proof_section',
    '#ur_mobile',
  ],
};
