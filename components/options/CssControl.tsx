/** The user's own style for articles; kept when the field is left, and only while it loads nothing and is complete. */
import { useState } from 'preact/hooks';
import { findCssProblem } from '../../utils/settings/readerCss';
import { useTranslate } from '../text/translate';
import type { CssField } from './fields';
import type { SettingProps } from './Setting';

/** Several lines of CSS with their validation. */
export function CssControl({ field, settings, onChange }: SettingProps<CssField>) {
  const t = useTranslate();
  const { key } = field;
  const [wrong, setWrong] = useState<string>();
  const problem = wrong === undefined ? undefined : findCssProblem(wrong);
  const errorId = `${key}-error`;
  const commit = (text: string) => {
    const isWrong = findCssProblem(text) !== undefined;
    setWrong(isWrong ? text : undefined);
    if (!isWrong && text !== settings[key]) onChange({ [key]: text });
  };
  return (
    <>
      <textarea
        class="field"
        id={key}
        rows={5}
        spellcheck={false}
        autocomplete="off"
        placeholder={'p { text-indent: 2em; }\nh2 { color: seagreen; }'}
        aria-describedby={problem ? `${key}-hint ${errorId}` : `${key}-hint`}
        aria-invalid={problem !== undefined}
        value={wrong ?? settings[key]}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {problem && (
        <p class="setting-error" id={errorId} role="alert">
          {t(`invalid_readerCss_${problem}`)}
        </p>
      )}
    </>
  );
}
