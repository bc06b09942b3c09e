/** Saving and copying as popup and reader do it: one status at a time, every failure with a way to retry. */
import { useCallback, useState } from 'preact/hooks';
import { type Clip, type ErrorCode, errorCode, type MissingPicture } from '../../utils/article';
import type { ActionFailure, JobStatus, Progress, SaveResult } from '../../utils/messaging/protocol';

/** What saving needs of the browser. */
export interface SaveActions {
  /** Hands the clip to the background, which owns the job from there on. */
  readonly save: (order: SaveOrder) => Promise<SaveResult>;
  readonly retry: (jobId: string) => Promise<SaveResult>;
  /** How a save ended that was ordered before this page was opened. */
  readonly awaitJob: (jobId: string) => Promise<SaveResult>;
  readonly cancel: (jobId: string) => Promise<unknown>;
  /** Tells how far a save is. @returns how to stop */
  readonly watch: (jobId: string, listener: (progress: Progress) => void) => () => void;
  /** Hosts of pictures that the user has not allowed yet. */
  readonly findBarredHosts: (sources: readonly string[]) => Promise<string[]>;
  /** Asks for hosts; called first in a click handler. @returns whether the user agreed */
  readonly allowHosts: (hosts: readonly string[]) => Promise<boolean>;
  /** Shows the file in its folder. */
  readonly show: (downloadId: number) => Promise<unknown>;
  /** @throws UnboxError clipboard */
  readonly copy: (clip: Clip) => Promise<void>;
}

/** What is to be saved, and under which id the job is known. */
export interface SaveOrder {
  readonly jobId: string;
  readonly clip: Clip;
  readonly tabId?: number;
}

/** What the status line says. */
export type SaveStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly progress?: Progress; readonly cancel?: () => void }
  | { readonly state: 'copied' }
  /** The page had nothing to be cleaned. */
  | { readonly state: 'unchanged' }
  | { readonly state: 'cancelled' }
  | {
      readonly state: 'saved';
      readonly fileName: string;
      readonly bytes: number;
      readonly downloadId: number;
      /** Pictures that stayed links. */
      readonly missing?: readonly MissingPicture[];
      /** Their hosts that are to be allowed first. */
      readonly barredHosts?: readonly string[];
      /** Fetches what is missing and saves once more. */
      readonly retry?: () => void;
    }
  | {
      readonly state: 'failed';
      readonly code: ErrorCode;
      readonly retry?: () => void;
      /** The text that could not be copied, for the user to copy by hand. */
      readonly uncopied?: string;
      /** Hosts of pictures that the retry asks for first. */
      readonly barredHosts?: readonly string[];
    };

/** The status and what changes it. */
export interface Saving {
  readonly status: SaveStatus;
  /** Runs a save from its first step on; a failure of any step offers to run it again. */
  readonly run: (work: (jobId: string) => Promise<SaveResult>) => Promise<void>;
  /**
   * Runs something whose success says itself (copying), or says `done`, which is asked for afterwards; a failure
   * offers to run it again, or `uncopied` by hand.
   */
  readonly attempt: (
    work: () => Promise<void>,
    done?: SaveStatus | (() => SaveStatus),
    uncopied?: string,
  ) => Promise<void>;
  /** Tells what failed without this page; `repeat` does it once more and answers how that failed. */
  readonly tell: (failure: ActionFailure, repeat: () => Promise<ActionFailure | undefined>) => Promise<void>;
  /** Takes over a job that was ordered earlier. */
  readonly resume: (job: JobStatus) => void;
}

/** @param actions what saving needs of the browser */
export function useSave(actions: SaveActions): Saving {
  const [status, setStatus] = useState<SaveStatus>({ state: 'idle' });

  const attempt = useCallback(
    async (
      work: () => Promise<void>,
      done: SaveStatus | (() => SaveStatus) = { state: 'idle' },
      uncopied?: string,
    ) => {
      try {
        await work();
        setStatus(done);
      } catch (error) {
        const code = errorCode(error);
        const retry = () => void attempt(work, done, uncopied);
        setStatus({ state: 'failed', code, retry, ...(code === 'clipboard' && { uncopied }) });
      }
    },
    [],
  );
  const tell = useTell(actions, setStatus);

  const run = useCallback(
    async (work: (jobId: string) => Promise<SaveResult>, jobId: string = crypto.randomUUID()) => {
      const cancel = () => void actions.cancel(jobId).catch(() => undefined /* it goes on, as is seen */);
      setStatus({ state: 'working', cancel });
      const stop = actions.watch(jobId, (progress) => setStatus({ state: 'working', progress, cancel }));
      try {
        const result = await work(jobId);
        stop();
        await show(result);
      } catch (error) {
        stop();
        setStatus({ state: 'failed', code: errorCode(error), retry: () => void run(work, jobId) });
      }
    },
    [actions],
  );

  const show = async (result: SaveResult) => {
    const again = () => void run(() => actions.retry(result.jobId), result.jobId);
    const missing = result.state === 'saved' ? (result.missing ?? []) : [];
    const barred = missing.filter(({ reason }) => reason === 'unreachable' || reason === 'refused');
    const hosts = await findBarred(
      actions,
      barred.map(({ src }) => src),
    );
    const retry = toRetry(actions, hosts, again);
    setStatus(toStatus(result, { retry, barredHosts: hosts }));
  };

  const resume = useCallback(
    (job: JobStatus) =>
      void (job.state === 'working' ? run(() => actions.awaitJob(job.jobId), job.jobId) : show(job)),
    [actions, run],
  );
  return { status, run, attempt, tell, resume };
}

/** @returns how to tell what failed without this page */
function useTell(actions: SaveActions, setStatus: (status: SaveStatus) => void): Saving['tell'] {
  const tell = useCallback<Saving['tell']>(
    async ({ code, isCopy = false, uncopied, sources = [] }, repeat) => {
      const again = async () => {
        setStatus({ state: 'working' });
        const next = await repeat().catch((error: unknown) => ({ code: errorCode(error), isCopy }));
        if (next) await tell(next, repeat);
        else setStatus({ state: isCopy ? 'copied' : 'idle' });
      };
      const hosts = await findBarred(actions, sources);
      const retry = toRetry(actions, hosts, () => void again());
      setStatus({ state: 'failed', code, uncopied, barredHosts: hosts, retry });
    },
    [actions, setStatus],
  );
  return tell;
}

/** @returns the hosts of these pictures that the user has not allowed yet; none when that cannot be told */
async function findBarred(actions: SaveActions, sources: readonly string[]): Promise<string[]> {
  if (sources.length === 0) return [];
  return actions.findBarredHosts(sources).catch(() => []);
}

/** The question for the hosts must be the first thing in the click. */
function toRetry(actions: SaveActions, hosts: readonly string[], again: () => void): () => void {
  if (hosts.length === 0) return again;
  return () => void actions.allowHosts(hosts).then((isAllowed) => isAllowed && again());
}

/** @returns the status that tells how a job ended */
export function toStatus(
  result: SaveResult,
  { retry, barredHosts = [] }: { readonly retry: () => void; readonly barredHosts?: readonly string[] },
): SaveStatus {
  if (result.state === 'failed') return { state: 'failed', code: result.reason, retry };
  if (result.state === 'cancelled') return { state: 'cancelled' };
  const { fileName, bytes, downloadId, missing = [] } = result;
  const saved = { state: 'saved', fileName, bytes, downloadId } as const;
  return missing.length === 0 ? saved : { ...saved, missing, barredHosts, retry };
}
