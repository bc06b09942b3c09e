/** Writes the files of a save, each once: what an earlier life of the background began is found again. */
import { errorCode, UnboxError } from '../article';
import { type FileToSave, findDownload, type SavedFile, saveBlob, takeBack, waitForFile } from './downloads';
import { standStillIfEnding } from './ending';
import { putFile, readFile, readFiles, removeFileRecord, removeFileRecords } from './fileStore';

/** Whose file it is, and what takes it back. */
export interface Writer {
  readonly id: string;
  readonly isPrivate: boolean;
  readonly signal: AbortSignal;
}

/**
 * @returns the file on the disk, written now or before
 * @throws UnboxError as saveBlob
 */
export async function writeFile(writer: Writer, file: FileToSave): Promise<SavedFile> {
  const { id: job, isPrivate, signal } = writer;
  if (signal.aborted) throw new UnboxError('cancelled');
  const earlier = await finishEarlier(writer, file.path);
  if (earlier) return earlier;
  const note = (url: string, downloadId?: number) =>
    putFile({ job, path: file.path, bytes: file.blob.size, url, downloadId }, isPrivate);
  let address = '';
  let begun: number | undefined;
  const write = () =>
    saveBlob(file, {
      onUrl: (url) => {
        address = url;
        begun = undefined;
        return note(url);
      },
      onStarted: (downloadId) => {
        begun = downloadId;
        return note(address, downloadId);
      },
      signal,
    });
  try {
    return await write();
  } catch (error) {
    await standStillIfEnding();
    // a refused order has no download: nobody is to look for one
    if (begun === undefined) await removeFileRecord(job, file.path);
    if (errorCode(error) !== 'interrupted') throw error;
    // what feeds a download may go with a background that is ended at this moment: once more
    if (begun !== undefined) await takeBack(begun);
    return write();
  }
}

/** @returns the file if an earlier life of the background began it and it is whole */
async function finishEarlier({ id, signal }: Writer, path: string): Promise<SavedFile | undefined> {
  const record = await readFile(id, path);
  if (!record) return undefined;
  const downloadId = record.downloadId ?? (await findDownload(record.url));
  if (downloadId === undefined) return undefined;
  try {
    return await waitForFile(downloadId, record.bytes, signal);
  } catch (error) {
    if (isUsersWord(error)) throw error;
    await standStillIfEnding();
    await takeBack(downloadId);
    return undefined; // it ended with the background that fed it: once more
  }
}

function isUsersWord(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'cancelled' || code === 'stopped';
}

/** Takes back every file of a save. */
export async function discardFiles(job: string): Promise<void> {
  for (const record of await readFiles(job)) {
    const downloadId = record.downloadId ?? (await findDownload(record.url));
    if (downloadId !== undefined) await takeBack(downloadId);
  }
  await removeFileRecords(job);
}
