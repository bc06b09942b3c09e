/**
 * Saves, owned by the background: written down before work begins, finished or reported after the
 * background was ended in the middle, never doubled and never silently lost.
 */
import type { Clip, ClipScope } from '../article';
import type { JobStatus, SaveFormat, SaveResult } from '../messaging/protocol';
import type { Settings } from '../settings/schema';
import { loadSettings } from '../settings/store';
import { removeFileRecords } from './fileStore';
import { type JobState, KEEP_MS, putJob, readJob, readJobs, removeJob, type SaveJob } from './jobStore';
import { performSave, toResult } from './performSave';
import { removeFailures, removePictures } from './pictureStore';
import { readSession } from './session';
import { discardFiles } from './writeFiles';

/** Two saves of one source within this time are one. */
const SAME_SAVE_MS = 5000;
const OPEN: ReadonlySet<JobState> = new Set<JobState>(['capturing', 'fetching', 'writing']);

/** What a save begins with: a clip that a page of ours holds, or a tab that is still to be read. */
export interface SaveOrder {
  readonly jobId: string;
  readonly tabId?: number;
  readonly isPrivate: boolean;
  readonly clip?: Clip;
  readonly scope: ClipScope;
  readonly format?: SaveFormat;
  readonly url: string;
}

interface Run {
  readonly result: Promise<SaveResult>;
  readonly controller: AbortController;
}

const running = new Map<string, Run>();
/** One after the other, so that two orders of one source see each other. */
let admission: Promise<unknown> = Promise.resolve();

/** The save in a box: awaiting it in the admission would let no one else in. */
interface Admitted {
  readonly result: Promise<SaveResult>;
}

/** Saves; the same job, or the same source within seconds, is done once. Never rejects. */
export async function runSave(order: SaveOrder): Promise<SaveResult> {
  return (await takeTurn(() => admit(order))).result;
}

/** Tries a failed job again, or fetches the pictures that a saved one lacks and saves once more. */
export async function retrySave(jobId: string): Promise<SaveResult> {
  return (await takeTurn(() => readmit(jobId))).result;
}

function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = admission.then(work);
  admission = turn.catch(() => undefined); // the one who ordered hears of it
  return turn;
}

async function admit(order: SaveOrder): Promise<Admitted> {
  const twin = await findTwin(order);
  if (twin) return { result: resumeJob(twin) };
  const job: SaveJob = {
    id: order.jobId,
    state: order.clip ? 'fetching' : 'capturing',
    createdAt: Date.now(),
    source: toSource(order),
    tabId: order.tabId,
    scope: order.scope,
    format: order.format,
    clip: order.clip,
    settings: toSettings(await loadSettings(), order.format),
    session: await readSession(),
    isPrivate: order.isPrivate,
  };
  await putJob(job).catch(() => undefined); // the save itself will say what is wrong
  return { result: startJob(job) };
}

/** What still runs, and what is whole, is not begun again, however often it is asked for. */
async function readmit(jobId: string): Promise<Admitted> {
  const job = await readJob(jobId);
  if (!job) return { result: Promise.resolve({ state: 'failed', jobId, reason: 'tab-gone' }) };
  const isWhole = job.state === 'saved' && !job.missing?.length;
  if (running.has(jobId) || OPEN.has(job.state) || isWhole) return { result: resumeJob(job) };
  await removeFailures(jobId);
  // the background may have ended before all that a failed save had begun was taken back
  await (job.state === 'saved' ? removeFileRecords(jobId) : discardFiles(jobId));
  const session = await readSession();
  const state = job.clip ? 'fetching' : 'capturing';
  return { result: startJob({ ...job, state, attempt: undefined, createdAt: Date.now(), session }) };
}

/** @returns how the job ended, waiting for it if needed; undefined if it is unknown */
export async function awaitSave(jobId: string): Promise<SaveResult | undefined> {
  const job = await readJob(jobId);
  return job && resumeJob(job);
}

/** Ends a running save and takes its files back. @returns how it ended: it may have been too late */
export async function cancelSave(jobId: string): Promise<SaveResult | undefined> {
  const run = running.get(jobId);
  run?.controller.abort();
  return run?.result;
}

/** @returns how the last save of this tab stands, if one was made since the browser started */
export async function readLastSave(tabId: number): Promise<JobStatus | undefined> {
  const session = await readSession();
  const job = (await readJobs()).findLast((one) => one.tabId === tabId && one.session === session);
  if (!job) return undefined;
  return OPEN.has(job.state) ? { state: 'working', jobId: job.id } : toResult(job);
}

/** Goes on with what an earlier life of the background left open, and forgets what is old. */
export async function sweepJobs(): Promise<void> {
  const session = await readSession();
  for (const { id, state, session: theirs, createdAt } of await readJobs()) {
    if (OPEN.has(state) && theirs === session)
      void awaitSave(id); // it may have ended meanwhile
    else if (Date.now() - createdAt > KEEP_MS) await forgetJob(id);
    else if (state === 'failed' || state === 'cancelled') await takeTurn(() => discardLeft(id));
  }
}

/** What a save had begun that did not end well, if the background ended before all of it was taken back. */
async function discardLeft(id: string): Promise<void> {
  if (!running.has(id)) await discardFiles(id);
}

/** @returns the saves that were running when the browser was closed */
export async function readUnfinished(): Promise<{ jobId: string; title: string }[]> {
  return (await findUnfinished()).map(({ id, clip, source }) => ({
    jobId: id,
    title: clip?.article.metadata.title ?? source,
  }));
}

/** Finishes all of them. A page that was not read yet is gone with its tab. @returns how they ended */
export async function finishUnfinished(): Promise<SaveResult[]> {
  const session = await readSession();
  const jobs = await findUnfinished();
  return Promise.all(jobs.map((job) => startJob({ ...job, tabId: undefined, session })));
}

/** Forgets all of them, and takes back what they had written. */
export async function discardUnfinished(): Promise<undefined> {
  for (const { id } of await findUnfinished()) {
    await discardFiles(id);
    await forgetJob(id);
  }
}

async function findUnfinished(): Promise<SaveJob[]> {
  const session = await readSession();
  return (await readJobs()).filter((job) => OPEN.has(job.state) && job.session !== session);
}

async function forgetJob(id: string): Promise<void> {
  await removePictures(id);
  await removeFileRecords(id);
  await removeJob(id);
}

/** What was set by hand makes another file, however soon it is saved. */
function toSource({ url, scope, format }: SaveOrder): string {
  return `${scope} ${format === undefined ? '' : `${format} `}${url}`;
}

/** A page holds its pictures itself. */
function toSettings(settings: Settings, format: SaveFormat | undefined): Settings {
  return format === 'page' ? { ...settings, images: 'embed' } : settings;
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

/** @returns how a job ended, or will have ended: one that is open and that nobody works on is gone on with */
function resumeJob(job: SaveJob): Promise<SaveResult> {
  if (!running.has(job.id) && !OPEN.has(job.state)) return Promise.resolve(toResult(job));
  return startJob(job);
}

function startJob(job: SaveJob): Promise<SaveResult> {
  const known = running.get(job.id);
  if (known) return known.result;
  const controller = new AbortController();
  const result = performSave(job, controller.signal).finally(() => running.delete(job.id));
  running.set(job.id, { result, controller });
  return result;
}
