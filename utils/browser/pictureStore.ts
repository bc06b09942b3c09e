/** The pictures of running saves, kept as they arrive: whoever goes on with a save fetches none twice. */
import type { PictureFailure } from '../article';
import { isMemoryOnly, ofJob, withStore } from './database';

/** How fetching one picture ended: with its bytes, or with a reason. */
export interface PictureRecord {
  /** The save that wants it. */
  readonly job: string;
  /** Its place among the pictures of the article. */
  readonly index: number;
  /** Original address. */
  readonly src: string;
  readonly blob?: Blob;
  /** By its content, without a dot. */
  readonly extension?: string;
  readonly reason?: PictureFailure;
}

const privatePictures = new Map<string, Map<number, PictureRecord>>();

/** Keeps the record, replacing an earlier one of the same picture. */
export async function putPicture(record: PictureRecord, isPrivate: boolean): Promise<void> {
  if (!isMemoryOnly(isPrivate)) {
    await withStore('pictures', 'readwrite', (store) => store.put(record));
    return;
  }
  const records = privatePictures.get(record.job) ?? new Map<number, PictureRecord>();
  privatePictures.set(record.job, records.set(record.index, record));
}

/** @returns what is known of the pictures of a save, in their order */
export async function readPictures(job: string): Promise<PictureRecord[]> {
  const kept = [...(privatePictures.get(job)?.values() ?? [])].sort((a, b) => a.index - b.index);
  if (kept.length > 0) return kept;
  return withStore('pictures', 'readonly', (store) => store.getAll(ofJob(job)));
}

/** Forgets the pictures of a save. */
export async function removePictures(job: string): Promise<void> {
  privatePictures.delete(job);
  await withStore('pictures', 'readwrite', (store) => store.delete(ofJob(job)));
}

/** Forgets the failures alone, so that they are tried again. */
export async function removeFailures(job: string): Promise<void> {
  const failed = (await readPictures(job)).filter(({ reason }) => reason !== undefined);
  for (const { index } of failed) {
    privatePictures.get(job)?.delete(index);
    await withStore('pictures', 'readwrite', (store) => store.delete([job, index]));
  }
}
