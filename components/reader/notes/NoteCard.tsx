/** One highlight opened: its note to be written, or the highlight taken away. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../../utils/highlights/highlight';
import { Button } from '../../controls/Button';
import { useTranslate } from '../../text/translate';
import { placeCard } from '../placeCard';

/** The highlight, where it stands, and what can be done. */
export interface NoteCardProps {
  readonly highlight: Highlight;
  readonly place: DOMRect;
  readonly onWrite: (note: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** What is written is kept as it is written; Escape or a click beside it closes the card. */
export function NoteCard({ highlight, place, onWrite, onRemove, onClose }: NoteCardProps) {
  const t = useTranslate();
  const cardRef = useRef<HTMLDivElement>(null);
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const card = cardRef.current;
    if (card) placeCard(card, place, 'below');
    fieldRef.current?.focus({ preventScroll: true });
  }, [highlight.id]);
  useEffect(() => {
    const onPointerDown = (event: Event) => {
      if (!cardRef.current?.contains(event.target as Node)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [onClose]);
  return (
    <div
      ref={cardRef}
      class="card note-card"
      role="dialog"
      aria-label={t('note')}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <textarea
        ref={fieldRef}
        class="field"
        rows={3}
        aria-label={t('note')}
        placeholder={t('note_placeholder')}
        value={highlight.note ?? ''}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      <div class="card-actions">
        <Button action="remove-highlight" weight="text" onClick={onRemove}>
          {t('highlight_remove')}
        </Button>
        <Button action="close-note" weight="outlined" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </div>
  );
}
