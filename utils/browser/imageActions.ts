/** The real picture behind a lazy, shrunken or proxied one: saved, copied, or its address copied. */
import { errorCode, UnboxError } from '../article';
import { routeImage } from '../images/route';
import type { ActionFailure } from '../messaging/protocol';
import { toFileName } from '../save/fileName';
import type { Settings } from '../settings/schema';
import { loadSettings } from '../settings/store';
import { SITE_RULES } from '../sites';
import { browser } from './api';
import { copyInBackground } from './backgroundClipboard';
import { sendBackgroundReferers } from './backgroundReferers';
import { saveBlob, startDownload, toStopCode } from './downloads';
import { type FetchedPicture, toPicture } from './fetchPicture';
import { logFailure } from './log';
import { copyPicture } from './pictureClipboard';
import type { Place } from './place';
import { createSeeker } from './seekPicture';
import { callClip } from './tabs';

const POLL_MS = 150;
const NAMED_TYPE = /\.(avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Saves the picture through the proxy where it needs that, else directly, and checks that it is one.
 * @throws UnboxError interrupted, stopped, cancelled, disk-full, invalid-name
 */
export async function saveImage(clicked: Place): Promise<void> {
  const settings = await loadSettings();
  const address = await findRealAddress(clicked, settings);
  if (address.startsWith('data:')) {
    const blob = await (await fetch(address)).blob();
    const path = toImageName(`image.${blob.type.split(/[/+;]/)[1] ?? 'png'}`);
    await saveBlob({ path, blob, saveAs: settings.saveAs });
    return;
  }
  const { isPrivate, url: pageUrl = address } = clicked;
  const route = routeImage(address, { ...settings, pageUrl, isPrivate, rules: SITE_RULES });
  const sources = [...new Set([route.src || address, address])];
  for (const [index, source] of sources.entries()) {
    try {
      return await download(source, { path: toImageName(address), saveAs: settings.saveAs });
    } catch (error) {
      // the user's word holds for every source of the picture
      if (errorCode(error) !== 'interrupted' || index === sources.length - 1) throw error;
    }
  }
}

/**
 * Copies the picture itself. Where its bytes cannot be had, or the browser does not take them, its address is
 * copied instead, and the answer says so.
 * @throws UnboxError clipboard
 */
export async function copyImage(clicked: Place): Promise<'done' | ActionFailure> {
  const settings = await loadSettings();
  const address = await findRealAddress(clicked, settings);
  const found = await fetchImage(address, clicked, settings);
  try {
    if ('reason' in found) throw new UnboxError('picture-uncopied', found.reason);
    await copyPicture(found.blob, clicked.tabId);
    return 'done';
  } catch (error) {
    logFailure('copy-image', error);
    await copyInBackground(address);
    return { code: 'picture-uncopied', ...('reason' in found && { sources: [address] }) };
  }
}

async function fetchImage(
  address: string,
  { tabId, url: pageUrl = address, isPrivate }: Place,
  settings: Settings,
): Promise<FetchedPicture> {
  if (address.startsWith('data:')) return toPicture(await (await fetch(address)).blob());
  const stopReferers = await sendBackgroundReferers([address]);
  const { signal } = new AbortController();
  const seek = createSeeker({ settings, pageUrl, isPrivate, tabId, signal });
  return seek(address).finally(stopReferers);
}

/** Copies the picture's original address. @throws UnboxError clipboard */
export async function copyImageAddress(clicked: Place): Promise<void> {
  await copyInBackground(await findRealAddress(clicked, await loadSettings()));
}

async function findRealAddress(clicked: Place, settings: Settings): Promise<string> {
  const { tabId, imageUrl } = clicked;
  if (!imageUrl) throw new UnboxError('unexpected', 'no picture was clicked');
  const answer = await callClip(tabId, 'findImage', [{ imageUrl, settings, rules: SITE_RULES }]);
  return typeof answer === 'string' && /^(?:https?|data):/.test(answer) ? answer : imageUrl;
}

/** @returns a safe file name from the last part of the picture's address */
export function toImageName(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const last = url?.pathname.split('/').findLast((part) => part !== '') ?? address;
  const extension = NAMED_TYPE.exec(last)?.[1]?.toLowerCase() ?? 'jpg';
  return toFileName(decode(last).replace(NAMED_TYPE, ''), { extension, fallback: url?.hostname || 'image' });
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a percent sign that encodes nothing
  }
}

async function download(url: string, file: { path: string; saveAs: boolean }): Promise<void> {
  const id = await startDownload(url, file);
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (!item) throw new UnboxError('interrupted', 'the download disappeared');
    if (item.state === 'interrupted') throw new UnboxError(toStopCode(item), item.error);
    if (item.state === 'complete') {
      if (item.fileSize !== 0 && !/^text\//.test(item.mime ?? '')) return;
      await browser.downloads.removeFile(id);
      throw new UnboxError('interrupted', `not a picture: ${item.mime}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
