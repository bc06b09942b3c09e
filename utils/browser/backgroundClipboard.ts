/** The clipboard from the background: Firefox's event page writes it itself, Chrome's worker has a document do it. */
import { UnboxError } from '../article';
import { type ClipboardContent, copyText } from './clipboard';
import { askOffscreen } from './objectUrl';

/** @throws UnboxError clipboard when the browser refused */
export async function copyInBackground(content: ClipboardContent): Promise<void> {
  if (import.meta.env.FIREFOX) return copyText(content);
  // Chrome takes the text a moment after it said so, from a document that must be there still: it stays a while
  const answer = await askOffscreen({ kind: 'copy', content }).catch(() => 'refused');
  if (answer !== 'copied') throw new UnboxError('clipboard');
}
