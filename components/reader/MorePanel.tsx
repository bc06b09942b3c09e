/** What is wanted now and then, behind one button. */
import { type ReaderCommand, type ReaderKeys, toReaderKeys } from '../../utils/settings/readerKeys';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { useTranslate } from '../text/translate';

/** Id of the panel, for the button that opens it. */
export const MORE_PANEL = 'more-panel';

/** What each line does. */
export interface MorePanelProps {
  /** Address of the original page. */
  readonly url: string;
  readonly keys: ReaderKeys;
  readonly onCopy: () => void;
  readonly onPreview: () => void;
  readonly onNotes: () => void;
  readonly onEdit: () => void;
  readonly onPrint: () => void;
  readonly onHelp: () => void;
}

/** A choice closes it. */
export function MorePanel(props: MorePanelProps) {
  const t = useTranslate();
  const keys = toReaderKeys(props.keys);
  const close = () => document.getElementById(MORE_PANEL)?.hidePopover?.();
  const line = (command: ReaderCommand, onClick: () => void, icon: Parameters<typeof Icon>[0]['name']) => (
    <Button
      action={command}
      weight="quiet"
      icon={icon}
      shortcut={keys[command] || undefined}
      onClick={() => {
        close();
        onClick();
      }}
    >
      {t(`key_${command}`)}
    </Button>
  );
  return (
    <div id={MORE_PANEL} class="panel more-panel" popover="auto" role="dialog" aria-label={t('more')}>
      {line('copy', props.onCopy, 'copy')}
      {line('preview', props.onPreview, 'page')}
      {line('notes', props.onNotes, 'highlight')}
      {line('edit', props.onEdit, 'edit')}
      <Button
        action="print"
        weight="quiet"
        icon="print"
        onClick={() => {
          close();
          props.onPrint();
        }}
      >
        {t('print')}
      </Button>
      <a
        class="button button-quiet"
        data-action="original"
        href={props.url}
        rel="noreferrer"
        aria-keyshortcuts={keys.original}
      >
        <Icon name="external" />
        <span class="button-label">{t('key_original')}</span>
        <span class="button-key" aria-hidden="true">
          {keys.original}
        </span>
      </a>
      {line('help', props.onHelp, 'keyboard')}
    </div>
  );
}
