/** All highlights and notes of the article, each leading to its place. */
import type { Highlight } from '../../../utils/highlights/highlight';
import { useTranslate } from '../../text/translate';

/** Id of the panel, for the button that opens it. */
export const NOTES_PANEL = 'notes-panel';

/** The highlights, and what to do with one that is chosen. */
export interface NotesPanelProps {
  readonly highlights: readonly Highlight[];
  readonly onGo: (highlight: Highlight) => void;
}

/** Says how to make one while there is none. */
export function NotesPanel({ highlights, onGo }: NotesPanelProps) {
  const t = useTranslate();
  return (
    <div id={NOTES_PANEL} class="panel notes-panel" popover="auto" role="dialog" aria-label={t('key_notes')}>
      <h2 class="panel-title">{t('key_notes')}</h2>
      {highlights.length === 0 && <p class="panel-hint">{t('notes_none')}</p>}
      <ul class="notes-list">
        {highlights.map((highlight) => (
          <li key={highlight.id}>
            <button
              type="button"
              class="notes-entry"
              data-highlight={highlight.id}
              onClick={() => onGo(highlight)}
            >
              <span class="notes-quote">{highlight.quote}</span>
              {highlight.note && <span class="notes-note">{highlight.note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {highlights.length > 0 && <p class="panel-hint">{t('notes_saved_with')}</p>}
    </div>
  );
}
