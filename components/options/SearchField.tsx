/** Filters the settings while it is typed into. `/` goes there, Escape empties it. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../controls/Icon';
import { useTranslate } from '../text/translate';

/** What is searched for, and what to do when it changes. */
export interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search field with its icon. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const t = useTranslate();
  const inputRef = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      inputRef.current?.focus();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div class="options-search">
      <Icon name="search" />
      <input
        ref={inputRef}
        type="search"
        class="field"
        id="search"
        placeholder={t('search_settings')}
        aria-label={t('search_settings')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
    </div>
  );
}
