/** Opens the reader view: the article is put down first, the page then reads it by its id. */
import type { Clip } from '../article';
import { send } from '../messaging/messenger';
import { browser } from './api';
import { putReaderClip, removeOldArticles } from './jobStore';

const PAGE = '/reader.html';

/**
 * Opens the reader beside the tab the article came from.
 * @param options `isPrinted`: the reader opens the browser's print dialog once all is shown
 */
export async function openReader(
  clip: Clip,
  tabId: number,
  options: { readonly isPrinted?: boolean } = {},
): Promise<undefined> {
  const id = await putReaderClip(clip);
  const tab = await browser.tabs.get(tabId).catch(() => undefined); // the tab may be closed by now
  await browser.tabs.create({
    url: browser.runtime.getURL(`${PAGE}?id=${encodeURIComponent(id)}${options.isPrinted ? '&print' : ''}`),
    ...(tab ? { openerTabId: tab.id, index: tab.index + 1, windowId: tab.windowId } : {}),
  });
}

/**
 * Asks the background for a picture that the calling reader could not load.
 * @returns a data address, if there is a way
 */
export async function fetchPictureElsewhere(url: string, pageUrl: string): Promise<string | undefined> {
  const { openerTabId } = await browser.tabs.getCurrent();
  return send('fetch-picture', { url, pageUrl, tabId: openerTabId });
}

/** Forgets the articles of readers closed a day ago. */
export async function removeClosedArticles(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const open = tabs.flatMap(({ url }) => readId(url) ?? []);
  await removeOldArticles(new Set(open), Date.now());
}

function readId(url: string | undefined): string | undefined {
  if (!url?.startsWith(browser.runtime.getURL(PAGE))) return undefined;
  return new URL(url).searchParams.get('id') ?? undefined;
}
