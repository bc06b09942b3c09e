/** Several pages saved in one go: the record that the background keeps, and how it changes. Pure. */
import type { ErrorCode } from '../article';

/** How far a page is; `read`: it waits for the ZIP that it goes into. */
export const BATCH_PAGE_STATES = ['waiting', 'working', 'read', 'saved', 'failed', 'cancelled'] as const;

/** One of BATCH_PAGE_STATES. */
export type BatchPageState = (typeof BATCH_PAGE_STATES)[number];

/** One page of a batch: a tab that is open already, or an address to be opened. */
export interface BatchPage {
  /** Also the id of its save. */
  readonly id: string;
  /** Absolute address; '' for a tab whose address is not known. */
  readonly url: string;
  readonly title?: string;
  /** The user's own tab; it is read and left alone. */
  readonly tabId?: number;
  /** The tab that was opened for it, to be closed again. */
  readonly openedTabId?: number;
  readonly state: BatchPageState;
  readonly reason?: ErrorCode;
  readonly fileName?: string;
}

/** One file a page, or all in one ZIP. */
export type BatchOutput = 'files' | 'zip';

/** All pages, and what becomes of them. `draft`: nothing was asked for yet. */
export interface Batch {
  readonly id: string;
  readonly createdAt: number;
  readonly output: BatchOutput;
  readonly isPrivate: boolean;
  /** Tab whose badge tells how it ended. */
  readonly originTabId?: number;
  /** Window in which pages are opened. */
  readonly windowId?: number;
  readonly state: 'draft' | 'running' | 'ended';
  readonly pages: readonly BatchPage[];
  /** The last file that was written, or the ZIP. */
  readonly file?: { readonly fileName: string; readonly bytes: number; readonly downloadId: number };
  /** Why the ZIP could not be written. */
  readonly reason?: ErrorCode;
}

/** A page before it is in a batch. */
export interface PageToSave {
  readonly url: string;
  readonly title?: string;
  readonly tabId?: number;
}

/** Most pages of one batch. */
export const MAX_BATCH_PAGES = 200;

/** What a batch is made of. */
export interface BatchOrder extends Pick<Batch, 'id' | 'output' | 'isPrivate' | 'windowId' | 'originTabId'> {
  readonly pages: readonly PageToSave[];
}

/**
 * @param order at most MAX_BATCH_PAGES pages are taken
 * @param createdAt milliseconds since 1970
 */
export function createBatch(order: BatchOrder, createdAt: number, state: Batch['state']): Batch {
  const pages = order.pages
    .slice(0, MAX_BATCH_PAGES)
    .map((page, index): BatchPage => ({ ...page, id: `${order.id}-${index}`, state: 'waiting' }));
  return { ...order, pages, createdAt, state };
}

/** @returns the batch with one page changed */
export function changePage(batch: Batch, id: string, change: Partial<BatchPage>): Batch {
  return { ...batch, pages: batch.pages.map((page) => (page.id === id ? { ...page, ...change } : page)) };
}

/** @returns the batch with every page that is not ended yet as cancelled */
export function cancelPages(batch: Batch): Batch {
  const isOpen = ({ state }: BatchPage) => state === 'waiting' || state === 'working' || state === 'read';
  return {
    ...batch,
    pages: batch.pages.map((page) => (isOpen(page) ? { ...page, state: 'cancelled' } : page)),
  };
}

/**
 * @returns the batch as it begins again: failed and cancelled pages wait; with a ZIP all do, because a ZIP
 *   holds all of them. They get new ids: their saves are new ones.
 */
export function retryPages(batch: Batch): Batch {
  const isDone = ({ state }: BatchPage) => state === 'saved' && batch.output === 'files';
  return {
    ...batch,
    state: 'running',
    reason: undefined,
    pages: batch.pages.map((page) =>
      isDone(page) || page.state === 'read'
        ? page
        : { ...page, id: `${page.id}+`, state: 'waiting', reason: undefined },
    ),
  };
}

/** How many pages are in which state. */
export interface BatchCount {
  readonly total: number;
  readonly done: number;
  readonly saved: number;
  readonly failed: number;
}

/** @returns the figures that the progress shows */
export function countPages({ pages }: Batch): BatchCount {
  const count = (...states: BatchPageState[]) => pages.filter(({ state }) => states.includes(state)).length;
  return {
    total: pages.length,
    done: count('read', 'saved', 'failed', 'cancelled'),
    saved: count('saved'),
    failed: count('failed'),
  };
}
