/** All pictures of an article: six at a time, kept as they arrive. */
import type { Clip } from '../article';
import { listPictures } from '../save/places';
import type { Settings } from '../settings/schema';
import { sendBackgroundReferers } from './backgroundReferers';
import { type PictureRecord, putPicture, readPictures } from './pictureStore';
import { createSeeker } from './seekPicture';

const AT_ONCE = 6;

/** Whose pictures, and who is told. */
export interface GatherOrder {
  readonly jobId: string;
  readonly clip: Clip;
  readonly settings: Settings;
  /** The tab of the article, if it may still be there. */
  readonly tabId?: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * @returns one record a picture, in the order of the article; those of an earlier life are not fetched again
 * @throws whatever the signal was aborted with; DOMException when the disk is full
 */
export async function gatherPictures(order: GatherOrder): Promise<PictureRecord[]> {
  const { jobId, clip, signal, onProgress } = order;
  const sources = listPictures(clip);
  const records = new Map((await readPictures(jobId)).map((record) => [record.index, record]));
  const left = [...sources.entries()].filter(([index]) => !records.has(index));
  let done = sources.length - left.length;
  onProgress(done, sources.length);
  const stopReferers = await sendBackgroundReferers(left.map(([, src]) => src));
  const { article, isPrivate } = clip;
  const seeker = createSeeker({ ...order, pageUrl: article.url, isPrivate });
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, src] = next;
      const found = await seeker(src);
      signal.throwIfAborted();
      await putPicture({ job: jobId, index, src, ...found }, isPrivate);
      done += 1;
      onProgress(done, sources.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    stopReferers();
  }
  return readPictures(jobId);
}
