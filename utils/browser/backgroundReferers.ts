/** Sends hosts the Referer they want while the background fetches their pictures: where the user agreed. */
import { findRefererNeeds, toRefererRules } from '../images/refererRules';
import { browser } from './api';
import { findPermittedReferers, stopReferers } from './referer';

/** What the browsers call requests that no tab makes. */
const NO_TAB = -1;

/**
 * @param sources original addresses of pictures
 * @returns how to remove the rules again
 */
export async function sendBackgroundReferers(sources: readonly string[]): Promise<() => void> {
  const needs = await findPermittedReferers(findRefererNeeds(sources));
  if (needs.length === 0) return () => undefined;
  const addRules = toRefererRules(needs, { tabId: NO_TAB, random: Math.random(), kind: 'xmlhttprequest' });
  await browser.declarativeNetRequest.updateSessionRules({ addRules });
  const removeRuleIds = addRules.map(({ id }) => id);
  return () => void browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

/** Removes the rules of a background that was ended in the middle. */
export function stopBackgroundReferers(): Promise<void> {
  return stopReferers(NO_TAB);
}
