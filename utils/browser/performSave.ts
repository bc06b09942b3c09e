/** One save from its record to its files: read the page, fetch the pictures, write, and say how it ended. */
import { type ErrorCode, errorCode, UnboxError } from '../article';
import type { SaveResult } from '../messaging/protocol';
import { showBadge } from './badge';
import type { SavedFile } from './downloads';
import { standStillIfEnding } from './ending';
import { removeFileRecords } from './fileStore';
import { gatherPictures } from './gatherPictures';
import { noteSave } from './history';
import { putJob, readJob, type SaveJob } from './jobStore';
import { logFailure } from './log';
import { type PictureRecord, removePictures } from './pictureStore';
import { createProgress, type ProgressReport } from './progress';
import { clipTab } from './tabs';
import { discardFiles } from './writeFiles';
import { writeOutput } from './writeOutput';

/** More would make a text that no editor opens. */
const MAX_EMBEDDED_BYTES = 64 * 1024 * 1024;

/**
 * Does what is left to do of a job, whatever an earlier life of the background did. Never rejects, and never
 * ends in a background that is being ended.
 */
export async function performSave(job: SaveJob, signal: AbortSignal): Promise<SaveResult> {
  const progress = createProgress(job);
  try {
    await putJob(job);
    const captured = job.clip ? job : await capture(job);
    const pictures = await fetchPictures(captured, progress, signal);
    const ready: SaveJob = { ...captured, state: 'writing' };
    await putJob(ready);
    return await endSave(ready, await write(ready, { pictures, progress, signal }), pictures);
  } catch (error) {
    logFailure('save', error);
    if (!signal.aborted) await standStillIfEnding();
    return fail(job, signal.aborted ? 'cancelled' : toCode(error));
  } finally {
    progress.end();
  }
}

/** @returns how a job ended that has ended */
export function toResult(job: SaveJob): SaveResult {
  const { id: jobId, fileName = '', bytes = 0, downloadId = 0, pictures = 0, missing = [] } = job;
  if (job.state === 'saved') return { state: 'saved', jobId, fileName, bytes, downloadId, pictures, missing };
  if (job.state === 'cancelled') return { state: 'cancelled', jobId };
  return { state: 'failed', jobId, reason: job.reason ?? 'unexpected' };
}

async function capture(job: SaveJob): Promise<SaveJob> {
  if (job.tabId === undefined) throw new UnboxError('tab-gone');
  const { settings } = job;
  const clip = await clipTab(job.tabId, { scope: job.scope ?? 'article', settings });
  const captured: SaveJob = { ...job, clip, state: 'fetching' };
  await putJob(captured);
  return captured;
}

async function fetchPictures(
  job: SaveJob,
  progress: ProgressReport,
  signal: AbortSignal,
): Promise<PictureRecord[]> {
  const { clip, settings } = job;
  if (settings.images === 'link' || !clip) return [];
  const onProgress = (done: number, total: number) => {
    if (total > 0) progress.report({ phase: 'fetching', done, total });
  };
  const records = await gatherPictures({
    jobId: job.id,
    clip,
    settings,
    tabId: job.tabId,
    signal,
    onProgress,
  });
  return settings.images === 'embed' ? limitEmbedded(records) : records;
}

/** @returns the records; those that would make the text too large stay links */
function limitEmbedded(records: readonly PictureRecord[]): PictureRecord[] {
  let bytes = 0;
  return records.map((record) => {
    bytes += record.blob?.size ?? 0;
    if (!record.blob || bytes <= MAX_EMBEDDED_BYTES) return record;
    return { ...record, blob: undefined, reason: 'too-large' };
  });
}

interface Work {
  readonly pictures: readonly PictureRecord[];
  readonly progress: ProgressReport;
  readonly signal: AbortSignal;
}

function write(job: SaveJob, { pictures, progress, signal }: Work): Promise<SavedFile> {
  return writeOutput({
    job,
    pictures,
    signal,
    onProgress: (phase, done, total) => progress.report({ phase, done, total }),
    onTaken: (attempt) => putJob({ ...job, attempt }),
  });
}

async function endSave(
  job: SaveJob,
  file: SavedFile,
  pictures: readonly PictureRecord[],
): Promise<SaveResult> {
  const missing = pictures.flatMap(({ src, reason }) => (reason ? [{ src, reason }] : []));
  const isWhole = missing.length === 0;
  const saved: SaveJob = {
    ...job,
    ...file,
    state: 'saved',
    clip: isWhole ? undefined : job.clip, // a retry needs the text again
    pictures: pictures.length - missing.length,
    missing,
  };
  await putJob(saved);
  await removeFileRecords(job.id);
  if (isWhole) await removePictures(job.id);
  const url = job.clip?.article.url;
  if (url !== undefined && !job.isPrivate) {
    await noteSave(url, { fileName: file.fileName, savedAt: Date.now() }).catch((error: unknown) =>
      logFailure('history', error),
    );
  }
  if (job.tabId !== undefined) await showBadge(job.tabId, 'saved');
  return toResult(saved);
}

/** Nothing half-written stays: the pictures of a folder whose text is missing are of no use. */
async function fail(job: SaveJob, reason: ErrorCode): Promise<SaveResult> {
  const last = (await readJob(job.id).catch(() => undefined)) ?? job; // storage may be what failed
  const isCancelled = reason === 'cancelled';
  const failed: SaveJob = { ...last, state: isCancelled ? 'cancelled' : 'failed', reason };
  try {
    await putJob(isCancelled ? { ...failed, clip: undefined } : failed);
    await discardFiles(job.id);
    if (isCancelled) await removePictures(job.id);
  } catch (error) {
    logFailure('job record', error);
  }
  if (job.tabId !== undefined) await showBadge(job.tabId, isCancelled ? 'none' : 'failed');
  return toResult(failed);
}

/** @returns our code; a database that is full is a disk that is full */
function toCode(error: unknown): ErrorCode {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'disk-full'
    : errorCode(error);
}
