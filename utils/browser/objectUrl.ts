/** Addresses for blobs that the download manager accepts, in either browser. */
import { UnboxError } from '../article';
import { browser } from './api';

const PAGE = '/offscreen.html';
/** Addresses in use; the offscreen document may only close when none is. */
let inUse = 0;
let opening: Promise<void> | undefined;

/** @returns an address that `downloads.download` accepts for this blob */
export async function createObjectUrl(blob: Blob): Promise<string> {
  if (import.meta.env.FIREFOX) return URL.createObjectURL(blob);
  inUse += 1;
  return askOffscreen({ kind: 'create', blob });
}

/** Gives the address back; Chrome's offscreen document is closed with the last one. */
export async function revokeObjectUrl(url: string): Promise<void> {
  if (import.meta.env.FIREFOX) {
    URL.revokeObjectURL(url);
    return;
  }
  inUse -= 1;
  if (inUse > 0) return;
  await browser.offscreen?.closeDocument().catch(() => undefined); // closed already: the goal is reached
}

/** What the offscreen document is asked; blobs travel by client message, which copies no bytes. */
export type OffscreenOrder =
  | { readonly kind: 'create'; readonly blob: Blob }
  | { readonly kind: 'copy'; readonly text: string };

/** Sends an order to Chrome's offscreen document, opening it first. @returns its answer, '' for none */
export async function askOffscreen(order: OffscreenOrder): Promise<string> {
  await openOffscreen();
  const client = await findOffscreenClient();
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      if (typeof data === 'string') resolve(data);
      else reject(new UnboxError('unexpected', 'offscreen document'));
    };
    client.postMessage(order, [port2]);
  });
}

interface WorkerScope {
  readonly clients: { matchAll(options: { includeUncontrolled: boolean }): Promise<WorkerClient[]> };
}
interface WorkerClient {
  readonly url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}

async function findOffscreenClient(): Promise<WorkerClient> {
  const scope = globalThis as unknown as WorkerScope;
  const clients = await scope.clients.matchAll({ includeUncontrolled: true });
  const client = clients.find(({ url }) => URL.canParse(url) && new URL(url).pathname === PAGE);
  if (!client) throw new UnboxError('unexpected', 'no offscreen document');
  return client;
}

async function openOffscreen(): Promise<void> {
  opening ??= (async () => {
    const open = await findOffscreenClient().catch(() => undefined);
    if (open) return;
    await browser.offscreen?.createDocument({
      url: PAGE,
      reasons: ['BLOBS', 'CLIPBOARD'],
      justification: 'Hands files to the download manager and text to the clipboard',
    });
  })().finally(() => {
    opening = undefined;
  });
  await opening;
}
