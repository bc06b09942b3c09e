/**
 * Sites the user wants cleaned without a click: one host permission and one registered script for
 * exactly those hosts, nothing more. The settings hold the list; permission and script follow it.
 */
import type { Runtime } from 'webextension-polyfill';
import { RULE_QUESTION } from '../dom/channel';
import { loadSettings, saveSettings } from '../settings/store';
import { SITE_RULES } from '../sites';
import { matchSiteRule } from '../sites/match';
import { browser } from './api';

const SCRIPT_ID = 'always-clean';
/** Key of the host whose permission is being asked for: the popup may close before the answer. */
const WANTED_KEY = 'wantedSite';

const toPattern = (host: string) => `*://${host}/*`;

/**
 * Asks for the host and puts it on the list. Call it first in a click handler: both browsers want the gesture.
 * @returns whether the user agreed
 */
export async function addCleanedSite(host: string): Promise<boolean> {
  const answer = browser.permissions.request({ origins: [toPattern(host)] });
  const noted = browser.storage.session.set({ [WANTED_KEY]: host });
  const isGranted = await answer;
  await noted;
  if (isGranted) await finishWantedSite();
  else await browser.storage.session.remove(WANTED_KEY); // a later grant for another reason is no wish
  return isGranted;
}

/** Takes the host off the list and gives its permission back. */
export async function removeCleanedSite(host: string): Promise<void> {
  const { cleanedSites } = await loadSettings();
  await saveSettings({ cleanedSites: cleanedSites.filter((site) => site !== host) });
  await browser.permissions.remove({ origins: [toPattern(host)] });
}

/** Puts a host on the list whose permission was granted after the popup had closed. */
export async function finishWantedSite(): Promise<void> {
  const { [WANTED_KEY]: host } = await browser.storage.session.get(WANTED_KEY);
  if (typeof host !== 'string') return;
  if (!(await browser.permissions.contains({ origins: [toPattern(host)] }))) return;
  await browser.storage.session.remove(WANTED_KEY);
  const { cleanedSites } = await loadSettings();
  if (!cleanedSites.includes(host)) await saveSettings({ cleanedSites: [...cleanedSites, host] });
}

/** Takes hosts off the list whose permission was taken back in the browser's own settings. */
export async function dropRevokedSites(): Promise<void> {
  const { cleanedSites } = await loadSettings();
  const permitted = await findPermitted(cleanedSites);
  if (permitted.length < cleanedSites.length) await saveSettings({ cleanedSites: permitted });
}

async function findPermitted(hosts: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [toPattern(host)] })),
  );
  return hosts.filter((_, index) => answers[index]);
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the page cleaner for exactly the hosts that are on the list and permitted. */
export function syncCleanedSites(): Promise<void> {
  syncing = syncing.then(registerSites, registerSites); // one after the other: the id is unique
  return syncing;
}

async function registerSites(): Promise<void> {
  const matches = (await findPermitted((await loadSettings()).cleanedSites)).map(toPattern);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: ['/page-cleaner.js'],
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
  // replaced in one step: a page that opens meanwhile is not missed
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Answers an automatic cleaner with the rule for the page it runs on, as the browser says which that is. */
export function answerRuleQuestions(): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
      if (message !== RULE_QUESTION || sender.id !== browser.runtime.id || !sender.url) return undefined;
      return Promise.resolve(matchSiteRule(sender.url, SITE_RULES) ?? null);
    },
  );
}
