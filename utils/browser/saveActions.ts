/** Saving as our pages do it: orders to the background, progress, and the permission for hosts of pictures. */
import { toFetchOrigins } from '../images/fetchWays';
import { send } from '../messaging/messenger';
import type { SaveResult } from '../messaging/protocol';
import { awaitJob, retryJob, saveClip } from '../messaging/saveClip';
import { browser } from './api';
import { watchProgress } from './progress';

/** What popup and reader hand to their components. */
export const saveActions = {
  save: (order: Parameters<typeof saveClip>[0]): Promise<SaveResult> => saveClip(order),
  retry: retryJob,
  awaitJob,
  cancel: (jobId: string): Promise<unknown> => send('cancel-job', { jobId }),
  watch: watchProgress,
  show: (downloadId: number): Promise<unknown> => send('show-download', { downloadId }),
  findBarredHosts,
  /** Asks for these hosts. Call it first in a click handler. @returns whether the user agreed */
  allowHosts: (origins: readonly string[]): Promise<boolean> =>
    browser.permissions.request({ origins: [...origins] }),
};

/** What was left behind without the popup, which tells of it: saves of an earlier run, and failures of menus. */
export const leftBehind = {
  readUnfinished: () => send('read-unfinished', {}),
  finishUnfinished: () => send('finish-unfinished', {}),
  discardUnfinished: () => send('discard-unfinished', {}),
  takeFailure: (tabId: number) => send('take-failure', { tabId }),
  repeatAction: (tabId: number) => send('repeat-action', { tabId }),
};

/**
 * @param sources original addresses of pictures
 * @returns match patterns of their hosts that are not allowed yet; none in private windows, where nothing is asked
 */
async function findBarredHosts(sources: readonly string[]): Promise<string[]> {
  if (browser.extension.inIncognitoContext) return [];
  const origins = toFetchOrigins(sources);
  const answers = await Promise.all(
    origins.map((origin) => browser.permissions.contains({ origins: [origin] })),
  );
  return origins.filter((_, index) => !answers[index]);
}
