/** Context menus: the same names everywhere, and what happens on a click. */
import type { Menus, Tabs } from 'webextension-polyfill';
import type { ClipScope } from '../article';
import { loadSettings } from '../settings/store';
import { browser } from './api';
import { showBadge } from './badge';
import { loadTranslator } from './i18n';
import { runSave } from './jobs';

const ITEMS: readonly { id: string; context: Menus.ContextType; scope: ClipScope; label: string }[] = [
  { id: 'save-article', context: 'page', scope: 'article', label: 'menu_save_article' },
  { id: 'save-selection', context: 'selection', scope: 'selection', label: 'menu_save_selection' },
];

let creating: Promise<void> = Promise.resolve();

/** Makes the menu entries anew, in the language of the settings. */
export function createMenus(): Promise<void> {
  creating = creating.then(replaceMenus, replaceMenus); // one after the other: ids are unique
  return creating;
}

async function replaceMenus(): Promise<void> {
  const t = await loadTranslator((await loadSettings()).language);
  await browser.contextMenus.removeAll();
  for (const { id, context, label } of ITEMS) {
    browser.contextMenus.create({ id, contexts: [context], title: t(label) });
  }
}

/** Answers clicks. Registered at the top of the background, because a click may wake it. */
export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = ITEMS.find(({ id }) => id === info.menuItemId);
    if (item && tab?.id !== undefined) void saveTab(tab, item.scope);
  });
}

/** Saves what is in a tab without the popup; the badge says how it ended. */
export async function saveTab(tab: Tabs.Tab, scope: ClipScope): Promise<void> {
  if (tab.id === undefined) return;
  await showBadge(tab.id, 'working');
  const result = await runSave({
    jobId: crypto.randomUUID(),
    tabId: tab.id,
    isPrivate: tab.incognito,
    scope,
    url: tab.url ?? `tab:${tab.id}`,
  });
  await showBadge(tab.id, result.state === 'cancelled' ? 'none' : result.state);
}
