/** What menus and commands do in a tab without the popup; the badge says how it ended. */
import type { ClipScope } from '../article';
import { errorCode } from '../article';
import type { ActionFailure } from '../messaging/protocol';
import { composeDocument } from '../save/document';
import { loadSettings } from '../settings/store';
import { forgetFailure, keepFailure, readFailedAction } from './actionFailures';
import { copyInBackground } from './backgroundClipboard';
import { type BadgeState, showBadge } from './badge';
import { copyImage, copyImageAddress, saveImage } from './imageActions';
import { runSave } from './jobs';
import { listSelectedLinks, openLink, saveLink } from './linkActions';
import { logFailure } from './log';
import type { Place } from './place';
import { openReader } from './reader';
import { cleanTab, clipTab } from './tabs';

const ACTIONS = {
  'save-article': (place: Place) => save(place, 'article'),
  'save-selection': (place: Place) => save(place, 'selection'),
  'copy-markdown': (place: Place) => copy(place, 'article'),
  'copy-selection': (place: Place) => copy(place, 'selection'),
  'open-reader': async ({ tabId }: Place) => {
    await openReader(await read(tabId), tabId);
    return 'none';
  },
  'print-article': async ({ tabId }: Place) => {
    await openReader(await read(tabId), tabId, { isPrinted: true });
    return 'none';
  },
  'clean-page': async ({ tabId }: Place) => {
    await cleanTab(tabId);
    return 'done';
  },
  'save-image': async (place: Place) => {
    await saveImage(place);
    return 'saved';
  },
  'copy-image': copyImage,
  'copy-image-address': async (place: Place) => {
    await copyImageAddress(place);
    return 'done';
  },
  'save-links': listSelectedLinks,
  'save-link': saveLink,
  'open-link': openLink,
} satisfies Readonly<Record<string, (place: Place) => Promise<BadgeState | ActionFailure>>>;

/** Name of something that is done in a tab; also the id of its menu entry and of its command. */
export type PageAction = keyof typeof ACTIONS;

/** @returns whether a menu entry or command of this id is done in a tab */
export function isPageAction(id: unknown): id is PageAction {
  return typeof id === 'string' && Object.hasOwn(ACTIONS, id);
}

/** What the popup cannot see by itself: it reads the page, and knows of saves. */
const TOLD: ReadonlySet<PageAction> = new Set([
  'save-image',
  'copy-image',
  'copy-image-address',
  'save-links',
  'save-link',
  'open-link',
]);

/**
 * Does it and shows on the badge how it ended. Never rejects.
 * @returns how it failed
 */
export async function runPageAction(action: PageAction, place: Place): Promise<ActionFailure | undefined> {
  const { tabId } = place;
  await showBadge(tabId, 'working');
  const outcome = await tryAction(action, place);
  if (typeof outcome === 'string') {
    await showBadge(tabId, outcome);
    return undefined;
  }
  const isCancelled = outcome.code === 'cancelled';
  await showBadge(tabId, isCancelled ? 'none' : 'failed');
  if (isCancelled) return undefined;
  const failure = { ...outcome, isCopy: action.startsWith('copy-') };
  if (TOLD.has(action) || failure.uncopied !== undefined) await keepFailure({ action, place, failure });
  return failure;
}

/** Does once more what failed in the tab. @returns how it failed again */
export async function repeatAction(tabId: number): Promise<ActionFailure | undefined> {
  const failed = await readFailedAction(tabId);
  if (!failed || !isPageAction(failed.action)) return { code: 'tab-gone' };
  await forgetFailure(tabId);
  return runPageAction(failed.action, failed.place);
}

async function tryAction(action: PageAction, place: Place): Promise<BadgeState | ActionFailure> {
  try {
    return await ACTIONS[action](place);
  } catch (error) {
    logFailure(action, error);
    return { code: errorCode(error) };
  }
}

async function read(tabId: number, scope: ClipScope = 'article') {
  return clipTab(tabId, { scope, settings: await loadSettings() });
}

async function save(place: Place, scope: ClipScope): Promise<BadgeState> {
  const { tabId, isPrivate, url = `tab:${tabId}` } = place;
  const result = await runSave({ jobId: crypto.randomUUID(), tabId, isPrivate, scope, url });
  return result.state === 'cancelled' ? 'none' : result.state;
}

async function copy({ tabId }: Place, scope: ClipScope): Promise<BadgeState | ActionFailure> {
  const clip = await read(tabId, scope);
  const { text } = scope === 'selection' ? { text: clip.body } : composeDocument(clip, await loadSettings());
  try {
    await copyInBackground(text);
  } catch (error) {
    return { code: errorCode(error), uncopied: text };
  }
  return 'done';
}
