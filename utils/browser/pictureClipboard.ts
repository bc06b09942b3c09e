/**
 * A picture on the clipboard, as a bitmap. Firefox gives its event page a function for that. In Chrome neither
 * worker nor offscreen document may write one, because neither is ever focused: the tab's isolated world does,
 * where no listener and no patched function of the page is met.
 */
import { UnboxError } from '../article';
import { browser } from './api';
import { toDataUrl } from './dataUrl';

/** A script's argument travels as text; more than this would hold the tab up. */
const MAX_PNG_BYTES = 32 * 1024 * 1024;

/**
 * @param picture PNG, or any kind that the browser can draw
 * @param tabId the tab in front, where the user asked for it
 * @throws UnboxError clipboard when the browser refused, or cannot draw the picture
 */
export async function copyPicture(picture: Blob, tabId: number): Promise<void> {
  try {
    const png = picture.type === 'image/png' ? picture : await toPng(picture);
    if (import.meta.env.FIREFOX) await browser.clipboard.setImageData(await png.arrayBuffer(), 'png');
    else await copyInTab(png, tabId);
  } catch (error) {
    throw new UnboxError('clipboard', String(error));
  }
}

async function toPng(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

async function copyInTab(png: Blob, tabId: number): Promise<void> {
  if (png.size > MAX_PNG_BYTES) throw new Error(`${png.size} bytes`);
  const [first] = await browser.scripting.executeScript({
    target: { tabId },
    func: writePng,
    args: [(await toDataUrl(png)).replace(/^[^,]*,/, '')],
  });
  if (first?.result !== 'copied') throw new Error(String(first?.result));
}

/** Runs in the tab, alone: it sees nothing of this file. @returns `copied`, or why not */
async function writePng(base64: string): Promise<string> {
  // a menu or a popup that has just been closed gives the focus back a moment later
  for (let looks = 0; looks < 20 && !document.hasFocus(); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const item = new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) });
    await navigator.clipboard.write([item]);
    return 'copied';
  } catch (error) {
    return String(error); // no secure context, no focus, or the page's own policy
  }
}
