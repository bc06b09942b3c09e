/** Says so when the browser does not sync: the settings then stay on this device. */
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { useTranslate } from '../text/translate';

/** What the note needs of the browser. */
export interface SyncActions {
  /** Calls the listener with how sync stands, now and after every change. @returns how to stop */
  readonly watchSync: (listener: (state: 'synced' | 'local' | undefined) => void) => () => void;
}

/** Nothing while all is well. */
export function SyncNote({ actions }: { readonly actions: SyncActions }) {
  const t = useTranslate();
  const [state, setState] = useState<'synced' | 'local'>();
  useEffect(() => actions.watchSync(setState), [actions]);
  return (
    <p class="setting-note" role="status" data-sync={state}>
      {state === 'local' && (
        <>
          <Icon name="warning" />
          {t('sync_local')}
        </>
      )}
      {state === 'synced' && (
        <>
          <Icon name="check" />
          {t('sync_synced')}
        </>
      )}
    </p>
  );
}
