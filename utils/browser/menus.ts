/** Context menus: the same names everywhere, switched off group by group in the settings. */
import type { Menus, Tabs } from 'webextension-polyfill';
import type { Settings } from '../settings/schema';
import { loadSettings } from '../settings/store';
import { browser } from './api';
import { loadTranslator } from './i18n';
import { openTabsPage } from './linkActions';
import { isPageAction, runPageAction } from './pageActions';
import { requestPages } from './permissions';
import type { Place } from './place';

interface MenuItem {
  readonly id: string;
  readonly label: string;
}

interface MenuGroup {
  readonly context: Menus.ContextType;
  /** Switches the group off; the toolbar button's own menu cannot be. */
  readonly setting?: keyof Settings & `menu${string}`;
  readonly items: readonly MenuItem[];
}

/** Browsers put several entries of one extension under its name by themselves. */
const GROUPS: readonly MenuGroup[] = [
  {
    context: 'page',
    setting: 'menuPage',
    items: [
      { id: 'save-article', label: 'menu_save_article' },
      { id: 'open-reader', label: 'reader_view' },
      { id: 'clean-page', label: 'clean_page' },
      { id: 'copy-markdown', label: 'copy_markdown' },
      { id: 'print-article', label: 'print' },
    ],
  },
  {
    context: 'selection',
    setting: 'menuSelection',
    items: [
      { id: 'save-selection', label: 'menu_save_selection' },
      { id: 'copy-selection', label: 'copy_selection' },
      { id: 'save-links', label: 'save_links' },
    ],
  },
  {
    context: 'link',
    setting: 'menuLink',
    items: [
      { id: 'save-link', label: 'save_link' },
      { id: 'open-link', label: 'open_link' },
    ],
  },
  {
    context: 'image',
    setting: 'menuImage',
    items: [
      { id: 'save-image', label: 'save_image' },
      { id: 'copy-image', label: 'copy_image' },
      { id: 'copy-image-address', label: 'copy_image_address' },
    ],
  },
  {
    context: 'action',
    items: [
      { id: 'save-tabs', label: 'save_tabs' },
      { id: 'open-options', label: 'open_options' },
    ],
  },
];

let creating: Promise<void> = Promise.resolve();

/** Makes the menu entries anew, as the settings want them and in their language. */
export function createMenus(): Promise<void> {
  creating = creating.then(replaceMenus, replaceMenus); // one after the other: ids are unique
  return creating;
}

async function replaceMenus(): Promise<void> {
  const settings = await loadSettings();
  const t = await loadTranslator(settings.language);
  await browser.contextMenus.removeAll();
  for (const { context, setting, items } of GROUPS) {
    if (setting !== undefined && !settings[setting]) continue;
    for (const { id, label } of items)
      browser.contextMenus.create({ id, contexts: [context], title: t(label) });
  }
}

/** Answers clicks and keyboard commands. Registered at the top of the background, because either may wake it. */
export function answerMenus(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // The permission must be asked for inside the user's gesture: nothing may be awaited before it.
    const isAllowed = info.linkUrl && isLinkAction(info.menuItemId) ? requestPages([info.linkUrl]) : true;
    if (info.menuItemId === 'open-options') void browser.runtime.openOptionsPage();
    if (info.menuItemId === 'save-tabs') void openTabsPage(tab?.windowId);
    void act(info.menuItemId, toPlace(tab, info), isAllowed);
  });
  browser.commands.onCommand.addListener((name, tab) => void act(name, toPlace(tab, {}), true));
}

const isLinkAction = (id: unknown) => id === 'save-link' || id === 'open-link';

async function act(
  id: unknown,
  place: Place | undefined,
  isAllowed: boolean | Promise<boolean>,
): Promise<void> {
  if (place && isPageAction(id) && (await isAllowed)) await runPageAction(id, place);
}

function toPlace(
  tab: Tabs.Tab | undefined,
  { srcUrl, linkUrl }: Pick<Menus.OnClickData, 'srcUrl' | 'linkUrl'>,
): Place | undefined {
  if (tab?.id === undefined) return undefined;
  const { id: tabId, windowId, url, incognito } = tab;
  return { tabId, windowId, url, isPrivate: incognito, imageUrl: srcUrl, linkUrl };
}
