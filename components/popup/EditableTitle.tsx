/** The article's title; a click makes it a field of the same size. */
import { useState } from 'preact/hooks';
import type { ArticleMetadata } from '../../utils/article';
import { Icon } from '../controls/Icon';
import { useTranslate } from '../text/translate';

/** The title with its language, and what to do with another one. */
export interface EditableTitleProps {
  readonly metadata: ArticleMetadata;
  readonly onChange: (title: string) => void;
}

/** Enter and leaving the field keep the text, Escape and an empty field do not. */
export function EditableTitle({ metadata, onChange }: EditableTitleProps) {
  const t = useTranslate();
  const [isEdited, setIsEdited] = useState(false);
  const { title, language } = metadata;
  const end = (text: string) => {
    const wanted = text.replace(/\s+/g, ' ').trim();
    setIsEdited(false);
    if (wanted !== '' && wanted !== title) onChange(wanted);
  };
  if (isEdited) {
    return (
      <textarea
        class="popup-title popup-title-field"
        id="title"
        aria-label={t('title')}
        lang={language}
        dir="auto"
        rows={2}
        maxLength={500}
        ref={(field) => field?.select()}
        onBlur={(event) => end(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end('');
          else if (event.key === 'Enter') end(event.currentTarget.value);
          else return;
          event.preventDefault(); // Escape would close the popup
        }}
      >
        {title}
      </textarea>
    );
  }
  return (
    <h1 class="popup-title">
      <button
        type="button"
        class="popup-title-button"
        data-action="edit-title"
        title={t('edit_title')}
        onClick={() => setIsEdited(true)}
      >
        <span class="popup-title-text" data-fact="title" lang={language} dir="auto">
          {title}
        </span>
        <Icon name="edit" />
      </button>
    </h1>
  );
}
