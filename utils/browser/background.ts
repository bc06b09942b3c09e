/** What the background does, wired together: messages, menus, and the jobs of an earlier life. */
import { answerMessages } from '../messaging/messenger';
import { watchSettings } from '../settings/store';
import { browser } from './api';
import { takeUncopied } from './backgroundClipboard';
import { showBadge } from './badge';
import { answerRuleQuestions, dropRevokedSites, finishWantedSite, syncCleanedSites } from './cleanedSites';
import { readReaderClip } from './jobStore';
import { awaitSave, readLastSave, retrySave, runSave, sweepJobs } from './jobs';
import { logFailure } from './log';
import { answerMenus, createMenus } from './menus';
import { openReader, removeClosedArticles } from './reader';
import { stopReferers } from './referer';
import { followSync, pullSettings, pushSettings } from './settingsSync';
import { welcomeNewUsers } from './welcome';

/** Registers every listener synchronously, as both browsers require to wake the background. */
export function startBackground(): void {
  answerMessages({
    'save-clip': async ({ jobId, clip, tabId }) => {
      const result = await runSave({
        jobId,
        clip,
        tabId,
        isPrivate: clip.isPrivate,
        scope: clip.scope,
        url: clip.article.url,
      });
      if (tabId !== undefined && result.state === 'saved') await showBadge(tabId, 'saved');
      return result;
    },
    'await-job': ({ jobId }) => awaitSave(jobId),
    'retry-job': ({ jobId }) => retrySave(jobId),
    'read-job': ({ tabId }) => readLastSave(tabId),
    'open-reader': ({ clip, tabId, isPrinted }) => openReader(clip, tabId, { isPrinted }),
    'take-uncopied': ({ tabId }) => takeUncopied(tabId),
    'read-clip': ({ id }) => readReaderClip(id),
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
  sweepJobs().catch(note('jobs'));
  removeClosedArticles().catch(note('reader articles'));
}

const note = (where: string) => (error: unknown) => logFailure(where, error);

/** Brings menus and registered scripts in line with the settings. */
function followSettings(): void {
  createMenus().catch(note('menus'));
  syncCleanedSites().catch(note('cleaned sites'));
}
