/** Saves that were running when the browser was closed: finish them, or forget them. */
import { useEffect, useState } from 'preact/hooks';
import type { SaveResult } from '../../utils/messaging/protocol';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { translateCount, useTranslate } from '../text/translate';

/** What the line needs of the browser. */
export interface UnfinishedActions {
  readonly readUnfinished: () => Promise<readonly { readonly title: string }[]>;
  /** @returns how each of them ended */
  readonly finishUnfinished: () => Promise<readonly SaveResult[]>;
  readonly discardUnfinished: () => Promise<unknown>;
}

/** Shows nothing while there is nothing to finish. */
export function Unfinished({ actions }: { readonly actions: UnfinishedActions }) {
  const t = useTranslate();
  const [titles, setTitles] = useState<readonly string[]>([]);
  const [isWorking, setIsWorking] = useState(false);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    actions.readUnfinished().then(
      (jobs) => setTitles(jobs.map(({ title }) => title)),
      () => undefined, // nothing is offered that cannot be read
    );
  }, [actions]);
  const act = async (work: () => Promise<number>) => {
    setIsWorking(true);
    setFailed(await work().catch(() => titles.length));
    setTitles([]);
    setIsWorking(false);
  };
  const finish = async () =>
    (await actions.finishUnfinished()).filter(({ state }) => state === 'failed').length;
  const discard = async () => {
    await actions.discardUnfinished();
    return 0;
  };
  if (failed > 0) return <p class="unfinished">{translateCount(t, 'unfinished_failed', failed)}</p>;
  if (titles.length === 0) return null;
  return (
    <div class="unfinished" data-fact="unfinished" title={titles.join('\n')}>
      <Icon name="info" />
      <span class="status-text">{translateCount(t, 'unfinished', titles.length)}</span>
      <Button action="finish" weight="text" isDisabled={isWorking} onClick={() => void act(finish)}>
        {t('unfinished_finish')}
      </Button>
      <Button action="discard" weight="text" isDisabled={isWorking} onClick={() => void act(discard)}>
        {t('unfinished_discard')}
      </Button>
    </div>
  );
}
