/** The files that running saves write, each noted before the browser is asked for it. */
import { isMemoryOnly, ofJob, withStore } from './database';

/** One file of a save. */
export interface FileRecord {
  readonly job: string;
  /** As asked for, below the download folder. */
  readonly path: string;
  readonly bytes: number;
  /** The blob's address that the browser is asked to download. */
  readonly url: string;
  /** Unknown while the browser has not answered. */
  readonly downloadId?: number;
}

const privateFiles = new Map<string, FileRecord>();
const toKey = (job: string, path: string) => `${job} ${path}`;

/** Notes a file, or what is new about it. */
export async function putFile(record: FileRecord, isPrivate: boolean): Promise<void> {
  if (isMemoryOnly(isPrivate)) privateFiles.set(toKey(record.job, record.path), record);
  else await withStore('files', 'readwrite', (store) => store.put(record));
}

/** @returns what is noted of one file */
export async function readFile(job: string, path: string): Promise<FileRecord | undefined> {
  return (
    privateFiles.get(toKey(job, path)) ??
    (await withStore<FileRecord | undefined>('files', 'readonly', (store) => store.get([job, path])))
  );
}

/** @returns all files of a save that are noted */
export async function readFiles(job: string): Promise<FileRecord[]> {
  const kept = [...privateFiles.values()].filter((record) => record.job === job);
  return [
    ...kept,
    ...(await withStore<FileRecord[]>('files', 'readonly', (store) => store.getAll(ofJob(job)))),
  ];
}

/** Forgets the note of one file, not the file. */
export async function removeFileRecord(job: string, path: string): Promise<void> {
  privateFiles.delete(toKey(job, path));
  await withStore('files', 'readwrite', (store) => store.delete([job, path]));
}

/** Forgets the notes, not the files. */
export async function removeFileRecords(job: string): Promise<void> {
  for (const record of await readFiles(job)) privateFiles.delete(toKey(record.job, record.path));
  await withStore('files', 'readwrite', (store) => store.delete(ofJob(job)));
}
