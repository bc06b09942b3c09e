/** One picture after the other, each by its ways in turn: proxy, directly, and by the page that shows it. */
import type { PictureFailure } from '../article';
import { createImageFallback } from '../images/fallback';
import { type FetchWay, toFetchWays } from '../images/fetchWays';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { fetchInPage } from './fetchInPage';
import { type FetchedPicture, fetchPicture } from './fetchPicture';

/** One picture may keep everybody waiting for so long without a byte, over all its ways. */
const PATIENCE_MS = 10_000;
/** One way of several. */
const WAY_PATIENCE_MS = 5000;
const MIN_PATIENCE_MS = 1000;
/** A host that let so many pictures wait in vain is not asked again. */
const MAX_STALLS = 3;

/** Of which page the pictures are, and for whom. */
export interface SeekOrder {
  readonly settings: Settings;
  readonly pageUrl: string;
  readonly isPrivate: boolean;
  /** The tab of the page, if it may still be there. */
  readonly tabId?: number;
  readonly signal: AbortSignal;
}

/** @returns a function that fetches one picture; it learns which hosts and whether the proxy are of use */
export function createSeeker({
  settings,
  pageUrl,
  isPrivate,
  tabId,
  signal,
}: SeekOrder): (src: string) => Promise<FetchedPicture> {
  const fallback = createImageFallback();
  const stalls = new Map<string, number>();
  const options = { ...settings, pageUrl, isPrivate, rules: SITE_RULES };

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
