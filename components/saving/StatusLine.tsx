/** One line of state: working, saved, copied or failed, with what can be done next. */
import type { Translate } from '../../utils/browser/i18n';
import type { Progress } from '../../utils/messaging/protocol';
import { Button } from '../controls/Button';
import { Icon, type IconName } from '../controls/Icon';
import { toSizeText } from '../text/facts';
import { useTranslate, valueKey } from '../text/translate';
import type { SaveStatus } from './useSave';

/** The status and how to show a saved file. */
export interface StatusLineProps {
  readonly status: SaveStatus;
  readonly onShow: (downloadId: number) => void;
}

const ICONS: Readonly<Partial<Record<SaveStatus['state'], IconName>>> = {
  saved: 'check',
  copied: 'check',
  failed: 'warning',
  cancelled: 'info',
  unchanged: 'info',
};

const SENTENCES = {
  copied: 'status_copied',
  cancelled: 'status_cancelled',
  unchanged: 'status_unchanged',
} as const;

/** A live region: screen readers hear every change of it. */
export function StatusLine({ status, onShow }: StatusLineProps) {
  const t = useTranslate();
  const icon = ICONS[status.state];
  const shownState = status.state === 'cancelled' ? 'idle' : status.state;
  return (
    <div class="status" role="status" data-status={shownState}>
      {status.state === 'working' && <span class="status-busy" aria-hidden="true" />}
      {icon && <Icon name={icon} />}
      <StatusText status={status} />
      {status.state === 'working' && status.progress && status.cancel && (
        <Button action="cancel" weight="text" onClick={status.cancel}>
          {t('cancel')}
        </Button>
      )}
      {status.state === 'saved' && (
        <Button action="show" weight="text" onClick={() => onShow(status.downloadId)}>
          {t('show_file')}
        </Button>
      )}
      {status.state === 'failed' && status.retry && (
        <Button action="retry" weight="text" onClick={status.retry}>
          {t(status.barredHosts?.length ? 'allow_hosts_retry' : 'retry')}
        </Button>
      )}
    </div>
  );
}

function StatusText({ status }: { readonly status: SaveStatus }) {
  const t = useTranslate();
  if (status.state === 'idle') return null;
  if (status.state === 'saved') {
    return (
      <span class="status-text status-file" title={status.fileName}>
        <span class="status-lead">{t('status_saved')}</span> <bdi class="status-name">{status.fileName}</bdi>{' '}
        <span class="status-size">{toSizeText(t, status.bytes)}</span>
      </span>
    );
  }
  return <span class="status-text">{toStatusText(t, status)}</span>;
}

/** @returns the sentence of a status other than saved */
function toStatusText(t: Translate, status: Exclude<SaveStatus, { state: 'saved' | 'idle' }>): string {
  if (status.state === 'failed') return t(valueKey('error', status.code));
  if (status.state === 'working') return toProgressText(t, status.progress);
  return t(SENTENCES[status.state]);
}

/** @returns what is being done, and how much of it is done */
function toProgressText(t: Translate, progress: Progress | undefined): string {
  if (!progress || progress.total < 2) return t('status_working');
  return t(`status_${progress.phase}`, [String(progress.done), String(progress.total)]);
}
