/** The first page: opened once, when Unbox was installed, and again on request. */
import { browser } from './api';

const PAGE = '/welcome.html';

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
