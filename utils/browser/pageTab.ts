/** A page opened in a tab behind the user's own, silent, and closed when it was read. */
import { UnboxError } from '../article';
import { browser } from './api';

const POLL_MS = 200;
/** A page that is not whole by then is read as it is. */
const LOAD_TIMEOUT_MS = 20_000;

/**
 * Opens the page in the background.
 * @returns the tab's id, before the page has loaded
 */
export async function openPageTab(url: string, windowId?: number): Promise<number> {
  const create = (place: { windowId?: number }) => browser.tabs.create({ url, active: false, ...place });
  const tab = await create({ windowId }).catch(() => create({})); // the window may be closed by now
  if (tab.id === undefined) throw new UnboxError('tab-gone');
  await browser.tabs.update(tab.id, { muted: true });
  return tab.id;
}

/** Waits until the tab shows its page. @throws UnboxError tab-gone */
export async function waitForPage(tabId: number): Promise<void> {
  const end = Date.now() + LOAD_TIMEOUT_MS;
  while (Date.now() < end) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) throw new UnboxError('tab-gone');
    if (tab.discarded) await browser.tabs.reload(tabId);
    else if (tab.status === 'complete' && tab.url !== 'about:blank') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** @returns whether the tab is still there */
export function isPageTabOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

/** Closes the tab, if it is still there. */
export async function closePageTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId).catch(() => undefined); // the user closed it
}
