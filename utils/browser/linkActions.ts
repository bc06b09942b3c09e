/** A linked article, saved or read without going there: opened in a tab behind, read, and closed. */
import { UnboxError } from '../article';
import { toForeignPages } from '../save/pageList';
import { loadSettings } from '../settings/store';
import { browser } from './api';
import type { BadgeState } from './badge';
import { startBatch, startDraft } from './batches';
import { closePageTab, openPageTab, waitForPage } from './pageTab';
import type { Place } from './place';
import { openReader } from './reader';
import { callClip, clipTab } from './tabs';

const PAGE = '/saves.html';

/** Saves the linked article as a batch of one, so that it survives the end of the background. */
export async function saveLink({ tabId, windowId, isPrivate, linkUrl }: Place): Promise<BadgeState> {
  if (!linkUrl) throw new UnboxError('unexpected', 'no link was clicked');
  const id = crypto.randomUUID();
  const pages = [{ url: linkUrl }];
  await startBatch({ id, output: 'files', isPrivate, windowId, originTabId: tabId, pages });
  return 'working';
}

/** Opens the linked article in the reader, beside the tab of the link. */
export async function openLink({ tabId, windowId, linkUrl }: Place): Promise<BadgeState> {
  if (!linkUrl) throw new UnboxError('unexpected', 'no link was clicked');
  const opened = await openPageTab(linkUrl, windowId);
  try {
    await waitForPage(opened);
    const clip = await clipTab(opened, { scope: 'article', settings: await loadSettings() });
    await openReader(clip, tabId);
  } finally {
    await closePageTab(opened);
  }
  return 'none';
}

/** Lists the pages that the selection links to, for the user to choose from. */
export async function listSelectedLinks({ tabId, windowId, isPrivate }: Place): Promise<BadgeState> {
  const links = (await callClip(tabId, 'links', [])) as { url: string; title: string }[] | null;
  const pages = toForeignPages(links ?? []);
  if (pages.length === 0) throw new UnboxError('no-article', 'no link is selected');
  const id = crypto.randomUUID();
  await startDraft({ id, output: 'zip', isPrivate, windowId, pages });
  await openSavesPage(`?id=${id}`, windowId);
  return 'none';
}

/** Opens the page that saves many tabs; those that are selected now are chosen there. */
export async function openTabsPage(windowId: number | undefined): Promise<undefined> {
  const selected = await browser.tabs.query({
    highlighted: true,
    ...(windowId === undefined ? {} : { windowId }),
  });
  const ids = selected.flatMap(({ id }) => id ?? []);
  await openSavesPage(`?tabs=${ids.length > 1 ? ids.join(',') : ''}`, windowId);
}

async function openSavesPage(query: string, windowId: number | undefined): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${PAGE}${query}`), windowId });
}
