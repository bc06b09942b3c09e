/** Lets the page answer between the steps of a long work. */

/** Longest time without a pause, in milliseconds. */
const MAX_BUSY_MS = 50;

/** To be awaited between steps: returns at once unless the page has waited for long. */
export type Pace = () => Promise<void>;

/** A pace that never pauses, for tests and measurements. */
export const NO_PACE: Pace = async () => undefined;

/** @param now clock in milliseconds */
export function createPace(now: () => number = Date.now): Pace {
  let busySince = now();
  return async () => {
    if (now() - busySince < MAX_BUSY_MS) return;
    await nextTask();
    busySince = now();
  };
}

/** A message comes after what the page has waiting; timers of hidden tabs can take a second, so one is only the reserve. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const go = () => {
      clearTimeout(reserve);
      port1.close();
      resolve();
    };
    const reserve = setTimeout(go, MAX_BUSY_MS);
    port1.onmessage = go;
    port2.postMessage(0);
  });
}
