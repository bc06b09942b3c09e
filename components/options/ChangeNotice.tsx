/** One line at the lower edge: kept, with a way back, or why not. */
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { useTranslate, valueKey } from '../text/translate';
import type { ChangeStatus } from './useSettings';

/** How the last change ended, and how to take it back. */
export interface ChangeNoticeProps {
  readonly status: ChangeStatus;
  readonly onUndo: (previous: Partial<Settings>) => void;
}

/** A live region: screen readers hear every change of it. */
export function ChangeNotice({ status, onUndo }: ChangeNoticeProps) {
  const t = useTranslate();
  return (
    <div class="options-status" role="status" data-status={status.state}>
      {status.state === 'saved' && (
        <div class="status" data-status="saved">
          <Icon name="check" />
          <span class="status-text">{t('options_saved')}</span>
          <Button action="undo" weight="text" onClick={() => onUndo(status.previous)}>
            {t('undo')}
          </Button>
        </div>
      )}
      {status.state === 'failed' && (
        <div class="status" data-status="failed">
          <Icon name="warning" />
          <span class="status-text">{t(valueKey('error', status.code))}</span>
        </div>
      )}
    </div>
  );
}
