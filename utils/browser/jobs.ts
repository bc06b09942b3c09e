/**
 * Saves, owned by the background: written down before work begins, finished or reported after the
 * background was ended in the middle, never doubled and never silently lost.
 */
import { type Clip, type ClipScope, type ErrorCode, errorCode, UnboxError } from '../article';
import type { SaveResult } from '../messaging/protocol';
import { composeDocument, type SavedDocument } from '../save/document';
import { toAsciiFileName } from '../save/fileName';
import { loadSettings } from '../settings/store';
import { findDownload, type SavedFile, saveBlob, waitForFile } from './downloads';
import { KEEP_MS, putJob, readJob, readJobs, removeJob, type SaveJob } from './jobStore';
import { logFailure } from './log';
import { clipTab } from './tabs';

/** Two saves of one source within this time are one. */
const SAME_SAVE_MS = 5000;

/** What a save begins with: a clip that a page of ours holds, or a tab that is still to be read. */
export interface SaveOrder {
  readonly jobId: string;
  readonly tabId?: number;
  readonly isPrivate: boolean;
  readonly clip?: Clip;
  readonly scope: ClipScope;
  readonly url: string;
}

const running = new Map<string, Promise<SaveResult>>();

/** Saves; the same job, or the same source within seconds, is done once. Never rejects. */
export async function runSave(order: SaveOrder): Promise<SaveResult> {
  const twin = await findTwin(order);
  if (twin) return resumeJob(twin);
  return finishJob({
    id: order.jobId,
    state: order.clip ? 'pending' : 'capturing',
    createdAt: Date.now(),
    source: toSource(order),
    tabId: order.tabId,
    scope: order.scope,
    clip: order.clip,
    isPrivate: order.isPrivate,
  });
}

/** @returns how the job ended, waiting for it if needed; undefined if it is unknown */
export async function awaitSave(jobId: string): Promise<SaveResult | undefined> {
  const job = await readJob(jobId);
  if (!job) return undefined;
  return job.state === 'failed' || job.state === 'cancelled' ? toResult(job) : resumeJob(job);
}

/** Tries a failed job again. */
export async function retrySave(jobId: string): Promise<SaveResult> {
  const job = await readJob(jobId);
  if (!job) return { state: 'failed', jobId, reason: 'tab-gone' };
  if (job.state === 'saved') return toResult(job);
  return finishJob({
    ...job,
    state: job.clip ? 'pending' : 'capturing',
    downloadId: undefined,
    createdAt: Date.now(),
  });
}

/** @returns how the last save of this tab ended, if one was made */
export async function readLastSave(tabId: number): Promise<SaveResult | undefined> {
  const job = (await readJobs()).findLast((candidate) => candidate.tabId === tabId);
  return job && ['saved', 'failed', 'cancelled'].includes(job.state) ? toResult(job) : undefined;
}

/** Finishes what an earlier life of the background left open, and forgets what is old. */
export async function sweepJobs(): Promise<void> {
  for (const job of await readJobs()) {
    const isOpen = job.state === 'capturing' || job.state === 'pending' || job.state === 'downloading';
    if (isOpen) await resumeJob(job);
    else if (Date.now() - job.createdAt > KEEP_MS) await removeJob(job.id);
  }
}

function toSource({ url, scope }: SaveOrder): string {
  return `${scope} ${url}`;
}

async function findTwin(order: SaveOrder): Promise<SaveJob | undefined> {
  const source = toSource(order);
  const now = Date.now();
  return (await readJobs()).findLast(
    (job) =>
      job.id === order.jobId ||
      (job.source === source &&
        now - job.createdAt < SAME_SAVE_MS &&
        job.state !== 'failed' &&
        job.state !== 'cancelled'),
  );
}

/** Goes on with a job that may have begun its download in an earlier life of the background. */
async function resumeJob(job: SaveJob): Promise<SaveResult> {
  const known = running.get(job.id);
  if (known) return known;
  if (job.state !== 'pending' || !job.clip) return finishJob(job);
  const { fileName, text } = composeDocument(job.clip, await loadSettings());
  const bytes = new Blob([text]).size;
  return finishJob({
    ...job,
    downloadId: await findDownload({ startedAfter: job.createdAt, bytes, fileName }),
  });
}

function finishJob(job: SaveJob): Promise<SaveResult> {
  const known = running.get(job.id);
  if (known) return known;
  const work = performSave(job).finally(() => running.delete(job.id));
  running.set(job.id, work);
  return work;
}

async function performSave(job: SaveJob): Promise<SaveResult> {
  if (job.state === 'saved') return toResult(job);
  try {
    await putJob(job);
    const ready = job.clip ? job : await capture(job);
    const file = await writeFile(ready);
    const saved: SaveJob = { ...ready, ...file, state: 'saved', clip: undefined };
    await putJob(saved);
    return toResult(saved);
  } catch (error) {
    logFailure('save', error);
    return fail(job, errorCode(error));
  }
}

async function fail(job: SaveJob, reason: ErrorCode): Promise<SaveResult> {
  const last = (await readJob(job.id).catch(() => undefined)) ?? job; // storage may be what failed
  const failed: SaveJob = { ...last, state: reason === 'cancelled' ? 'cancelled' : 'failed', reason };
  await putJob(failed).catch((error: unknown) => logFailure('job record', error));
  return toResult(failed);
}

async function capture(job: SaveJob): Promise<SaveJob> {
  if (job.tabId === undefined) throw new UnboxError('tab-gone');
  const settings = await loadSettings();
  const clip = await clipTab(job.tabId, { scope: job.scope ?? 'article', settings });
  const captured: SaveJob = { ...job, clip, state: 'pending' };
  await putJob(captured);
  return captured;
}

async function writeFile(job: SaveJob): Promise<SavedFile> {
  if (!job.clip) throw new UnboxError('unexpected', 'a job without clip');
  const settings = await loadSettings();
  const composed = composeDocument(job.clip, settings);
  const blob = new Blob([composed.text], { type: composed.mimeType });
  if (job.downloadId !== undefined) return waitForFile(job.downloadId, blob.size);

  const onStarted = (downloadId: number) => putJob({ ...job, state: 'downloading', downloadId });
  const { folder } = composed;
  const save = (name: string) =>
    saveBlob({ path: folder ? `${folder}/${name}` : name, blob, saveAs: settings.saveAs }, onStarted);
  return save(composed.fileName).catch((error: unknown) => {
    if (errorCode(error) !== 'invalid-name') throw error;
    return save(toPlainName(job.clip, composed)); // a name made of letters and digits is never refused
  });
}

function toPlainName(clip: Clip | undefined, composed: SavedDocument): string {
  const extension = composed.fileName.split('.').pop() ?? 'md';
  return toAsciiFileName(clip?.article.url ?? '', clip?.article.metadata.date ?? '', extension);
}

function toResult(job: SaveJob): SaveResult {
  const { id: jobId, fileName = '', bytes = 0, downloadId = 0 } = job;
  if (job.state === 'saved') return { state: 'saved', jobId, fileName, bytes, downloadId };
  if (job.state === 'cancelled') return { state: 'cancelled', jobId };
  return { state: 'failed', jobId, reason: job.reason ?? 'unexpected' };
}
