/** Writes text to the clipboard from our own pages, never through a web page's listeners. */
import { UnboxError } from '../article';

/**
 * @param text what to copy
 * @throws UnboxError clipboard when the browser refused
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without focus the asynchronous way always fails; the old one needs only the permission.
    if (!writeSelection(text)) throw new UnboxError('clipboard');
  }
}

/** @returns whether the browser took the text by its copy command */
export function writeSelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
