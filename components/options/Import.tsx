/** Takes settings over from a file: shows what would change, then does it, or says why it will not. */
import { useState } from 'preact/hooks';
import {
  type ImportPlan,
  type ImportProblem,
  MAX_BACKUP_BYTES,
  parseBackup,
  toPatch,
} from '../../utils/settings/backup';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { translateCount, useTranslate } from '../text/translate';
import type { PanelProps } from './panels';
import { toNameText, toValueText } from './valueText';

type Reading = ImportPlan | { readonly problem: ImportProblem };

/** A file is read when it is chosen; nothing changes before the second button. */
export function Import({ settings, onChange }: PanelProps) {
  const t = useTranslate();
  const [reading, setReading] = useState<Reading>();
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file) setReading(await readFile(file, settings));
    input.value = ''; // the same file may be chosen again
  };
  return (
    <>
      <label class="button button-outlined file-button">
        <input
          type="file"
          class="visually-hidden"
          accept=".json,application/json"
          data-action="import"
          onChange={(event) => void choose(event.currentTarget)}
        />
        {t('import_choose')}
      </label>
      {reading && 'problem' in reading && (
        <p class="setting-error" role="alert">
          {t(`import_${reading.problem}`)}
        </p>
      )}
      {reading && 'changes' in reading && (
        <Plan
          plan={reading}
          onCancel={() => setReading(undefined)}
          onAccept={() => {
            setReading(undefined);
            onChange(toPatch(reading));
          }}
        />
      )}
    </>
  );
}

async function readFile(file: File, settings: Settings): Promise<Reading> {
  if (file.size > MAX_BACKUP_BYTES) return { problem: 'too_large' };
  return parseBackup(await file.text(), settings);
}

interface PlanProps {
  readonly plan: ImportPlan;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
}

function Plan({ plan, onAccept, onCancel }: PlanProps) {
  const t = useTranslate();
  const { changes, ignored } = plan;
  return (
    <section class="import-plan" aria-label={t('import_preview')}>
      <p role="status">
        {changes.length > 0 ? translateCount(t, 'import_changes', changes.length) : t('import_same')}
        {ignored.length > 0 && ` ${translateCount(t, 'import_ignored', ignored.length)}`}
      </p>
      <ul>
        {changes.map(({ key, from, to }) => (
          <li key={key} class="import-change" data-change={key}>
            <span class="import-name">{toNameText(t, key)}</span>
            <del>
              <bdi>{toValueText(t, key, from)}</bdi>
            </del>
            <ins>
              <bdi>{toValueText(t, key, to)}</bdi>
            </ins>
          </li>
        ))}
      </ul>
      <div class="setting-row">
        {changes.length > 0 && (
          <Button action="accept-import" weight="primary" onClick={onAccept}>
            {t('import_accept')}
          </Button>
        )}
        <Button action="cancel-import" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
