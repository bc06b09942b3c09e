/** The toolbar badge: says for a few seconds how something done without popup ended. */
import { browser } from './api';

const SHOWN_MS = 6000;
const LOOKS = {
  none: { text: '', color: '#6a665d' },
  working: { text: '…', color: '#6a665d' },
  saved: { text: '✓', color: '#2f6f4f' },
  done: { text: '✓', color: '#2f6f4f' },
  failed: { text: '!', color: '#b5382a' },
} as const;

/** A state the badge can show; `done` is for what leaves no file. */
export type BadgeState = keyof typeof LOOKS;

/** Shows the state on one tab's button; a failure stays until the page changes or a save succeeds. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  const look = LOOKS[state];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: look.color });
    await browser.action.setBadgeText({ tabId, text: look.text });
  } catch {
    return; // the tab was closed: no one is left to be told
  }
  if (state !== 'saved' && state !== 'done') return;
  setTimeout(() => {
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => undefined); // as above
  }, SHOWN_MS);
}

/** Shows a few letters on one tab's button, in the colour of work. */
export async function showBadgeText(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: LOOKS.working.color });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    return; // the tab was closed: no one is left to be told
  }
}
