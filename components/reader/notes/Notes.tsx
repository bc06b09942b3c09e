/** Everything about highlights that can be seen: tools at the selection, the card of one, the list of all. */
import { useEffect, useState } from 'preact/hooks';
import type { Highlight } from '../../../utils/highlights/highlight';
import type { ShownArticle } from '../ArticleBody';
import { NoteCard } from './NoteCard';
import { NOTES_PANEL, NotesPanel } from './NotesPanel';
import { SelectionTools } from './SelectionTools';
import type { Highlights } from './useHighlights';

/** The article and its highlights. */
export interface NotesProps {
  readonly shown: ShownArticle | undefined;
  readonly highlights: Highlights;
}

/** One card at a time. */
export function Notes({ shown, highlights }: NotesProps) {
  const [openId, setOpenId] = useState<string>();
  const opened = highlights.all.find(({ id }) => id === openId);
  const place = opened && highlights.rangeOf(opened)?.getBoundingClientRect();

  useEffect(() => {
    if (!shown) return;
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || (event.target as Element).closest('a, button, summary')) return;
      const caret = caretAt(event);
      const found = caret && highlights.at(caret.node, caret.offset);
      if (found && (getSelection()?.isCollapsed ?? true)) setOpenId(found.id);
    };
    shown.root.addEventListener('click', onClick);
    return () => shown.root.removeEventListener('click', onClick);
  }, [shown, highlights]);

  const go = (highlight: Highlight) => {
    document.getElementById(NOTES_PANEL)?.hidePopover?.();
    highlights.rangeOf(highlight)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    setOpenId(highlight.id);
  };
  return (
    <>
      <SelectionTools
        shown={shown}
        onHighlight={(range) => highlights.add(range)}
        onNote={(range) => setOpenId(highlights.add(range)?.id)}
      />
      {opened && place && (
        <NoteCard
          highlight={opened}
          place={place}
          onWrite={(note) => highlights.write(opened.id, note)}
          onRemove={() => highlights.remove(opened.id)}
          onClose={() => setOpenId(undefined)}
        />
      )}
      <NotesPanel highlights={highlights.all} onGo={go} />
    </>
  );
}

function caretAt({ clientX, clientY }: MouseEvent): { node: Node; offset: number } | undefined {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  if (caret) return { node: caret.offsetNode, offset: caret.offset };
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
