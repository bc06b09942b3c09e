/** Writes to the clipboard from our own pages, never through a web page's listeners, and never reads it. */
import { UnboxError } from '../article';
import type { RichText } from '../save/richText';

/** What can be copied: plain text, or a formatted text with its plain twin. */
export type ClipboardContent = string | RichText;

/**
 * @param content what to copy
 * @throws UnboxError clipboard when the browser refused
 */
export async function copyText(content: ClipboardContent): Promise<void> {
  try {
    await writeItem(content);
  } catch {
    // Without focus the asynchronous way always fails; the old one needs only the permission.
    if (!copyByCommand(content)) throw new UnboxError('clipboard');
  }
}

function writeItem(content: ClipboardContent): Promise<void> {
  if (typeof content === 'string') return navigator.clipboard.writeText(content);
  const toBlob = (text: string, type: string) => new Blob([text], { type });
  const item = new ClipboardItem({
    'text/html': toBlob(content.html, 'text/html'),
    'text/plain': toBlob(content.text, 'text/plain'),
  });
  return navigator.clipboard.write([item]);
}

/** @returns whether the browser took the content by its copy command, from a document of our own */
export function copyByCommand(content: ClipboardContent): boolean {
  const { text, html } = typeof content === 'string' ? { text: content, html: undefined } : content;
  let isGiven = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isGiven = event.clipboardData !== null;
  };
  const area = document.createElement('textarea');
  area.value = '-'; // the command needs something selected
  document.body.append(area);
  area.select();
  document.addEventListener('copy', give, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', give);
  area.remove();
  return isDone && isGiven;
}
