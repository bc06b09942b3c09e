/**
 * saveBlob(): the one way a file reaches the disk. Chrome's worker cannot mint blob addresses, so its
 * offscreen document does; Firefox refuses blob addresses of pages, so its event page does it itself.
 */
import { type ErrorCode, UnboxError } from '../article';
import { browser } from './api';
import { createObjectUrl, revokeObjectUrl } from './objectUrl';

/** A file to be written below the download folder. */
export interface FileToSave {
  /** Path with `/`, safe in every segment. */
  readonly path: string;
  readonly blob: Blob;
  readonly saveAs: boolean;
}

/** What is on the disk. */
export interface SavedFile {
  readonly downloadId: number;
  readonly fileName: string;
  readonly bytes: number;
}

const POLL_MS = 150;

/**
 * Writes the file and waits until it is complete and as long as the blob.
 * @param onStarted told the download's id before anything else happens, so that it can be written down
 * @throws UnboxError invalid-name, disk-full, interrupted, cancelled, empty-file
 */
export async function saveBlob(
  file: FileToSave,
  onStarted: (downloadId: number) => Promise<void>,
): Promise<SavedFile> {
  if (file.blob.size === 0) throw new UnboxError('empty-file');
  const url = await createObjectUrl(file.blob);
  try {
    const downloadId = await startDownload(url, file);
    await onStarted(downloadId);
    return await waitForFile(downloadId, file.blob.size);
  } finally {
    await revokeObjectUrl(url);
  }
}

async function startDownload(url: string, file: FileToSave): Promise<number> {
  try {
    return await browser.downloads.download({
      url,
      filename: file.path,
      conflictAction: 'uniquify',
      saveAs: file.saveAs,
    });
  } catch (error) {
    throw new UnboxError(toErrorCode(String(error)), String(error));
  }
}

/**
 * Waits for a download that has begun, also one of an earlier life of the background.
 * @param expectedBytes length the file must have
 * @throws UnboxError as saveBlob
 */
export async function waitForFile(downloadId: number, expectedBytes: number): Promise<SavedFile> {
  for (;;) {
    const [item] = await browser.downloads.search({ id: downloadId });
    if (!item) throw new UnboxError('interrupted', 'the download disappeared');
    if (item.state === 'interrupted') throw new UnboxError(toErrorCode(item.error ?? ''), item.error);
    if (item.state === 'complete') {
      const bytes = item.fileSize > 0 ? item.fileSize : item.bytesReceived;
      if (bytes !== expectedBytes) throw new UnboxError('interrupted', `${bytes} of ${expectedBytes} bytes`);
      return { downloadId, fileName: toBaseName(item.filename), bytes };
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * Looks for a download that was begun but not written down because the background died in between.
 * @param wanted the moment before it, its length, and the name that was asked for
 * @returns its id
 */
export async function findDownload(wanted: {
  startedAfter: number;
  bytes: number;
  fileName: string;
}): Promise<number | undefined> {
  const items = await browser.downloads.search({ startedAfter: new Date(wanted.startedAfter).toISOString() });
  const stem = wanted.fileName.replace(/\.[^.]+$/, '');
  const isOwn = (item: (typeof items)[number]) =>
    item.byExtensionId === browser.runtime.id && toBaseName(item.filename).startsWith(stem);
  return items.find((item) => isOwn(item) && Math.max(item.totalBytes, item.fileSize) === wanted.bytes)?.id;
}

/** @returns the last part of a path of any system */
function toBaseName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}

/** Both browsers' words for what went wrong, as our codes. */
function toErrorCode(message: string): ErrorCode {
  if (/USER_CANCELED|canceled by the user/i.test(message)) return 'cancelled';
  if (/NO_SPACE|FILE_TOO_LARGE/i.test(message)) return 'disk-full';
  if (/filename|FILE_NAME_TOO_LONG|FILE_FAILED/i.test(message)) return 'invalid-name';
  return 'interrupted';
}
