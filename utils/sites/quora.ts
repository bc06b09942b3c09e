/** Quora: answers to a question, and to like ones, which its own marks tell from the advertisements between them. */
import type { SiteRule } from './types';

/** Rule for the pages that its `matches` name. */
export const quora: SiteRule = {
  id: 'quora',
  matches: ['*://*.quora.com/*'],
  content: ['[class*="dom_annotate_question_answer_item"]', '.spacing_log_answer_content'],
  whole: true,
  thread: true,
  remove: [
    '[class*="dom_annotate_google_ad"]',
    '[class*="dom_annotate_ad_"]',
    '[class*="dom_annotate_related_questions"]',
    '[class*="question_page_ad"]',
    // the beginning of a folded answer, which stands whole beside it
    '[class*="QTextTruncated"]:has(+ .qu-display--none)',
    '[class*="puppeteer_test_button_text"]',
    '[class*="puppeteer_test_overflow_menu"]',
    '[class*="answer_action_bar"]',
    '.spacing_log_answer_header img',
  ],
  metadata: { title: '.puppeteer_test_question_title' },
};
