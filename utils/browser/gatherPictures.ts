/** All pictures of an article: six at a time, each by its ways in turn, kept as they arrive. */
import type { Clip, PictureFailure } from '../article';
import { createImageFallback } from '../images/fallback';
import { type FetchWay, toFetchWays } from '../images/fetchWays';
import { listPictures } from '../save/places';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { sendBackgroundReferers } from './backgroundReferers';
import { fetchInPage } from './fetchInPage';
import { type FetchedPicture, fetchPicture } from './fetchPicture';
import { type PictureRecord, putPicture, readPictures } from './pictureStore';

const AT_ONCE = 6;
/** One picture may keep everybody waiting for so long without a byte, over all its ways. */
const PATIENCE_MS = 10_000;
/** One way of several. */
const WAY_PATIENCE_MS = 5000;
const MIN_PATIENCE_MS = 1000;
/** A host that let so many pictures wait in vain is not asked again. */
const MAX_STALLS = 3;

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
  const seeker = createSeeker(order);
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, src] = next;
      const found = await seeker(src);
      signal.throwIfAborted();
      await putPicture({ job: jobId, index, src, ...found }, clip.isPrivate);
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

/** @returns a function that fetches one picture; it learns which hosts and whether the proxy are of use */
function createSeeker({
  clip,
  settings,
  tabId,
  signal,
}: GatherOrder): (src: string) => Promise<FetchedPicture> {
  const pageUrl = clip.article.url;
  const fallback = createImageFallback();
  const stalls = new Map<string, number>();
  const options = { ...settings, pageUrl, isPrivate: clip.isPrivate, rules: SITE_RULES };

  const tryWay = async (way: FetchWay, stallMs: number): Promise<FetchedPicture> => {
    const { host } = new URL(way.url);
    if ((stalls.get(host) ?? 0) >= MAX_STALLS) return { reason: 'too-slow' };
    const found = await fetchPicture(way.url, { signal, stallMs, pageUrl });
    if ('reason' in found && found.reason === 'too-slow') stalls.set(host, (stalls.get(host) ?? 0) + 1);
    return found;
  };

  return async (src) => {
    const ways = toFetchWays(src, options);
    const first = ways[0];
    if (!first) return { reason: 'private' };
    let reason: PictureFailure = 'unreachable';
    let waited = 0;
    const isUseful = fallback.stepFor(src, first.kind);
    for (const way of ways.filter(({ kind }) => kind === 'direct' || isUseful === 'proxy')) {
      const stallMs = Math.max(MIN_PATIENCE_MS, Math.min(WAY_PATIENCE_MS, PATIENCE_MS - waited));
      const found = await tryWay(way, stallMs);
      if ('blob' in found) {
        fallback.loaded(src);
        return found;
      }
      reason = found.reason;
      if (reason === 'too-slow') waited += stallMs;
      if (way.kind === 'proxy') fallback.failed(src);
    }
    const isBarred = reason === 'unreachable' || reason === 'refused';
    if (!isBarred || tabId === undefined) return { reason };
    const direct = ways.findLast(({ kind }) => kind === 'direct');
    const own = await fetchInPage({ id: tabId, pageUrl }, direct?.url ?? src, WAY_PATIENCE_MS);
    return 'blob' in own ? own : { reason };
  };
}
