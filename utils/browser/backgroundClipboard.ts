/** The clipboard from the background: Firefox's event page writes it itself, Chrome's worker has a document do it. */
import { UnboxError } from '../article';
import { browser } from './api';
import { type ClipboardContent, copyText } from './clipboard';
import { askOffscreen, closeOffscreen } from './objectUrl';

/** Chrome takes the text a moment after it said so, and drops it with the document that gave it. */
const COMMIT_MS = 2000;

/** @throws UnboxError clipboard when the browser refused */
export async function copyInBackground(content: ClipboardContent): Promise<void> {
  if (import.meta.env.FIREFOX) return copyText(content);
  const answer = await askOffscreen({ kind: 'copy', content }).catch(() => 'refused');
  setTimeout(() => void closeOffscreen(), COMMIT_MS);
  if (answer !== 'copied') throw new UnboxError('clipboard');
}

const toKey = (tabId: number) => `uncopied:${tabId}`;

/** Keeps a text that could not be copied, for the tab's popup to offer. */
export async function keepUncopied(tabId: number, text: string): Promise<void> {
  await browser.storage.session.set({ [toKey(tabId)]: text });
}

/** @returns the text that could not be copied in this tab, once */
export async function takeUncopied(tabId: number): Promise<string | undefined> {
  const key = toKey(tabId);
  const { [key]: text } = await browser.storage.session.get(key);
  if (text !== undefined) await browser.storage.session.remove(key);
  return typeof text === 'string' ? text : undefined;
}
