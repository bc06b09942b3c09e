/** Editing before saving: a bar that says what is changed, and a button at the block under the hand. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../../../utils/browser/i18n';
import type { Edits } from '../../../utils/reader/edits';
import type { EditedContent } from '../../../utils/reader/editText';
import { Button } from '../../controls/Button';
import { translateCount, useTranslate } from '../../text/translate';
import type { ShownArticle } from '../ArticleBody';
import { toShownBlock } from '../shownBlocks';
import { useTyping } from './useTyping';

/** The article, what is changed so far, and what can be done. */
export interface EditBarProps {
  readonly shown: ShownArticle | undefined;
  readonly edits: Edits;
  readonly onRemove: (block: number) => void;
  /** A passage says something else now. */
  readonly onText: (part: number, content: EditedContent) => void;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}

/** Tab goes from block to block, Enter writes in one, Delete takes it out, Ctrl+Z brings it back. */
export function EditBar({ shown, edits, onRemove, onText, onUndo, onDone }: EditBarProps) {
  const t = useTranslate();
  const current = useCurrentBlock(shown);
  useTyping(shown, { label: t('edit_text'), onText, onRemove });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        (event.target as Element | null)?.closest?.('[contenteditable], input, textarea') != null;
      if ((event.ctrlKey || event.metaKey) && event.key === 'z' && !isTyping) {
        event.preventDefault();
        onUndo();
      }
      if ((event.key === 'Delete' || event.key === 'Backspace') && !isTyping && current !== undefined)
        onRemove(current);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return (
    <>
      {shown && current !== undefined && !edits.removed.includes(current) && (
        <RemoveButton block={toShownBlock(shown.blocks[current])} onRemove={() => onRemove(current)} />
      )}
      <section class="edit-bar" aria-label={t('key_edit')}>
        <p role="status">{toSummary(t, edits) || t('edit_hint')}</p>
        <Button
          action="undo-edit"
          weight="text"
          icon="undo"
          isDisabled={edits.past.length === 0}
          onClick={onUndo}
        >
          {t('undo')}
        </Button>
        <Button action="end-edit" onClick={onDone}>
          {t('done')}
        </Button>
      </section>
    </>
  );
}

/** @returns what is changed so far, in words; '' for nothing but a title */
function toSummary(t: Translate, { removed, texts }: Edits): string {
  const changed = Object.keys(texts).length;
  const parts = [
    removed.length > 0 && translateCount(t, 'edit_removed', removed.length),
    changed > 0 && translateCount(t, 'edit_changed', changed),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** @returns index of the block under the mouse or with the focus */
function useCurrentBlock(shown: ShownArticle | undefined): number | undefined {
  const [current, setCurrent] = useState<number>();
  useEffect(() => {
    if (!shown) return;
    const indexes = new Map(shown.blocks.map((block, index) => [toShownBlock(block), index]));
    for (const block of indexes.keys()) block?.setAttribute('tabindex', '0');
    const follow = ({ target }: Event) => {
      let element = target as Element | null;
      while (element && element !== shown.root && !indexes.has(element)) element = element.parentElement;
      const index = element ? indexes.get(element) : undefined;
      if (index !== undefined) setCurrent(index);
    };
    shown.root.addEventListener('pointerover', follow);
    shown.root.addEventListener('focusin', follow);
    return () => {
      shown.root.removeEventListener('pointerover', follow);
      shown.root.removeEventListener('focusin', follow);
      for (const block of indexes.keys())
        if (!block?.matches('.table-scroll')) block?.removeAttribute('tabindex');
    };
  }, [shown]);
  return current;
}

function RemoveButton({
  block,
  onRemove,
}: {
  readonly block: Element | undefined;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  const boxRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = boxRef.current;
    if (!block || !box) return;
    block.setAttribute('data-current', '');
    const place = block.getBoundingClientRect();
    box.style.setProperty('top', `${Math.round(place.top + scrollY)}px`);
    box.style.setProperty('left', `${Math.round(Math.min(place.right + scrollX, innerWidth - 48))}px`);
    return () => block.removeAttribute('data-current');
  }, [block]);
  return (
    <div class="edit-remove" ref={boxRef}>
      <Button action="remove-block" icon="trash" label={t('edit_remove')} onClick={onRemove} />
    </div>
  );
}
