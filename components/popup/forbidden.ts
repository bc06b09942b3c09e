/** Pages no extension may read, told apart so that the popup can say why. Pure. */
import { parseUrl } from '../../utils/dom/url';

const STORE_HOSTS: readonly string[] = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];
const BROWSER_SCHEMES: readonly string[] = [
  'about:',
  'chrome:',
  'chrome-extension:',
  'chrome-search:',
  'devtools:',
  'edge:',
  'brave:',
  'moz-extension:',
  'resource:',
];

/**
 * @param address address of the tab; undefined when the browser does not tell
 * @returns message key of the reason, or undefined where nothing speaks against trying
 */
export function findForbiddenReason(address: string | undefined): string | undefined {
  const url = address ? parseUrl(address) : undefined;
  if (!url) return undefined;
  if (url.protocol === 'view-source:') return 'forbidden_source';
  if (BROWSER_SCHEMES.includes(url.protocol)) return 'forbidden_browser_page';
  if (STORE_HOSTS.includes(url.hostname) || isOldChromeStore(url)) return 'forbidden_store';
  if (/\.pdf$/i.test(url.pathname)) return 'forbidden_pdf';
  return undefined;
}

function isOldChromeStore(url: URL): boolean {
  return url.hostname === 'chrome.google.com' && url.pathname.startsWith('/webstore');
}
