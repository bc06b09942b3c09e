/** The help sheet: every key, and a way to give each command another one. */
import { useState } from 'preact/hooks';
import {
  findKeyConflict,
  isReaderKey,
  READER_COMMANDS,
  READER_KEYS,
  type ReaderCommand,
  type ReaderKeys,
  toReaderKeys,
} from '../../../utils/settings/readerKeys';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { useTranslate } from '../../text/translate';

/** The user's own keys, and what to do when they change. */
export interface HelpSheetProps {
  readonly keys: ReaderKeys;
  readonly onChange: (keys: ReaderKeys) => void;
  readonly onClose: () => void;
}

/** A key is changed by clicking on it and pressing another; Backspace switches it off. */
export function HelpSheet({ keys, onChange, onClose }: HelpSheetProps) {
  const t = useTranslate();
  const [asked, setAsked] = useState<ReaderCommand>();
  const [problem, setProblem] = useState<string>();
  const all = toReaderKeys(keys);

  const take = (command: ReaderCommand, event: KeyboardEvent) => {
    if (['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setAsked(undefined);
    const key = event.key === 'Backspace' || event.key === 'Delete' ? '' : event.key;
    const other = findKeyConflict(command, key, keys);
    if (!isReaderKey(key)) return setProblem(t('key_unusable'));
    if (other) return setProblem(t('key_taken', [t(`key_${other}`)]));
    onChange(withKey(keys, command, key));
    setAsked(undefined);
    setProblem(undefined);
  };

  return (
    <Dialog label={t('key_help')} look="help-sheet" onClose={onClose}>
      <p class="help-hint">{t('key_hint')}</p>
      <dl class="help-keys">
        {READER_COMMANDS.map((command) => (
          <div key={command} class="help-line">
            <dt>{t(`key_${command}`)}</dt>
            <dd>
              <button
                type="button"
                class="help-key"
                data-key={command}
                aria-label={t('key_change', [t(`key_${command}`), all[command]])}
                aria-pressed={asked === command}
                onClick={() => setAsked(command)}
                onBlur={() => setAsked(undefined)}
                onKeyDown={(event) => asked === command && take(command, event)}
              >
                {asked === command ? '…' : all[command] || '–'}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="help-problem" role="status">
        {problem}
      </p>
      {Object.keys(keys).length > 0 && (
        <Button action="reset-keys" weight="text" onClick={() => onChange({})}>
          {t('key_reset')}
        </Button>
      )}
    </Dialog>
  );
}

/** A key as it was delivered is no key of the user's own. */
function withKey(keys: ReaderKeys, command: ReaderCommand, key: string): ReaderKeys {
  const { [command]: _before, ...others } = keys;
  return key === READER_KEYS[command] ? others : { ...others, [command]: key };
}
