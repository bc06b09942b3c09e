/** Batches and what was read for their ZIP, in IndexedDB; those of private windows only in memory. */
import type { Clip } from '../article';
import type { Batch } from '../save/batch';
import { isMemoryOnly, withStore } from './database';

interface ClipRecord {
  readonly id: string;
  readonly clip: Clip;
}

/** Batches that have ended are kept this long. */
const KEEP_MS = 24 * 60 * 60 * 1000;

const privateBatches = new Map<string, Batch>();
const privateClips = new Map<string, Clip>();
let turn: Promise<unknown> = Promise.resolve();

/** Writes the batch. */
export async function putBatch(batch: Batch): Promise<void> {
  if (isMemoryOnly(batch.isPrivate)) privateBatches.set(batch.id, batch);
  else await withStore('batches', 'readwrite', (store) => store.put(batch));
}

/** @returns the batch, or undefined if it is unknown */
export async function readBatch(id: string): Promise<Batch | undefined> {
  const kept = privateBatches.get(id);
  return kept ?? (await withStore<Batch | undefined>('batches', 'readonly', (store) => store.get(id)));
}

/** @returns all batches, oldest first */
export async function readBatches(): Promise<Batch[]> {
  const stored = await withStore<Batch[]>('batches', 'readonly', (store) => store.getAll());
  return [...stored, ...privateBatches.values()].sort((a, b) => a.createdAt - b.createdAt);
}

/** Changes a batch; changes are made one after the other. @returns the batch as it is now */
export function updateBatch(id: string, change: (batch: Batch) => Batch): Promise<Batch | undefined> {
  const update = async () => {
    const batch = await readBatch(id);
    if (!batch) return undefined;
    const changed = change(batch);
    await putBatch(changed);
    return changed;
  };
  const done = turn.then(update, update);
  turn = done.catch(() => undefined); // whoever asked is told
  return done;
}

/** Keeps what was read of a page until its ZIP is written. */
export async function putBatchClip(pageId: string, clip: Clip): Promise<void> {
  if (isMemoryOnly(clip.isPrivate)) privateClips.set(pageId, clip);
  else await withStore('clips', 'readwrite', (store) => store.put({ id: pageId, clip } satisfies ClipRecord));
}

/** @returns what was read of a page */
export async function readBatchClip(pageId: string): Promise<Clip | undefined> {
  const kept = privateClips.get(pageId);
  if (kept) return kept;
  const record = await withStore<ClipRecord | undefined>('clips', 'readonly', (store) => store.get(pageId));
  return record?.clip;
}

/** Forgets what was read of the batch's pages. */
export async function removeBatchClips({ pages }: Batch): Promise<void> {
  for (const { id } of pages) {
    privateClips.delete(id);
    await withStore('clips', 'readwrite', (store) => store.delete(id));
  }
}

/** Forgets batches that ended, or were never begun, a day ago. */
export async function removeOldBatches(now: number): Promise<void> {
  for (const batch of await readBatches()) {
    if (batch.state === 'running' || now - batch.createdAt < KEEP_MS) continue;
    await removeBatchClips(batch);
    privateBatches.delete(batch.id);
    await withStore('batches', 'readwrite', (store) => store.delete(batch.id));
  }
}
