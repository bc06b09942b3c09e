/** The first page: opened once, when Unbox was installed, and again on request. */
import { browser } from './api';

const PAGE = '/welcome.html';

/** Whose toolbar it is. */
export const BROWSER_NAME = import.meta.env.FIREFOX ? 'firefox' : 'chrome';

/** @returns whether the button is in the toolbar; undefined where the browser does not tell */
export async function readIsPinned(): Promise<boolean | undefined> {
  const { isOnToolbar } = (await browser.action.getUserSettings?.()) ?? {};
  return isOnToolbar;
}

/** Opens the page in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(PAGE) });
}

/** Opens it after an installation, never after an update. Call it at the top of the background. */
export function welcomeNewUsers(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome();
  });
}
