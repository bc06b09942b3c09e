/** Save jobs and reader articles, which survive the end of the background and a restart. */
import type { Clip, ClipScope, ErrorCode, MissingPicture } from '../article';
import type { SaveFormat } from '../messaging/protocol';
import type { Settings } from '../settings/schema';
import { isMemoryOnly, withStore } from './database';

/** How far a job is: the page is read, its pictures are fetched, its files are written; or how it ended. */
export type JobState = 'capturing' | 'fetching' | 'writing' | 'saved' | 'failed' | 'cancelled';

/** One save, written down before any work begins. */
export interface SaveJob {
  readonly id: string;
  readonly state: JobState;
  readonly createdAt: number;
  /** Address and scope: two jobs of one source within seconds are the same save. */
  readonly source: string;
  readonly tabId?: number;
  readonly scope?: ClipScope;
  /** What the file is; absent: what the settings say. */
  readonly format?: SaveFormat;
  /** Kept until the save has ended with all its pictures. */
  readonly clip?: Clip;
  /** As they were when the save was ordered. */
  readonly settings: Settings;
  /** Which run of the browser works on it. */
  readonly session: string;
  /** How often the names of its files were taken already. */
  readonly attempt?: number;
  readonly fileName?: string;
  readonly bytes?: number;
  readonly downloadId?: number;
  /** Pictures that could not be fetched; their links stay. */
  readonly missing?: readonly MissingPicture[];
  /** How many pictures were saved with the file. */
  readonly pictures?: number;
  readonly reason?: ErrorCode;
  readonly isPrivate: boolean;
}

interface ReaderRecord {
  readonly id: string;
  readonly clip: Clip;
  readonly openedAt: number;
}

/** Reader articles and ended jobs are kept this long. */
export const KEEP_MS = 24 * 60 * 60 * 1000;

const privateJobs = new Map<string, SaveJob>();
const privateClips = new Map<string, Clip>();

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
