/**
 * The extension's own database. What comes from a private window stays in memory: in Chrome the private half
 * of the extension has a database in memory; in Firefox there is one background for both, and `isMemoryOnly`
 * says what it must keep by itself.
 */

const DATABASE = 'unbox';
/** Stores and their keys; a new one comes with a higher version. */
const STORES = {
  jobs: 'id',
  articles: 'id',
  pictures: ['job', 'index'],
  files: ['job', 'path'],
  batches: 'id',
  clips: 'id',
} as const;
const VERSION = 3;

/** A store of the database. */
export type StoreName = keyof typeof STORES;

let opened: Promise<IDBDatabase> | undefined;

/** @returns whether a record of this window must not reach the database */
export const isMemoryOnly = (isPrivate: boolean): boolean => isPrivate && import.meta.env.FIREFOX;

/**
 * Does one thing in one store.
 * @param ask makes the request whose result is wanted
 * @throws DOMException when the disk is full or the database cannot be opened
 */
export async function withStore<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, mode);
    const request = ask(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onabort = () => reject(transaction.error ?? new Error('storage'));
  });
}

/** @returns the range of all records of a job, in stores whose key begins with it */
export function ofJob(job: string): IDBKeyRange {
  return IDBKeyRange.bound([job], [job, []]); // an array sorts after every number and text
}

function openDatabase(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      for (const [name, key] of Object.entries(STORES)) {
        if (request.result.objectStoreNames.contains(name)) continue;
        request.result.createObjectStore(name, { keyPath: typeof key === 'string' ? key : [...key] });
      }
    };
    request.onsuccess = () => {
      const forget = () => {
        opened = undefined;
      };
      request.result.onclose = forget; // the browser closed it: what is asked next opens it again
      // a page of an older version must not keep a newer one from its stores
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('storage'));
  }).catch((error: unknown) => {
    opened = undefined; // a later call may find the disk free again
    throw error;
  });
  return opened;
}
