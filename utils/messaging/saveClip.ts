/** Saves through the background and waits, whatever happens to the background meanwhile. */

import { send } from './messenger';
import type { SaveResult } from './protocol';

/** After this long without an answer the background is asked again; a Save-As dialog may take minutes. */
const PATIENCE_MS = 3000;

/**
 * @param order what to save; the job's id makes asking twice harmless
 * @returns how it ended
 * @throws UnboxError unexpected when the background cannot be reached at all
 */
export async function saveClip(order: Parameters<typeof send<'save-clip'>>[1]): Promise<SaveResult> {
  let answer: SaveResult | undefined = await withPatience(send('save-clip', order));
  while (answer === undefined) {
    const state = await withPatience(
      send('await-job', { jobId: order.jobId }).then((result) => result ?? 'unknown'),
    );
    answer = state === 'unknown' ? await withPatience(send('save-clip', order)) : state;
  }
  return answer;
}

async function withPatience<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer));
}
