/** Hands an article to Obsidian: opened from the article's own tab, the text on the clipboard where it is long. */

import type { Clip } from '../article';
import { composeDocument, readFacts } from '../save/document';
import { fillFolder } from '../save/nameTemplate';
import { toObsidianUrl } from '../save/obsidian';
import type { Settings } from '../settings/schema';
import { browser } from './api';
import { copyText } from './clipboard';

/**
 * @param clip written for Obsidian
 * @param tabId tab of the article; it stays where it is, the browser asks there whether to open Obsidian
 * @throws UnboxError clipboard
 */
export async function sendToObsidian(clip: Clip, tabId: number, settings: Settings): Promise<void> {
  const note = composeDocument(clip, { ...settings, preset: 'obsidian' });
  const folder = fillFolder(settings.obsidianFolder, readFacts(clip, settings));
  const { url, isInline } = toObsidianUrl(note, settings, folder);
  if (!isInline) await copyText(note.text);
  await browser.tabs.update(tabId, { url });
}
