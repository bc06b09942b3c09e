/**
 * Batches, owned by the background: page after page, each step written down, so that a background that is
 * ended in the middle goes on where it was. The page that shows them may be closed.
 */
import { type ErrorCode, errorCode, UnboxError } from '../article';
import {
  type Batch,
  type BatchOrder,
  type BatchPage,
  cancelPages,
  changePage,
  createBatch,
  retryPages,
} from '../save/batch';
import { loadSettings } from '../settings/store';
import { showBadge } from './badge';
import {
  putBatch,
  putBatchClip,
  readBatch,
  readBatches,
  removeBatchClips,
  removeOldBatches,
  updateBatch,
} from './batchStore';
import { standStillIfEnding } from './ending';
import { removeFileRecords } from './fileStore';
import { gatherPictures } from './gatherPictures';
import { cancelSave, runSave } from './jobs';
import { logFailure } from './log';
import { closePageTab, isPageTabOpen, openPageTab, waitForPage } from './pageTab';
import { mayRead } from './permissions';
import { removePictures } from './pictureStore';
import { createProgress } from './progress';
import { clipTab } from './tabs';
import { writeBatchZip } from './writeBatchZip';

const running = new Map<string, AbortController>();

/** Begins a batch; one that is known goes on. Answers as soon as it is written down. */
export async function startBatch(order: BatchOrder): Promise<undefined> {
  const known = await readBatch(order.id);
  if (!known || known.state === 'draft') await putBatch(createBatch(order, Date.now(), 'running'));
  void runBatch(order.id);
}

/** Writes a batch down for the user to look at first. */
export async function startDraft(order: BatchOrder): Promise<void> {
  await putBatch(createBatch(order, Date.now(), 'draft'));
}

/** Ends a batch: what is saved stays, the page at work is the last that is touched. */
export async function cancelBatch(id: string): Promise<undefined> {
  const working = (await readBatch(id))?.pages.filter(({ state }) => state === 'working') ?? [];
  await updateBatch(id, cancelPages);
  running.get(id)?.abort();
  for (const page of working) await cancelSave(page.id);
}

/** Begins again with what failed or was cancelled. */
export async function retryBatch(id: string): Promise<undefined> {
  await updateBatch(id, retryPages);
  void runBatch(id);
}

/** Goes on with what an earlier life of the background left open, and forgets what is old. */
export async function sweepBatches(): Promise<void> {
  for (const { id, state } of await readBatches()) if (state === 'running') void runBatch(id);
  await removeOldBatches(Date.now());
}

async function runBatch(id: string): Promise<void> {
  if (running.has(id)) return;
  const controller = new AbortController();
  running.set(id, controller);
  try {
    for (let next = await findNext(id); next; next = await findNext(id)) {
      await savePage(next.batch, next.page, controller.signal);
    }
    await endBatch(id, controller.signal);
  } catch (error) {
    logFailure('batch', error);
    await standStillIfEnding();
    await updateBatch(id, (batch) => ({ ...batch, state: 'ended', reason: errorCode(error) }));
  } finally {
    running.delete(id);
  }
}

async function findNext(id: string): Promise<{ batch: Batch; page: BatchPage } | undefined> {
  const batch = await readBatch(id);
  const page = batch?.pages.find(({ state }) => state === 'waiting' || state === 'working');
  return batch && page ? { batch, page } : undefined;
}

async function endBatch(id: string, signal: AbortSignal): Promise<void> {
  const batch = await readBatch(id);
  if (!batch) return;
  const isWritten = batch.output === 'zip' && batch.pages.some(({ state }) => state === 'read');
  const file = isWritten ? await writeBatchZip(batch, signal) : batch.file;
  const ended = await updateBatch(id, (now) => ({
    ...now,
    file,
    state: 'ended',
    pages: now.pages.map((page) => (page.state === 'read' ? { ...page, state: 'saved' } : page)),
  }));
  await forgetPages(batch);
  if (ended?.originTabId === undefined) return;
  const isSaved = ended.pages.every(({ state }) => state === 'saved');
  await showBadge(ended.originTabId, isSaved ? 'saved' : 'failed');
}

async function savePage(batch: Batch, page: BatchPage, signal: AbortSignal): Promise<void> {
  const change = (part: Partial<BatchPage>) =>
    updateBatch(batch.id, (now) => {
      // whoever cancelled it meanwhile has the last word
      const isCancelled = now.pages.find(({ id }) => id === page.id)?.state === 'cancelled';
      return changePage(now, page.id, isCancelled ? { openedTabId: part.openedTabId } : part);
    });
  let openedTabId = page.openedTabId;
  try {
    await change({ state: 'working' });
    if (page.tabId === undefined) {
      openedTabId = await reopen(batch, page);
      await change({ openedTabId });
    }
    const tabId = page.tabId ?? openedTabId;
    if (tabId === undefined) throw new UnboxError('tab-gone');
    await waitForPage(tabId);
    await change({ ...(await keepPage({ batch, page, tabId, signal })), openedTabId: undefined });
  } catch (error) {
    await standStillIfEnding();
    await change({ state: 'failed', reason: await toReason(error, page), openedTabId: undefined });
  } finally {
    if (openedTabId !== undefined) await closePageTab(openedTabId);
  }
}

/** A tab that an earlier life of the background opened is taken again: its save may go on there. */
async function reopen({ windowId }: Batch, { url, openedTabId }: BatchPage): Promise<number> {
  const isOpen = openedTabId !== undefined && (await isPageTabOpen(openedTabId));
  return isOpen ? openedTabId : openPageTab(url, windowId);
}

interface OpenPage {
  readonly batch: Batch;
  readonly page: BatchPage;
  readonly tabId: number;
  readonly signal: AbortSignal;
}

/** Saves the page, or keeps it for the ZIP. */
async function keepPage(open: OpenPage): Promise<Partial<BatchPage>> {
  const { batch, page, tabId } = open;
  if (batch.output === 'zip') return readPage(open);
  const url = page.url || `tab:${tabId}`;
  const result = await runSave({ jobId: page.id, tabId, isPrivate: batch.isPrivate, scope: 'article', url });
  if (result.state === 'failed') throw new UnboxError(result.reason);
  if (result.state === 'cancelled') return { state: 'cancelled' };
  const { fileName, bytes, downloadId } = result;
  await updateBatch(batch.id, (now) => ({ ...now, file: { fileName, bytes, downloadId } }));
  return { state: 'saved', fileName };
}

/** Reads the page, and its pictures where they are to lie beside the text. */
async function readPage({ page, tabId, signal }: OpenPage): Promise<Partial<BatchPage>> {
  const settings = await loadSettings();
  const clip = await clipTab(tabId, { scope: 'article', settings });
  await putBatchClip(page.id, clip);
  if (settings.images !== 'link') {
    const progress = createProgress({ id: page.id });
    const onProgress = (done: number, total: number) => progress.report({ phase: 'fetching', done, total });
    await gatherPictures({ jobId: page.id, clip, settings, tabId, signal, onProgress }).finally(progress.end);
  }
  return { state: 'read', title: clip.article.metadata.title, url: clip.article.url };
}

async function forgetPages(batch: Batch): Promise<void> {
  await removeBatchClips(batch);
  await removeFileRecords(batch.id);
  for (const { id } of batch.pages) await removePictures(id);
}

/** A page that may be read but is not there shows an error of the browser instead, which no one may read. */
async function toReason(error: unknown, { url }: BatchPage): Promise<ErrorCode> {
  const code = errorCode(error);
  const isAllowed = code === 'forbidden' && url !== '' && (await mayRead(url));
  return isAllowed ? 'not-loaded' : code;
}
