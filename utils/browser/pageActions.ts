/** What menus and commands do in a tab without the popup; the badge says how it ended. */
import type { ClipScope } from '../article';
import { errorCode } from '../article';
import { composeDocument } from '../save/document';
import { loadSettings } from '../settings/store';
import { copyInBackground, keepUncopied } from './backgroundClipboard';
import { type BadgeState, showBadge } from './badge';
import { copyImageAddress, saveImage } from './imageActions';
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
  'copy-image': async (place: Place) => {
    await copyImageAddress(place);
    return 'done';
  },
  'save-links': listSelectedLinks,
  'save-link': saveLink,
  'open-link': openLink,
} satisfies Readonly<Record<string, (place: Place) => Promise<BadgeState>>>;

/** Name of something that is done in a tab; also the id of its menu entry and of its command. */
export type PageAction = keyof typeof ACTIONS;

/** @returns whether a menu entry or command of this id is done in a tab */
export function isPageAction(id: unknown): id is PageAction {
  return typeof id === 'string' && Object.hasOwn(ACTIONS, id);
}

/** Does it and shows on the badge how it ended. Never rejects. */
export async function runPageAction(action: PageAction, place: Place): Promise<void> {
  const { tabId } = place;
  await showBadge(tabId, 'working');
  try {
    await showBadge(tabId, await ACTIONS[action](place));
  } catch (error) {
    logFailure(action, error);
    await showBadge(tabId, errorCode(error) === 'cancelled' ? 'none' : 'failed');
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

async function copy({ tabId }: Place, scope: ClipScope): Promise<BadgeState> {
  const clip = await read(tabId, scope);
  const { text } = scope === 'selection' ? { text: clip.body } : composeDocument(clip, await loadSettings());
  try {
    await copyInBackground(text);
  } catch (error) {
    await keepUncopied(tabId, text);
    throw error;
  }
  return 'done';
}
