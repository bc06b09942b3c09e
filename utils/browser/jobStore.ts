/**
 * Save jobs and reader articles in IndexedDB, so that both survive the end of the background and a
 * restart. What comes from a private window stays in memory: in Chrome the private half of the extension
 * has a database in memory, in Firefox there is one background for both, so it keeps such records itself.
 */
import type { Clip, ClipScope, ErrorCode } from '../article';

/** How far a job is. `capturing` has no file yet; `downloading` has a download id. */
export type JobState = 'capturing' | 'pending' | 'downloading' | 'saved' | 'failed' | 'cancelled';

/** One save, written down before any work begins. */
export interface SaveJob {
  readonly id: string;
  readonly state: JobState;
  readonly createdAt: number;
  /** Address and scope: two jobs of one source within seconds are the same save. */
  readonly source: string;
  readonly tabId?: number;
  readonly scope?: ClipScope;
  readonly clip?: Clip;
  readonly fileName?: string;
  readonly bytes?: number;
  readonly downloadId?: number;
  readonly reason?: ErrorCode;
  readonly isPrivate: boolean;
}

interface ReaderRecord {
  readonly id: string;
  readonly clip: Clip;
  readonly openedAt: number;
}

type StoreName = 'jobs' | 'articles';
const DATABASE = 'unbox';
const VERSION = 1;
/** Reader articles and ended jobs are kept this long. */
export const KEEP_MS = 24 * 60 * 60 * 1000;

const privateJobs = new Map<string, SaveJob>();
const privateClips = new Map<string, Clip>();
const isMemoryOnly = (isPrivate: boolean) => isPrivate && import.meta.env.FIREFOX;
let opened: Promise<IDBDatabase> | undefined;

/** Writes the job, replacing an older state of it. */
export async function putJob(job: SaveJob): Promise<void> {
  if (isMemoryOnly(job.isPrivate)) {
    privateJobs.set(job.id, job);
    return;
  }
  await withStore('jobs', 'readwrite', (store) => store.put(job));
}

/** @returns the job, or undefined if it is unknown */
export async function readJob(id: string): Promise<SaveJob | undefined> {
  return (
    privateJobs.get(id) ??
    (await withStore<SaveJob | undefined>('jobs', 'readonly', (store) => store.get(id)))
  );
}

/** @returns all jobs, oldest first */
export async function readJobs(): Promise<SaveJob[]> {
  const stored = await withStore<SaveJob[]>('jobs', 'readonly', (store) => store.getAll());
  return [...stored, ...privateJobs.values()].sort((a, b) => a.createdAt - b.createdAt);
}

/** Forgets the job. */
export async function removeJob(id: string): Promise<void> {
  privateJobs.delete(id);
  await withStore('jobs', 'readwrite', (store) => store.delete(id));
}

/** Keeps an article for the reader. @returns its id */
export async function putReaderClip(clip: Clip): Promise<string> {
  const record: ReaderRecord = { id: crypto.randomUUID(), clip, openedAt: Date.now() };
  if (isMemoryOnly(clip.isPrivate)) {
    privateClips.set(record.id, clip);
    return record.id;
  }
  await withStore('articles', 'readwrite', (store) => store.put(record));
  return record.id;
}

/** @returns the article kept under this id; those of private windows only in the background's own memory */
export async function readReaderClip(id: string): Promise<Clip | undefined> {
  const kept = privateClips.get(id);
  if (kept) return kept;
  const record = await withStore<ReaderRecord | undefined>('articles', 'readonly', (store) => store.get(id));
  return record?.clip;
}

/** Removes reader articles older than KEEP_MS, except those still open. */
export async function removeOldArticles(openIds: ReadonlySet<string>, now: number): Promise<void> {
  const records = await withStore<ReaderRecord[]>('articles', 'readonly', (store) => store.getAll());
  for (const record of records) {
    if (openIds.has(record.id) || now - record.openedAt < KEEP_MS) continue;
    await withStore('articles', 'readwrite', (store) => store.delete(record.id));
  }
}

async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error ?? new Error('storage'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('jobs', { keyPath: 'id' });
      request.result.createObjectStore('articles', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage'));
  }).catch((error: unknown) => {
    opened = undefined; // a later call may find the disk free again
    throw error;
  });
  return opened;
}
