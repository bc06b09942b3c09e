/** Saves through the background and waits, however often the background ends meanwhile. */

import { errorCode } from '../article';
import { send } from './messenger';
import type { SaveResult } from './protocol';

/** After this long without an answer the background is asked again; a Save-As dialog may take minutes. */
const PATIENCE_MS = 3000;
/** So often in a row the background may be gone before it is given up. */
const MAX_SILENCES = 8;
const PAUSE_MS = 200;

/**
 * @param order what to save; the job's id makes asking twice harmless
 * @returns how it ended
 * @throws UnboxError unexpected when the background cannot be reached at all
 */
export function saveClip(order: Parameters<typeof send<'save-clip'>>[1]): Promise<SaveResult> {
  return follow(order.jobId, () => send('save-clip', order));
}

/** Tries a job again. @returns how it ended; errors as `saveClip` */
export function retryJob(jobId: string): Promise<SaveResult> {
  return follow(jobId, () => send('retry-job', { jobId }));
}

/** Waits for a job that was ordered elsewhere. @returns how it ended; errors as `saveClip` */
export function awaitJob(jobId: string): Promise<SaveResult> {
  const forgotten: SaveResult = { state: 'cancelled', jobId };
  return follow(jobId, async () => (await send('await-job', { jobId })) ?? forgotten);
}

/** Gives the order, and asks for the job until it has ended. */
async function follow(jobId: string, order: () => Promise<SaveResult>): Promise<SaveResult> {
  let silences = 0;
  const ask = async <T>(question: () => Promise<T>): Promise<T | undefined> => {
    try {
      const answer = await withPatience(question());
      silences = 0;
      return answer;
    } catch (error) {
      silences += 1;
      if (errorCode(error) !== 'unexpected' || silences >= MAX_SILENCES) throw error;
      // it was ended while it worked: the next question wakes it
      await new Promise((resolve) => setTimeout(resolve, silences * PAUSE_MS));
      return undefined;
    }
  };
  let answer = await ask(order);
  while (answer === undefined) {
    const state = await ask(() => send('await-job', { jobId }).then((result) => result ?? 'unknown'));
    answer = state === 'unknown' ? await ask(order) : state;
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
