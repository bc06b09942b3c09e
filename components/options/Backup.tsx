/** Settings as a file, and back to how they came. */
import { DEVICE_KEYS, formatBackup, isSame } from '../../utils/settings/backup';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';
import type { PanelProps } from './panels';

/** What export needs of the browser. */
export interface BackupActions {
  /** Hands a text to the user as a file. */
  readonly offerFile: (text: string, fileName: string) => void;
}

const FILE_NAME = 'unbox-settings.json';

/** Writes the settings into a file. */
export function Export({ actions, settings }: PanelProps) {
  const t = useTranslate();
  return (
    <Button action="export" icon="save" onClick={() => actions.offerFile(formatBackup(settings), FILE_NAME)}>
      {t('export_file')}
    </Button>
  );
}

/** Puts every setting back; what was changed can be taken back once. */
export function Reset({ settings, onChange }: PanelProps) {
  const t = useTranslate();
  const patch = readReset(settings);
  return (
    <Button
      action="reset-all"
      icon="undo"
      isDisabled={Object.keys(patch).length === 0}
      onClick={() => onChange(patch)}
    >
      {t('reset_all')}
    </Button>
  );
}

/** @returns what differs from a fresh installation; sites and permissions are left as they are */
function readReset(settings: Settings): Partial<Settings> {
  const changed = Object.entries(DEFAULT_SETTINGS).filter(
    ([key, value]) =>
      !DEVICE_KEYS.includes(key as keyof Settings) && !isSame(value, settings[key as keyof Settings]),
  );
  return Object.fromEntries(changed);
}
