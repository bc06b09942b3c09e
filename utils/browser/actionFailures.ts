/** What a menu entry or command could not do in a tab: kept until the tab's popup tells it, once. */
import type { ActionFailure } from '../messaging/protocol';
import { browser } from './api';
import type { Place } from './place';

/** Which action failed, where, and how. */
export interface FailedAction {
  readonly action: string;
  readonly place: Place;
  readonly failure: ActionFailure;
  readonly isTold?: true;
}

const toKey = (tabId: number) => `failed-action:${tabId}`;

/** Keeps it, replacing an earlier one of the tab. */
export async function keepFailure(failed: FailedAction): Promise<void> {
  await browser.storage.session.set({ [toKey(failed.place.tabId)]: failed });
}

/** Forgets what failed in the tab. */
export async function forgetFailure(tabId: number): Promise<void> {
  await browser.storage.session.remove(toKey(tabId));
}

/** @returns what failed last in the tab, told or not */
export async function readFailedAction(tabId: number): Promise<FailedAction | undefined> {
  const key = toKey(tabId);
  return (await browser.storage.session.get(key))[key] as FailedAction | undefined;
}

/** @returns what failed last on the page that the tab shows, once */
export async function takeFailure(tabId: number): Promise<ActionFailure | undefined> {
  const failed = await readFailedAction(tabId);
  if (!failed || failed.isTold) return undefined;
  const { url } = await browser.tabs.get(tabId);
  const isElsewhere = url !== undefined && failed.place.url !== undefined && url !== failed.place.url;
  if (isElsewhere) await forgetFailure(tabId);
  else await keepFailure({ ...failed, isTold: true });
  return isElsewhere ? undefined : failed.failure;
}
