/** A page opened in a tab behind the user's own, silent, and closed when it was read. */
import { UnboxError } from '../article';
import { browser } from './api';

const POLL_MS = 200;
/** A page that is not whole by then is read as it is. */
const LOAD_TIMEOUT_MS = 20_000;
/** So often no script may run in a tab that says it is complete before that is believed. */
const MAX_REFUSALS = 15;

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

/** Waits until the tab shows its page, or an error of the browser. @throws UnboxError tab-gone */
export async function waitForPage(tabId: number): Promise<void> {
  const end = Date.now() + LOAD_TIMEOUT_MS;
  let refusals = 0;
  while (Date.now() < end && refusals < MAX_REFUSALS) {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) throw new UnboxError('tab-gone');
    if (tab.discarded) await browser.tabs.reload(tabId);
    if (tab.status === 'complete') {
      const isLoaded = await askWhetherLoaded(tabId);
      if (isLoaded) return;
      if (isLoaded === undefined) refusals += 1;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A new tab is an empty page at first, and counts as complete. @returns undefined where no script may run */
async function askWhetherLoaded(tabId: number): Promise<boolean | undefined> {
  const func = () => document.readyState === 'complete' && location.href !== 'about:blank';
  const call = browser.scripting.executeScript({ target: { tabId }, func });
  const [answer] = await call.catch(() => []); // an error of the browser, or the empty page before the first
  return answer === undefined ? undefined : answer.result === true;
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
