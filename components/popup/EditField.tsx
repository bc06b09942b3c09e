/** One line that is set by hand: kept when it is left or Enter is pressed, and only while valid. */
import { useState } from 'preact/hooks';
import { useTranslate } from '../text/translate';

/** The field's name, its value, and what may be kept. */
export interface EditFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly isValid?: (value: string) => boolean;
  /** Message key of the sentence for a wrong value. */
  readonly errorKey?: string;
  readonly onChange: (value: string) => void;
}

/** A label and its field; a wrong value stays to be mended, with a sentence below. */
export function EditField(props: EditFieldProps) {
  const { id, label, value, type = 'text', isValid = () => true, errorKey, onChange } = props;
  const t = useTranslate();
  const [wrongValue, setWrongValue] = useState<string>();
  const isWrong = wrongValue !== undefined;
  const commit = (text: string) => {
    const wanted = text.trim();
    setWrongValue(isValid(wanted) ? undefined : text);
    if (isValid(wanted) && wanted !== value) onChange(wanted);
  };
  return (
    <>
      <label for={`edit-${id}`}>{label}</label>
      <input
        class="field"
        id={`edit-${id}`}
        {...(type === 'date' ? { type: 'date' as const } : { type: 'text' as const })}
        autocomplete="off"
        spellcheck={false}
        maxLength={300}
        value={wrongValue ?? value}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `edit-${id}-error` : undefined}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {isWrong && errorKey && (
        <p class="edit-error" id={`edit-${id}-error`} role="alert">
          {t(errorKey)}
        </p>
      )}
    </>
  );
}
