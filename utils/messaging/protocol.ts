/** Every message our pages send to the background: one table, so that a missing handler is a type error. */
import type { Clip, ErrorCode, MissingPicture } from '../article';
import { parseHttpUrl } from '../dom/url';
import type { Batch, BatchOrder } from '../save/batch';

/** How a save ended. `jobId` allows a retry. */
export type SaveResult =
  | {
      readonly state: 'saved';
      readonly jobId: string;
      readonly fileName: string;
      readonly bytes: number;
      readonly downloadId: number;
      /** How many pictures were saved with it. */
      readonly pictures?: number;
      /** Those that stayed links. */
      readonly missing?: readonly MissingPicture[];
    }
  | { readonly state: 'failed'; readonly jobId: string; readonly reason: ErrorCode }
  | { readonly state: 'cancelled'; readonly jobId: string };

/** How a save stands: still running, or how it ended. */
export type JobStatus = SaveResult | { readonly state: 'working'; readonly jobId: string };

/** What a save does that takes its time. */
export const SAVE_PHASES = ['fetching', 'packing', 'writing'] as const;

/** What a running save is doing, and how much of it is done. */
export interface Progress {
  readonly phase: (typeof SAVE_PHASES)[number];
  readonly done: number;
  readonly total: number;
}

/** A picture that the reader could not load, and where it came from. */
export interface StubbornPicture {
  /** Original address. */
  readonly url: string;
  readonly pageUrl: string;
  /** The tab of the page, if the reader knows it. */
  readonly tabId?: number;
}

/** Why a menu entry or command failed, for the popup to tell. */
export interface ActionFailure {
  readonly code: ErrorCode;
  /** Whether success is something on the clipboard. */
  readonly isCopy?: boolean;
  /** The text that could not be copied, for the user to copy by hand. */
  readonly uncopied?: string;
  /** Addresses of pictures whose hosts are to be allowed first. */
  readonly sources?: readonly string[];
}

/** `page`: one HTML file with its pictures inside, whatever the settings say. */
export type SaveFormat = 'page';

/** An article that a page of ours holds, to be saved. */
export interface SaveClipOrder {
  readonly jobId: string;
  readonly clip: Clip;
  readonly tabId?: number;
  readonly format?: SaveFormat;
}

/** Message name → [payload, reply]. */
export interface Protocol {
  'save-clip': [SaveClipOrder, SaveResult];
  /** Waits for a job that was sent before; undefined: it never arrived. */
  'await-job': [{ readonly jobId: string }, SaveResult | undefined];
  'retry-job': [{ readonly jobId: string }, SaveResult];
  'read-job': [{ readonly tabId: number }, JobStatus | undefined];
  /** Ends a save and takes its files back; the answer tells whether it was too late. */
  'cancel-job': [{ readonly jobId: string }, SaveResult | undefined];
  /** Saves that were running when the browser was closed. */
  'read-unfinished': [Nothing, { readonly jobId: string; readonly title: string }[]];
  'finish-unfinished': [Nothing, SaveResult[]];
  'discard-unfinished': [Nothing, undefined];
  'open-reader': [{ readonly clip: Clip; readonly tabId: number; readonly isPrinted?: boolean }, undefined];
  /** What a menu entry or command could not do in this tab; told once. */
  'take-failure': [{ readonly tabId: number }, ActionFailure | undefined];
  /** Does that once more. @returns how it failed again */
  'repeat-action': [{ readonly tabId: number }, ActionFailure | undefined];
  /** Opens the page that saves many; the tabs that are selected now are chosen there. */
  'open-saves': [{ readonly windowId?: number }, undefined];
  /** Saves many pages; answered when it is written down. */
  'start-batch': [{ readonly order: BatchOrder }, undefined];
  'cancel-batch': [{ readonly id: string }, undefined];
  'retry-batch': [{ readonly id: string }, undefined];
  'read-batch': [{ readonly id: string }, Batch | undefined];
  /** The last batch that was begun. */
  'read-last-batch': [{ readonly isPrivate: boolean }, Batch | undefined];
  'read-clip': [{ readonly id: string }, Clip | undefined];
  /** The picture as a data address; undefined: there is no way left. */
  'fetch-picture': [StubbornPicture, string | undefined];
  'show-download': [{ readonly downloadId: number }, undefined];
}

/** A message that carries nothing but its name. */
type Nothing = Readonly<Record<string, never>>;

/** A message's name. */
export type MessageName = keyof Protocol;
/** What a message carries. */
export type Payload<K extends MessageName> = Protocol[K][0];
/** What its handler answers. */
export type Reply<K extends MessageName> = Protocol[K][1];

/** A message as it travels. */
export interface Envelope<K extends MessageName = MessageName> {
  readonly to: 'background';
  readonly name: K;
  readonly payload: Payload<K>;
}

/** An answer as it travels: errors cross as codes, because Error objects do not survive. */
export type Answer<K extends MessageName = MessageName> =
  | { readonly ok: true; readonly value: Reply<K> }
  | { readonly ok: false; readonly code: ErrorCode };

const NAMES: Readonly<Record<MessageName, (payload: Record<string, unknown>) => boolean>> = {
  'save-clip': (p) =>
    isText(p.jobId) &&
    isClip(p.clip) &&
    (p.tabId === undefined || isCount(p.tabId)) &&
    (p.format === undefined || p.format === 'page'),
  'await-job': (p) => isText(p.jobId),
  'retry-job': (p) => isText(p.jobId),
  'read-job': (p) => isCount(p.tabId),
  'cancel-job': (p) => isText(p.jobId),
  'read-unfinished': () => true,
  'finish-unfinished': () => true,
  'discard-unfinished': () => true,
  'open-reader': (p) => isClip(p.clip) && isCount(p.tabId),
  'take-failure': (p) => isCount(p.tabId),
  'repeat-action': (p) => isCount(p.tabId),
  'open-saves': (p) => p.windowId === undefined || isCount(p.windowId),
  'start-batch': (p) => isBatchOrder(p.order),
  'cancel-batch': (p) => isText(p.id),
  'retry-batch': (p) => isText(p.id),
  'read-batch': (p) => isText(p.id),
  'read-last-batch': (p) => typeof p.isPrivate === 'boolean',
  'read-clip': (p) => isText(p.id),
  'fetch-picture': (p) =>
    isAddress(p.url) && isAddress(p.pageUrl) && (p.tabId === undefined || isCount(p.tabId)),
  'show-download': (p) => isCount(p.downloadId),
};

/** @returns the message if it is one of ours in every part, else undefined */
export function parseEnvelope(message: unknown): Envelope | undefined {
  if (!isRecord(message) || message.to !== 'background' || typeof message.name !== 'string') return undefined;
  if (!Object.hasOwn(NAMES, message.name) || !isRecord(message.payload)) return undefined;
  const name = message.name as MessageName;
  return NAMES[name](message.payload) ? (message as unknown as Envelope) : undefined;
}

/** @returns whether the value has the shape of a clip; a content process may send anything */
export function isClip(value: unknown): value is Clip {
  if (!isRecord(value) || typeof value.body !== 'string' || !isCount(value.capturedAt)) return false;
  const article = value.article;
  if (typeof value.isPrivate !== 'boolean' || !isRecord(article)) return false;
  if (![article.url, article.html, article.text].every((value) => typeof value === 'string')) return false;
  if (!Array.isArray(article.images)) return false;
  return isRecord(article.metadata) && typeof article.metadata.title === 'string' && isRecord(article.length);
}

function isBatchOrder(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.id) || typeof value.isPrivate !== 'boolean') return false;
  if (value.output !== 'files' && value.output !== 'zip') return false;
  return Array.isArray(value.pages) && value.pages.length > 0 && value.pages.every(isPageToSave);
}

/** A page is a tab or an address of the web; nothing else is ever opened. */
function isPageToSave(value: unknown): boolean {
  if (!isRecord(value) || typeof value.url !== 'string') return false;
  return isCount(value.tabId) || parseHttpUrl(value.url) !== undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && parseHttpUrl(value) !== undefined;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length < 200;
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
