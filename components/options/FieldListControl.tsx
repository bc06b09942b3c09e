/** The user's own front matter as lines; kept when the field is left, and only while every line is right. */
import { useState } from 'preact/hooks';
import { formatFieldList, parseFieldList } from '../../utils/frontmatter/fieldList';
import { useTranslate } from '../text/translate';
import type { FieldListField } from './fields';
import type { SettingProps } from './Setting';

/** Several lines of text with their validation. */
export function FieldListControl({ field, settings, onChange }: SettingProps<FieldListField>) {
  const t = useTranslate();
  const { key } = field;
  const [wrong, setWrong] = useState<{ text: string; line: number }>();
  const errorId = `${key}-error`;
  const commit = (text: string) => {
    const read = parseFieldList(text);
    setWrong('fields' in read ? undefined : { text, line: read.wrongLine });
    if ('fields' in read) onChange({ [key]: read.fields });
  };
  return (
    <>
      <textarea
        class="field"
        id={key}
        rows={4}
        spellcheck={false}
        placeholder={'title = {title}\ntags:list = {tags}\ndate:date-time = {date}'}
        aria-describedby={wrong ? `${key}-hint ${errorId}` : `${key}-hint`}
        aria-invalid={wrong !== undefined}
        value={wrong?.text ?? formatFieldList(settings[key])}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {wrong && (
        <p class="setting-error" id={errorId} role="alert">
          {t('invalid_frontMatterFields', [String(wrong.line)])}
        </p>
      )}
    </>
  );
}
