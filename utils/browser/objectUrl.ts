/** Addresses for blobs that the download manager accepts, in either browser. */
import { UnboxError } from '../article';
import { browser } from './api';
import type { ClipboardContent } from './clipboard';

const PAGE = '/offscreen.html';
/** An offscreen document that is being closed takes orders and never answers them. */
const ANSWER_TIMEOUT_MS = 2000;
/** Pauses before each try, in milliseconds: a document that is being opened or closed takes its time. */
const TRIES_MS = [0, 50, 200, 500, 1000, 2000];
/** The document is kept so long: a worker that is ended must not leave an order to close it to the next one. */
const IDLE_MS = 5000;
/** Addresses in use; the offscreen document may only close when none is. */
let inUse = 0;
let closing: ReturnType<typeof setTimeout> | undefined;
/** Opening and closing, one after the other. */
let turn: Promise<void> = Promise.resolve();

/** @returns an address that `downloads.download` accepts for this blob */
export async function createObjectUrl(blob: Blob): Promise<string> {
  if (import.meta.env.FIREFOX) return URL.createObjectURL(blob);
  inUse += 1;
  try {
    return await askOffscreen({ kind: 'create', blob });
  } catch (error) {
    inUse -= 1;
    throw error;
  }
}

/** Gives the address back; Chrome's offscreen document is closed some time after the last one. */
export async function revokeObjectUrl(url: string): Promise<void> {
  if (import.meta.env.FIREFOX) {
    URL.revokeObjectURL(url);
    return;
  }
  inUse -= 1;
  await sendOrder(await findOffscreenClient(), { kind: 'revoke', url });
  closeOffscreenLater();
}

/** Closes Chrome's offscreen document, also one of an earlier life of the worker, unless it is used meanwhile. */
export function closeOffscreenLater(): void {
  if (import.meta.env.FIREFOX) return;
  clearTimeout(closing);
  closing = setTimeout(() => void takeTurn(closeUnused), IDLE_MS);
}

async function closeUnused(): Promise<void> {
  if (inUse > 0) return;
  await browser.offscreen?.closeDocument().catch(() => undefined); // closed already: the goal is reached
}

/** What the offscreen document is asked; blobs travel by client message, which copies no bytes. */
export type OffscreenOrder =
  | { readonly kind: 'create'; readonly blob: Blob }
  | { readonly kind: 'revoke'; readonly url: string }
  | { readonly kind: 'copy'; readonly content: ClipboardContent };

/** Sends an order to Chrome's offscreen document, opening it first. @returns its answer */
export async function askOffscreen(order: OffscreenOrder): Promise<string> {
  clearTimeout(closing);
  for (const pauseMs of TRIES_MS) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    await takeTurn(openOffscreen);
    const answer = await sendOrder(await findOffscreenClient(), order);
    if (answer === undefined) continue;
    closeOffscreenLater();
    return answer;
  }
  throw new UnboxError('unexpected', 'the offscreen document does not answer');
}

function sendOrder(client: WorkerClient | undefined, order: OffscreenOrder): Promise<string | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const end = (answer: string | undefined) => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), ANSWER_TIMEOUT_MS);
    port1.onmessage = ({ data }) => end(typeof data === 'string' ? data : undefined);
    if (client) client.postMessage(order, [port2]);
    else end(undefined);
  });
}

function takeTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work);
  return turn;
}

interface WorkerScope {
  readonly clients: { matchAll(options: { includeUncontrolled: boolean }): Promise<WorkerClient[]> };
}
interface WorkerClient {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

async function findOffscreenClient(): Promise<WorkerClient | undefined> {
  const scope = globalThis as unknown as WorkerScope;
  const clients = await scope.clients.matchAll({ includeUncontrolled: true });
  return clients.find(({ url }) => URL.canParse(url) && new URL(url).pathname === PAGE);
}

async function openOffscreen(): Promise<void> {
  if (await findOffscreenClient()) return;
  const opening = browser.offscreen?.createDocument({
    url: PAGE,
    reasons: ['BLOBS', 'CLIPBOARD'],
    justification: 'Hands files to the download manager and text to the clipboard',
  });
  // An earlier life of the worker may be opening or closing one at this moment: the next try will see.
  await opening?.catch(() => undefined);
}
