/** One request for a picture: nobody's cookies, no Referer, limits on size and time, and only pictures. */
import type { PictureFailure } from '../article';
import { mayFetch } from '../images/fetchWays';
import { PICTURE_HEAD_BYTES, readPictureType } from '../images/pictureType';

/** Largest picture, in bytes. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
/** One that still arrives after this time is given up. */
const MAX_TIME_MS = 60_000;
/** Fewer bytes than these within the time of a stall are none: a server may drip for ever. */
const MIN_BYTES = 1024;

/** The bytes of a picture, or why there are none. */
export type FetchedPicture =
  | { readonly blob: Blob; readonly extension: string }
  | { readonly reason: PictureFailure };

/** How long to wait, and for whom. */
export interface FetchLimits {
  /** Ends everything: the user cancelled. */
  readonly signal: AbortSignal;
  /** Longest time without bytes that are worth waiting for, in milliseconds. */
  readonly stallMs: number;
  /** Address of the page that the picture is of. */
  readonly pageUrl: string;
}

/**
 * @param url where to ask, http(s)
 * @throws whatever `signal` was aborted with
 */
export async function fetchPicture(url: string, limits: FetchLimits): Promise<FetchedPicture> {
  const clock = startClock(limits.stallMs);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([limits.signal, clock.signal, AbortSignal.timeout(MAX_TIME_MS)]),
    });
    if (!mayFetch(new URL(response.url), limits.pageUrl)) return { reason: 'private' };
    if (!response.ok) return { reason: 'refused' };
    return await readBody(response, clock.touch);
  } catch (error) {
    limits.signal.throwIfAborted();
    const isLate = error instanceof DOMException && /^(?:Abort|Timeout)Error$/.test(error.name);
    return { reason: isLate ? 'too-slow' : 'unreachable' };
  } finally {
    clock.stop();
  }
}

/** @returns the picture, or the reason why these bytes are none that is kept */
export async function toPicture(blob: Blob): Promise<FetchedPicture> {
  if (blob.size > MAX_PICTURE_BYTES) return { reason: 'too-large' };
  const head = new Uint8Array(await blob.slice(0, PICTURE_HEAD_BYTES).arrayBuffer());
  const type = readPictureType(head);
  if (!type) return { reason: 'not-a-picture' };
  return { blob: blob.slice(0, blob.size, type.mimeType), extension: type.extension };
}

async function readBody(response: Response, touch: (bytes: number) => void): Promise<FetchedPicture> {
  const isTooLarge = (bytes: number) => bytes > MAX_PICTURE_BYTES;
  if (isTooLarge(Number(response.headers.get('content-length')))) {
    await response.body?.cancel();
    return { reason: 'too-large' };
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return toPicture(new Blob(chunks));
    touch(value.length);
    chunks.push(value);
    bytes += value.length;
    if (!isTooLarge(bytes)) continue;
    await reader?.cancel();
    return { reason: 'too-large' };
  }
}

interface StallClock {
  readonly signal: AbortSignal;
  /** Tells how many bytes came. */
  readonly touch: (bytes: number) => void;
  readonly stop: () => void;
}

/** A signal that is aborted when too little has come for a while. */
function startClock(stallMs: number): StallClock {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let bytesSince = 0;
  const stop = () => clearTimeout(timer);
  const start = () => {
    stop();
    bytesSince = 0;
    timer = setTimeout(() => controller.abort(), stallMs);
  };
  const touch = (bytes: number) => {
    bytesSince += bytes;
    if (bytesSince >= MIN_BYTES) start();
  };
  start();
  return { signal: controller.signal, touch, stop };
}
