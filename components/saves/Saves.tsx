/** Several pages saved in one go: which ones, into what, and how far it is. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ErrorCode, errorCode } from '../../utils/article';
import type { Batch, BatchOutput, PageToSave } from '../../utils/save/batch';
import { Mark } from '../controls/Icon';
import { useTranslate, valueKey } from '../text/translate';
import { BatchProgress } from './BatchProgress';
import { ChoosePages } from './ChoosePages';

/** What the page needs of the browser. */
export interface SavesActions {
  /** Tabs of this window; only those whose address may be known. */
  readonly readTabs: () => Promise<PageToSave[]>;
  readonly hasAllSites: () => Promise<boolean>;
  /** To be called first in a click handler, like `allowPages`. @returns whether the user agreed */
  readonly allowAllSites: () => Promise<boolean>;
  readonly releaseAllSites: () => Promise<void>;
  readonly allowPages: (urls: readonly string[]) => Promise<boolean>;
  readonly start: (order: StartOrder) => Promise<unknown>;
  readonly read: (id: string) => Promise<Batch | undefined>;
  readonly readLast: () => Promise<Batch | undefined>;
  readonly cancel: (id: string) => Promise<unknown>;
  readonly retry: (id: string) => Promise<unknown>;
  readonly show: (downloadId: number) => Promise<unknown>;
}

/** What is to be saved, and into what. */
export interface StartOrder {
  readonly id: string;
  readonly output: BatchOutput;
  readonly pages: readonly PageToSave[];
}

/** What the page is given by its entry point. */
export interface SavesProps {
  readonly actions: SavesActions;
  /** Batch in the page's address. */
  readonly batchId: string | undefined;
  /** Tabs that were selected when the page was opened. */
  readonly chosenTabs: readonly number[];
}

const POLL_MS = 400;

/** Root of the page. */
export function Saves({ actions, batchId, chosenTabs }: SavesProps) {
  const t = useTranslate();
  const [batch, setBatch] = useState<Batch | undefined>();
  const [isReady, setIsReady] = useState(false);
  const [failure, setFailure] = useState<ErrorCode>();
  const attempt = useCallback((work: () => Promise<unknown>) => {
    setFailure(undefined);
    work().catch((error) => setFailure(errorCode(error)));
  }, []);

  useEffect(() => {
    const found = batchId === undefined ? readRunning(actions) : actions.read(batchId);
    attempt(() => found.then(setBatch).finally(() => setIsReady(true)));
  }, [actions, batchId, attempt]);
  useWatch(actions, batch, setBatch);

  const start = (order: StartOrder) =>
    attempt(async () => {
      await actions.start(order);
      setBatch(await actions.read(order.id));
    });
  const retry = (id: string) =>
    attempt(async () => {
      await actions.retry(id);
      setBatch(await actions.read(id));
    });
  return (
    <main class="saves" data-saves={isReady ? (batch?.state ?? 'draft') : 'loading'} aria-busy={!isReady}>
      <header class="saves-head">
        <Mark size={32} />
        <h1>{t('saves_title')}</h1>
        <p>{t('saves_lead')}</p>
      </header>
      {failure && (
        <p class="saves-failure" role="alert">
          {t(valueKey('error', failure))}
        </p>
      )}
      {isReady && (!batch || batch.state === 'draft') && (
        <ChoosePages
          actions={actions}
          draft={batch}
          chosenTabs={chosenTabs}
          onStart={start}
          attempt={attempt}
        />
      )}
      {isReady && batch && batch.state !== 'draft' && (
        <BatchProgress
          batch={batch}
          onCancel={() => attempt(() => actions.cancel(batch.id))}
          onRetry={() => retry(batch.id)}
          onShow={(downloadId) => attempt(() => actions.show(downloadId))}
          onMore={() => setBatch(undefined)}
        />
      )}
    </main>
  );
}

async function readRunning(actions: SavesActions): Promise<Batch | undefined> {
  const last = await actions.readLast();
  return last?.state === 'running' ? last : undefined;
}

/** Asks again and again while the batch is running. */
function useWatch(
  actions: SavesActions,
  batch: Batch | undefined,
  setBatch: (batch: Batch | undefined) => void,
): void {
  const runningId = batch?.state === 'running' ? batch.id : undefined;
  useEffect(() => {
    if (runningId === undefined) return undefined;
    const timer = setInterval(() => {
      // the next question comes soon: one that is not answered is no failure
      actions.read(runningId).then(
        (now) => now && setBatch(now),
        () => undefined,
      );
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [actions, runningId, setBatch]);
}
