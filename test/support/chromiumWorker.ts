/** The extension's service worker in Chromium, asked of the browser itself: puppeteer may still hold a dead one. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession } from 'puppeteer-core';
import { until } from './driver.ts';

const RELEASE_TIMEOUT_MS = 1500;

/** Ends the worker, as the browser itself would, and makes sure that it can start again. */
export async function killWorker(browser: Browser, extensionId: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  for (const targetId of await findWorkers(session, extensionId)) {
    await session.send('Target.closeTarget', { targetId }).catch((error: Error) => {
      if (!isGone(error)) throw error; // it was dead before the farewell
    });
  }
  // a worker that starts again while the debugger is still leaving would wait for it for ever
  for (const targetId of await findWorkers(session, extensionId)) {
    const released = releaseTarget(session, targetId).catch((error: Error) => {
      if (!isGone(error)) throw error; // one that is gone waits for nobody
    });
    await Promise.race([released, pause(RELEASE_TIMEOUT_MS)]); // one that is going never answers
  }
  await session.detach();
}

/** Runs an expression in the worker that runs now, waiting for one if there is none. */
export async function evaluateInWorker(
  browser: Browser,
  extensionId: string,
  expression: string,
): Promise<void> {
  const session = await browser.target().createCDPSession();
  await until('the service worker to run', async () => {
    const [targetId] = await findWorkers(session, extensionId);
    return targetId !== undefined && evaluateInTarget(session, { targetId, expression });
  });
  await session.detach();
}

async function findWorkers(session: CDPSession, extensionId: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const isOurs = (url: string) => url.startsWith(`chrome-extension://${extensionId}/`);
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && isOurs(url))
    .map(({ targetId }) => targetId);
}

/** @returns whether the target was there to answer */
async function evaluateInTarget(
  session: CDPSession,
  { targetId, expression }: { targetId: string; expression: string },
): Promise<boolean> {
  try {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const target = session.connection()?.session(sessionId);
    await target?.send('Runtime.runIfWaitingForDebugger');
    const answer = await target?.send('Runtime.evaluate', { expression, awaitPromise: true });
    if (answer?.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    await session.send('Target.detachFromTarget', { sessionId });
    return true;
  } catch (error) {
    if (isGone(error as Error)) return false;
    throw error;
  }
}

async function releaseTarget(session: CDPSession, targetId: string): Promise<void> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
  await session.connection()?.session(sessionId)?.send('Runtime.runIfWaitingForDebugger');
  await session.send('Target.detachFromTarget', { sessionId });
}

function isGone(error: Error): boolean {
  return /No (?:session|target) with given id|Session closed|Target closed/.test(error.message);
}
