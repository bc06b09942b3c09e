/** The tabs of the window that can be saved. Their addresses are known only where the user allowed it. */
import { parseHttpUrl } from '../dom/url';
import type { PageToSave } from '../save/batch';
import { browser } from './api';

/** @returns tabs of the current window that show a page of the web, in their order */
export async function readOpenTabs(): Promise<PageToSave[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.flatMap(({ id, url, title }) =>
    id !== undefined && url !== undefined && parseHttpUrl(url) ? [{ tabId: id, url, title }] : [],
  );
}
