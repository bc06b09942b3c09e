/**
 * Sends pictures' hosts the Referer they want: session rules, limited to the reader's own tab and to the
 * hosts the user agreed to, removed when the pictures are there, the page goes or its tab closes.
 */
import { findRefererNeeds, type RefererNeed, toOrigins, toRefererRules } from '../images/refererRules';
import { loadSettings } from '../settings/store';
import { browser } from './api';

/** @returns those of the hosts that are permitted already */
export async function findPermittedReferers(needs: readonly RefererNeed[]): Promise<RefererNeed[]> {
  const answers = await Promise.all(
    needs.map((need) => browser.permissions.contains({ origins: toOrigins([need]) })),
  );
  return needs.filter((_, index) => answers[index]);
}

/** Asks for exactly these hosts. Call it first in a click handler. @returns whether the user agreed */
export function requestReferers(needs: readonly RefererNeed[]): Promise<boolean> {
  return browser.permissions.request({ origins: toOrigins(needs) });
}

/**
 * Sets the Referer for these hosts' pictures in the tab of the calling page, replacing earlier rules of it.
 * @returns how to remove the rules: one call without waiting, so that it works in `pagehide` too
 */
export async function sendReferers(needs: readonly RefererNeed[]): Promise<() => void> {
  const tabId = (await browser.tabs.getCurrent()).id;
  if (tabId === undefined) throw new Error('this page is in no tab');
  const addRules = toRefererRules(needs, { tabId, random: Math.random() });
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: await findRuleIds(tabId),
    addRules,
  });
  const removeRuleIds = addRules.map(({ id }) => id);
  return () => void browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

/** Removes the rules of a tab that is gone. */
export async function stopReferers(tabId: number): Promise<void> {
  const removeRuleIds = await findRuleIds(tabId);
  if (removeRuleIds.length > 0) await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

async function findRuleIds(tabId: number): Promise<number[]> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  return rules.filter(({ condition }) => condition.tabIds?.includes(tabId)).map(({ id }) => id);
}

/** @returns the permitted hosts that want a Referer, sorted, without those permitted for other reasons */
export async function readPictureHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const { cleanedSites } = await loadSettings();
  const hosts = findRefererNeeds(origins.map((origin) => origin.replace('*://', 'https://')));
  return hosts
    .map(({ host }) => host)
    .filter((host) => !cleanedSites.includes(host))
    .sort();
}

/** Gives the permission for a picture host back. @returns the hosts that are left */
export async function removePictureHost(host: string): Promise<string[]> {
  await browser.permissions.remove({ origins: [`*://${host}/*`] });
  return readPictureHosts();
}
