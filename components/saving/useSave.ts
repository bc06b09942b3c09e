/** Saving and copying as popup and reader do it: one status at a time, every failure with a way to retry. */
import { useCallback, useState } from 'preact/hooks';
import { type Clip, type ErrorCode, errorCode } from '../../utils/article';
import type { SaveResult } from '../../utils/messaging/protocol';

/** What saving needs of the browser. */
export interface SaveActions {
  /** Hands the clip to the background, which owns the job from there on. */
  readonly save: (clip: Clip, tabId?: number) => Promise<SaveResult>;
  readonly retry: (jobId: string) => Promise<SaveResult>;
  /** Shows the file in its folder. */
  readonly show: (downloadId: number) => Promise<unknown>;
  /** @throws UnboxError clipboard */
  readonly copy: (clip: Clip) => Promise<void>;
}

/** What the status line says. */
export type SaveStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'copied' }
  | { readonly state: 'cancelled' }
  | {
      readonly state: 'saved';
      readonly fileName: string;
      readonly bytes: number;
      readonly downloadId: number;
    }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly retry?: () => void };

/** The status and what changes it. */
export interface Saving {
  readonly status: SaveStatus;
  /** Runs a save from its first step on; a failure of any step offers to run it again. */
  readonly run: (work: () => Promise<SaveResult>) => Promise<void>;
  /** Runs something whose success says itself (copying); a failure offers to run it again. */
  readonly attempt: (work: () => Promise<void>, done?: SaveStatus) => Promise<void>;
  /** Takes over the result of a job that ended earlier. */
  readonly resume: (result: SaveResult) => void;
}

/** @param actions what saving needs of the browser */
export function useSave(actions: SaveActions): Saving {
  const [status, setStatus] = useState<SaveStatus>({ state: 'idle' });

  const attempt = useCallback(async (work: () => Promise<void>, done: SaveStatus = { state: 'idle' }) => {
    try {
      await work();
      setStatus(done);
    } catch (error) {
      setStatus({ state: 'failed', code: errorCode(error), retry: () => void attempt(work, done) });
    }
  }, []);

  const run = useCallback(
    async (work: () => Promise<SaveResult>) => {
      setStatus({ state: 'working' });
      try {
        const result = await work();
        setStatus(toStatus(result, () => void run(() => actions.retry(result.jobId))));
      } catch (error) {
        setStatus({ state: 'failed', code: errorCode(error), retry: () => void run(work) });
      }
    },
    [actions],
  );

  const resume = useCallback(
    (result: SaveResult) => setStatus(toStatus(result, () => void run(() => actions.retry(result.jobId)))),
    [actions, run],
  );
  return { status, run, attempt, resume };
}

/** @returns the status that tells how a job ended */
export function toStatus(result: SaveResult, retry: () => void): SaveStatus {
  if (result.state === 'failed') return { state: 'failed', code: result.reason, retry };
  if (result.state === 'cancelled') return { state: 'cancelled' };
  const { fileName, bytes, downloadId } = result;
  return { state: 'saved', fileName, bytes, downloadId };
}
