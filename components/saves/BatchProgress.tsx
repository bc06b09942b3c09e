/** How far a batch is, page by page, and what can be done about it. */
import { type Batch, type BatchPage, countPages } from '../../utils/save/batch';
import { Button } from '../controls/Button';
import { Icon, type IconName } from '../controls/Icon';
import { translateCount, useTranslate, valueKey } from '../text/translate';
import { PageName } from './PageChecklist';

/** The batch and its actions. */
export interface BatchProgressProps {
  readonly batch: Batch;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onShow: (downloadId: number) => void;
  /** Goes back to choosing pages. */
  readonly onMore: () => void;
}

const ICONS: Readonly<Partial<Record<BatchPage['state'], IconName>>> = {
  read: 'check',
  saved: 'check',
  failed: 'warning',
  cancelled: 'info',
};

/** The bar, the actions and the list; failures come with their reasons. */
export function BatchProgress({ batch, onCancel, onRetry, onShow, onMore }: BatchProgressProps) {
  const t = useTranslate();
  const { total, done } = countPages(batch);
  const isRunning = batch.state === 'running';
  const isIncomplete =
    batch.reason !== undefined ||
    batch.pages.some(({ state }) => state === 'failed' || state === 'cancelled');
  return (
    <section class="saves-progress">
      <div class="saves-card saves-overview">
        <p class="saves-count" role="status" data-fact="progress">
          {isRunning ? t('saves_running', [String(done), String(total)]) : <Summary batch={batch} />}
        </p>
        <progress max={total} value={done} aria-label={t('saves_title')} />
        <div class="saves-actions">
          {isRunning && (
            <Button action="cancel" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          {!isRunning && batch.file && (
            <Button action="show" icon="check" onClick={() => batch.file && onShow(batch.file.downloadId)}>
              {t('show_file')}
            </Button>
          )}
          {!isRunning && isIncomplete && (
            <Button action="retry" weight="primary" icon="retry" onClick={onRetry}>
              {t('saves_retry')}
            </Button>
          )}
          {!isRunning && (
            <Button action="more" weight="quiet" onClick={onMore}>
              {t('saves_more')}
            </Button>
          )}
        </div>
      </div>
      <ul class="saves-card saves-list">
        {batch.pages.map((page) => (
          <PageLine key={page.id} page={page} />
        ))}
      </ul>
    </section>
  );
}

function Summary({ batch }: { readonly batch: Batch }) {
  const t = useTranslate();
  const { saved, failed } = countPages(batch);
  const parts = [translateCount(t, 'saves_saved', saved)];
  if (failed > 0) parts.push(translateCount(t, 'saves_failed', failed));
  if (batch.reason) parts.push(t(valueKey('error', batch.reason)));
  return (
    <>
      {parts.join(' · ')}
      {batch.output === 'zip' && batch.file && (
        <>
          {' '}
          <bdi class="saves-file">{batch.file.fileName}</bdi>
        </>
      )}
    </>
  );
}

function PageLine({ page }: { readonly page: BatchPage }) {
  const t = useTranslate();
  const icon = ICONS[page.state];
  return (
    <li class="saves-page" data-page-state={page.state}>
      {icon ? (
        <Icon name={icon} />
      ) : (
        <span class={page.state === 'working' ? 'saves-busy' : 'saves-waiting'} />
      )}
      <PageName page={page} />
      <span class="saves-state">
        {page.reason ? t(valueKey('error', page.reason)) : t(valueKey('page_state', page.state))}
      </span>
    </li>
  );
}
