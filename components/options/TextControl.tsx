/** Settings that are typed: kept when the field is left or Enter is pressed, and only while valid. */
import { useState } from 'preact/hooks';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';
import type { TextField, TextListField } from './fields';
import type { SettingProps } from './Setting';
import { parseTexts } from './validate';

/** A line of text with its validation; a changed default can be taken back. */
export function TextControl({ field, settings, onChange }: SettingProps<TextField>) {
  const t = useTranslate();
  const { key, isValid, errorKey, placeholderKey } = field;
  const [wrongValue, setWrongValue] = useState<string>();
  const isWrong = wrongValue !== undefined;
  const errorId = `${key}-error`;
  const commit = (text: string) => {
    const value = text.trim();
    setWrongValue(isValid(value) ? undefined : text);
    if (isValid(value) && value !== settings[key]) onChange({ [key]: value });
  };
  const reset = () => {
    setWrongValue(undefined);
    onChange({ [key]: DEFAULT_SETTINGS[key] });
  };
  const canReset = DEFAULT_SETTINGS[key] !== '' && (isWrong || settings[key] !== DEFAULT_SETTINGS[key]);
  return (
    <>
      <input
        class="field"
        type="text"
        id={key}
        spellcheck={false}
        autocomplete="off"
        placeholder={placeholderKey && t(placeholderKey)}
        aria-describedby={isWrong ? `${key}-hint ${errorId}` : `${key}-hint`}
        aria-invalid={isWrong}
        value={wrongValue ?? settings[key]}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {isWrong && (
        <p class="setting-error" id={errorId} role="alert">
          {t(errorKey)}
        </p>
      )}
      {canReset && (
        <Button action="reset" weight="text" onClick={reset}>
          {t('use_default')}
        </Button>
      )}
    </>
  );
}

/** Several texts in one field, shown with commas. */
export function TextListControl({ field, settings, onChange }: SettingProps<TextListField>) {
  const t = useTranslate();
  const { key, placeholderKey } = field;
  return (
    <input
      class="field"
      type="text"
      id={key}
      spellcheck={false}
      autocomplete="off"
      placeholder={placeholderKey && t(placeholderKey)}
      aria-describedby={`${key}-hint`}
      value={settings[key].join(', ')}
      onChange={(event) => onChange({ [key]: parseTexts(event.currentTarget.value) })}
    />
  );
}
