/** Writes the files of a save, each once: what an earlier life of the background began is found again. */
import { UnboxError } from '../article';
import { type FileToSave, findDownload, type SavedFile, saveBlob, takeBack, waitForFile } from './downloads';
import { putFile, readFile, readFiles, removeFileRecords } from './fileStore';

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
  return saveBlob(file, {
    onUrl: (url) => {
      address = url;
      return note(url);
    },
    onStarted: (downloadId) => note(address, downloadId),
    signal,
  });
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
    const isOver = error instanceof UnboxError && error.code === 'cancelled';
    if (isOver) throw error; // the user's word holds
    await takeBack(downloadId);
    return undefined; // it ended with the background that fed it: once more
  }
}

/** Takes back every file of a save. */
export async function discardFiles(job: string): Promise<void> {
  for (const record of await readFiles(job)) {
    const downloadId = record.downloadId ?? (await findDownload(record.url));
    if (downloadId !== undefined) await takeBack(downloadId);
  }
  await removeFileRecords(job);
}
