/**
 * The page cleaner: declared for ZAKER in `wxt.config.ts`, registered for sites the user adds, injected by
 * the popup elsewhere. Not a WXT content script: its wrapper would post an event that every page can see.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageCleaner } from '../utils/browser/pageCleaner';
import { zaker } from '../utils/sites/zaker';

export default defineUnlistedScript(() => installPageCleaner(document, zaker));
