/** Tells one run of the browser from the next: the session storage is empty after a restart. */
import { browser } from './api';

const KEY = 'session';
let known: Promise<string> | undefined;

/** @returns a text that is the same until the browser ends */
export function readSession(): Promise<string> {
  known ??= findSession();
  return known;
}

async function findSession(): Promise<string> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  if (typeof stored === 'string') return stored;
  const session = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: session });
  return session;
}
