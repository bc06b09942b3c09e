/** Whether a browser has begun to hold an origin to its quota: a limit that was just set is not felt at once. */

/**
 * Runs in a page of the origin.
 * @param bytes the limit
 * @returns whether that much more cannot be kept; what was kept to try is taken back
 */
export async function isHeldTo(bytes: number): Promise<boolean> {
  const data = new Uint8Array(bytes);
  // what can be compressed takes less
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(data.subarray(at, at + 65_536));
  const opening = indexedDB.open('quota-probe', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('data');
  try {
    await new Promise<void>((resolve, reject) => {
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('data', 'readwrite');
        writing.objectStore('data').put(data, 1);
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      };
    });
    return false;
  } catch {
    return true;
  } finally {
    opening.result?.close();
    indexedDB.deleteDatabase('quota-probe');
  }
}
