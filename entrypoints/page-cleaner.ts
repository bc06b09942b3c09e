/** The page cleaner: automatic on ZAKER, injected by the popup elsewhere. A second injection finds the first. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { installPageCleaner } from '../utils/browser/pageCleaner';
import { zaker } from '../utils/sites/zaker';

export default defineContentScript({
  matches: ['*://*.myzaker.com/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: () => installPageCleaner(document, zaker),
});
