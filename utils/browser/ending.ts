/** A background that is being ended goes on for a moment, and every call to the browser fails in it. */
import { browser } from './api';

/**
 * To be asked before a failure is believed and written down: where the background is being ended, it is none,
 * and the next background goes on with the work.
 * @returns once the browser has answered; never where it does not any more
 */
export async function standStillIfEnding(): Promise<void> {
  const isAlive = await browser.runtime.getPlatformInfo().then(
    () => true,
    () => false,
  );
  if (!isAlive) await new Promise<never>(() => undefined);
}
