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

/** Who is told how a download begins, and what takes it back. */
export interface SaveWatch {
  readonly onUrl?: (url: string) => Promise<void>;
  readonly onStarted?: (downloadId: number) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** What is on the disk. */
export interface SavedFile {
  readonly downloadId: number;
  readonly fileName: string;
  readonly bytes: number;
}

/** First and longest time between two looks at a download. */
const POLL_MS = 10;
const MAX_POLL_MS = 150;
/** A browser that is busy may take seconds from the order to its list. */
const MAX_LOOKS = 20;

/**
 * Writes the file and waits until it is complete and as long as the blob.
 * @param watch `onUrl` and `onStarted` are told the address before the browser is asked to download it, and
 *   the download's id before anything else happens, so that both can be written down; `signal` takes the
 *   file back
 * @throws UnboxError invalid-name, disk-full, interrupted, stopped, cancelled, empty-file
 */
export async function saveBlob(
  file: FileToSave,
  { onUrl, onStarted, signal }: SaveWatch = {},
): Promise<SavedFile> {
  if (file.blob.size === 0) throw new UnboxError('empty-file');
  const url = await createObjectUrl(file.blob);
  try {
    await onUrl?.(url);
    const downloadId = await startDownload(url, file);
    await onStarted?.(downloadId);
    return await waitForFile(downloadId, file.blob.size, signal);
  } finally {
    await revokeObjectUrl(url);
  }
}

/**
 * Asks the browser for the file, under a name that is not taken.
 * @returns the download's id
 * @throws UnboxError invalid-name, disk-full, cancelled, interrupted
 */
export async function startDownload(url: string, file: Pick<FileToSave, 'path' | 'saveAs'>): Promise<number> {
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
 * @param signal takes the file back
 * @throws UnboxError as saveBlob
 */
export async function waitForFile(
  downloadId: number,
  expectedBytes: number,
  signal?: AbortSignal,
): Promise<SavedFile> {
  for (let wait = POLL_MS; ; wait = Math.min(wait * 2, MAX_POLL_MS)) {
    if (signal?.aborted) {
      await takeBack(downloadId);
      throw new UnboxError('cancelled');
    }
    const [item] = await browser.downloads.search({ id: downloadId });
    if (!item) throw new UnboxError('interrupted', 'the download disappeared');
    if (item.state === 'interrupted') throw new UnboxError(toStopCode(item), item.error);
    if (item.state === 'complete') {
      const bytes = item.fileSize > 0 ? item.fileSize : item.bytesReceived;
      if (bytes !== expectedBytes) throw new UnboxError('interrupted', `${bytes} of ${expectedBytes} bytes`);
      return { downloadId, fileName: toBaseName(item.filename), bytes };
    }
    await pause(wait);
  }
}

/**
 * Looks for a download that was begun but not written down because the background died in between.
 * @param url the address it was begun with, which no other download has
 * @returns its id
 */
export async function findDownload(url: string): Promise<number | undefined> {
  for (let tries = 0; tries < MAX_LOOKS; tries += 1) {
    const [item] = await browser.downloads.search({ url });
    if (item) return item.id;
    await pause(); // the order may have been given, and not yet be on the browser's list
  }
  return undefined;
}

async function isBeingWritten(downloadId: number): Promise<boolean> {
  const [item] = await browser.downloads.search({ id: downloadId });
  return item?.state === 'in_progress';
}

/** Takes a file back, whether it is complete or still being written, and forgets that it was there. */
export async function takeBack(downloadId: number): Promise<void> {
  const gone = () => undefined; // ended, removed or forgotten already: the goal is reached
  await browser.downloads.cancel(downloadId).catch(gone);
  // one that was about to be complete is not cancelled, and can be removed only when it is
  for (let looks = 0; looks < MAX_LOOKS && (await isBeingWritten(downloadId)); looks += 1) await pause();
  await browser.downloads.removeFile(downloadId).catch(gone);
  await browser.downloads.erase({ id: downloadId }).catch(gone);
}

const pause = (ms = MAX_POLL_MS) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @returns the last part of a path of any system */
function toBaseName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}

/** What a browser says of a download that did not end well. */
interface StoppedDownload {
  readonly error?: string | null;
  /** Empty while no place was chosen for the file. */
  readonly filename: string;
  readonly bytesReceived: number;
}

/** @returns why a download stopped */
export function toStopCode({ error, filename, bytesReceived }: StoppedDownload): ErrorCode {
  // Firefox has no word yet for one that is being cancelled at this moment
  const code = error ? toErrorCode(error) : 'cancelled';
  // closing the dialog for the file's place is the user's no; a file that had its place was stopped
  if (code === 'cancelled' && filename !== '') return 'stopped';
  // one that had begun to be written has no wrong name (Firefox says the same of a full disk)
  return code === 'invalid-name' && bytesReceived > 0 ? 'disk-full' : code;
}

/** Both browsers' words for what went wrong, as our codes. */
function toErrorCode(message: string): ErrorCode {
  if (/USER_CANCELED|canceled by the user/i.test(message)) return 'cancelled';
  if (/NO_SPACE|FILE_TOO_LARGE/i.test(message)) return 'disk-full';
  if (/filename|FILE_NAME_TOO_LONG|FILE_FAILED/i.test(message)) return 'invalid-name';
  return 'interrupted';
}
