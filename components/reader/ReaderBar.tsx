/** The reader's quiet bar: type and theme, original, copy, save. */
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon, Mark } from '../controls/Icon';
import { StatusLine } from '../saving/StatusLine';
import type { SaveStatus } from '../saving/useSave';
import { useTranslate } from '../text/translate';
import { TypePanel } from './TypePanel';

/** What the bar shows and does. */
export interface ReaderBarProps {
  /** Address of the original page. */
  readonly url: string;
  readonly status: SaveStatus;
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
  readonly onShow: (downloadId: number) => void;
}

/** Stays at the top edge, above the text and never on it. */
export function ReaderBar(props: ReaderBarProps) {
  const { url, status, settings, onChange, onSave, onCopy, onShow } = props;
  const t = useTranslate();
  return (
    <header class="reader-bar">
      <div class="reader-bar-mark">
        <Mark size={20} />
        <span class="reader-bar-name">{t('extension_name')}</span>
      </div>
      <StatusLine status={status} onShow={onShow} />
      <div class="reader-bar-actions">
        <a
          class="button button-quiet"
          data-action="original"
          href={url}
          rel="noreferrer"
          aria-label={t('open_original')}
          title={t('open_original')}
        >
          <Icon name="external" />
          <span class="button-label">{t('original')}</span>
        </a>
        <TypePanel settings={settings} onChange={onChange} />
        <Button action="copy" weight="quiet" icon="copy" label={t('copy_markdown')} onClick={onCopy}>
          {t('copy')}
        </Button>
        <Button action="save" icon="save" isDisabled={status.state === 'working'} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </header>
  );
}
