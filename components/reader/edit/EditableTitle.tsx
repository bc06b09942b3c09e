/** The title while the article is edited. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../../text/translate';

/** The title, and what to do when the user leaves it changed. */
export interface EditableTitleProps {
  readonly title: string;
  readonly onChange: (title: string) => void;
}

/** A field as high as its text; Enter or leaving ends it, Escape takes it back. */
export function EditableTitle({ title, onChange }: EditableTitleProps) {
  const t = useTranslate();
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const fit = () => {
    const field = fieldRef.current;
    field?.style.setProperty('height', 'auto');
    field?.style.setProperty('height', `${field.scrollHeight}px`);
  };
  useLayoutEffect(fit, [title]);
  const onKeyDown = (event: KeyboardEvent) => {
    const field = fieldRef.current;
    if (!field || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') field.value = title;
    field.blur();
  };
  return (
    <h1 data-fact="title">
      <textarea
        ref={fieldRef}
        class="title-field"
        rows={1}
        aria-label={t('edit_title')}
        defaultValue={title}
        key={title}
        onInput={fit}
        onKeyDown={onKeyDown}
        onBlur={(event) => onChange(event.currentTarget.value)}
      />
    </h1>
  );
}
