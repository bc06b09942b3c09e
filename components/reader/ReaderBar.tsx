/** The reader's quiet bar: outline, reading aloud, type, everything else, save. */
import { Button } from '../controls/Button';
import { Icon, type IconName, Mark } from '../controls/Icon';
import { StatusLine } from '../saving/StatusLine';
import type { SaveStatus } from '../saving/useSave';
import { useTranslate } from '../text/translate';
import { MORE_PANEL } from './MorePanel';
import { TYPE_PANEL } from './TypePanel';
import { useQuietBar } from './useQuietBar';

/** Id of the outline where there is no room for it beside the text. */
export const OUTLINE_PANEL = 'outline-panel';

/** What the bar shows and does. */
export interface ReaderBarProps {
  readonly status: SaveStatus;
  /** Whether there is an outline that needs a button. */
  readonly hasOutline: boolean;
  /** Absent where the machine has no voice. */
  readonly onListen?: () => void;
  readonly onSave: () => void;
  readonly onShow: (downloadId: number) => void;
}

/** Stays at the top edge, above the text and never on it; gone while the text is read on. */
export function ReaderBar({ status, hasOutline, onListen, onSave, onShow }: ReaderBarProps) {
  const t = useTranslate();
  const barRef = useQuietBar();
  return (
    <header class="reader-bar" ref={barRef}>
      <div class="reader-bar-mark">
        <Mark size={20} />
        <span class="reader-bar-name">{t('extension_name')}</span>
      </div>
      <StatusLine status={status} onShow={onShow} />
      <div class="reader-bar-actions">
        {hasOutline && (
          <PanelButton action="outline" panel={OUTLINE_PANEL} icon="outline" label={t('key_outline')} />
        )}
        {onListen && (
          <Button action="listen" weight="quiet" icon="listen" label={t('key_listen')} onClick={onListen} />
        )}
        <PanelButton action="type" panel={TYPE_PANEL} label={t('type_and_theme')} />
        <PanelButton action="more" panel={MORE_PANEL} icon="more" label={t('more')} />
        <Button action="save" icon="save" isDisabled={status.state === 'working'} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </header>
  );
}

interface PanelButtonProps {
  readonly action: string;
  readonly panel: string;
  readonly label: string;
  /** The letters `Aa` when absent. */
  readonly icon?: IconName;
}

function PanelButton({ action, panel, label, icon }: PanelButtonProps) {
  return (
    <button
      type="button"
      class="button button-quiet"
      data-action={action}
      popovertarget={panel}
      aria-label={label}
      title={label}
    >
      {icon ? (
        <Icon name={icon} />
      ) : (
        <span class="type-glyph" aria-hidden="true">
          Aa
        </span>
      )}
    </button>
  );
}
