/** What the background does, wired together: messages, menus, and the jobs of an earlier life. */
import { answerMessages } from '../messaging/messenger';
import { watchSettings } from '../settings/store';
import { takeFailure } from './actionFailures';
import { browser } from './api';
import { stopBackgroundReferers } from './backgroundReferers';
import { cancelBatch, retryBatch, startBatch, sweepBatches } from './batches';
import { readBatch, readBatches } from './batchStore';
import { answerRuleQuestions, dropRevokedSites, finishWantedSite, syncCleanedSites } from './cleanedSites';
import { restoreIcon } from './icon';
import { readReaderClip } from './jobStore';
import {
  awaitSave,
  cancelSave,
  discardUnfinished,
  finishUnfinished,
  readLastSave,
  readUnfinished,
  retrySave,
  runSave,
  sweepJobs,
} from './jobs';
import { openTabsPage } from './linkActions';
import { logFailure } from './log';
import { answerMenus, createMenus } from './menus';
import { closeOffscreenLater } from './objectUrl';
import { repeatAction } from './pageActions';
import { openReader, removeClosedArticles } from './reader';
import { stopReferers } from './referer';
import { followSync, pullSettings, pushSettings } from './settingsSync';
import { fetchStubbornPicture } from './stubbornPicture';
import { welcomeNewUsers } from './welcome';

/** Registers every listener synchronously, as both browsers require to wake the background. */
export function startBackground(): void {
  answerMessages({
    'save-clip': ({ jobId, clip, tabId, format }) => {
      const { isPrivate, scope, article } = clip;
      return runSave({ jobId, clip, tabId, isPrivate, scope, format, url: article.url });
    },
    'await-job': ({ jobId }) => awaitSave(jobId),
    'retry-job': ({ jobId }) => retrySave(jobId),
    'read-job': ({ tabId }) => readLastSave(tabId),
    'cancel-job': ({ jobId }) => cancelSave(jobId),
    'read-unfinished': () => readUnfinished(),
    'finish-unfinished': () => finishUnfinished(),
    'discard-unfinished': () => discardUnfinished(),
    'open-reader': ({ clip, tabId, isPrinted }) => openReader(clip, tabId, { isPrinted }),
    'take-failure': ({ tabId }) => takeFailure(tabId),
    'repeat-action': ({ tabId }) => repeatAction(tabId),
    'open-saves': ({ windowId }) => openTabsPage(windowId),
    'start-batch': ({ order }) => startBatch(order),
    'cancel-batch': ({ id }) => cancelBatch(id),
    'retry-batch': ({ id }) => retryBatch(id),
    'read-batch': ({ id }) => readBatch(id),
    'read-last-batch': async ({ isPrivate }) =>
      (await readBatches()).findLast((batch) => batch.isPrivate === isPrivate && batch.state !== 'draft'),
    'read-clip': ({ id }) => readReaderClip(id),
    'fetch-picture': fetchStubbornPicture,
    'show-download': async ({ downloadId }) => {
      await browser.downloads.show(downloadId);
      return undefined;
    },
  });
  answerMenus();
  answerRuleQuestions();
  followSync();
  welcomeNewUsers();
  browser.runtime.onInstalled.addListener(followSettings);
  browser.runtime.onStartup.addListener(followSettings);
  browser.runtime.onStartup.addListener(() => void pullSettings().catch(note('sync')));
  browser.permissions.onAdded.addListener(() => void finishWantedSite().catch(note('cleaned sites')));
  browser.permissions.onRemoved.addListener(() => void dropRevokedSites().catch(note('cleaned sites')));
  browser.tabs.onRemoved.addListener((tabId) => void stopReferers(tabId).catch(note('referers')));
  watchSettings(followSettings);
  watchSettings((settings) => void pushSettings(settings).catch(note('sync')));
  restoreIcon().catch(note('icon'));
  // the end of a download wakes a background that was ended while it waited for it
  browser.downloads.onChanged.addListener(() => undefined);
  closeOffscreenLater(); // an earlier life of the worker may have left it open
  stopBackgroundReferers().then(sweepJobs).then(sweepBatches).catch(note('jobs'));
  removeClosedArticles().catch(note('reader articles'));
}

const note = (where: string) => (error: unknown) => logFailure(where, error);

/** Brings menus and registered scripts in line with the settings. */
function followSettings(): void {
  createMenus().catch(note('menus'));
  syncCleanedSites().catch(note('cleaned sites'));
}
