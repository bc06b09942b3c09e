/** What can be done with selected text: a small card above the selection. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { useTranslate } from '../../text/translate';
import type { ShownArticle } from '../ArticleBody';
import { placeCard } from '../placeCard';

/** The card waits until the selection has come to rest. */
const REST_MS = 200;

/** Where text is selected, and what to do with it. */
export interface SelectionToolsProps {
  readonly shown: ShownArticle | undefined;
  readonly onHighlight: (range: Range) => void;
  readonly onNote: (range: Range) => void;
}

/** Appears with a selection in the article and goes with it; its buttons also answer to keys. */
export function SelectionTools({ shown, onHighlight, onNote }: SelectionToolsProps) {
  const t = useTranslate();
  const range = useSelectedRange(shown);
  const cardRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (range && cardRef.current) placeCard(cardRef.current, range.getBoundingClientRect(), 'above');
  }, [range]);
  const use = (act: (range: Range) => void) => () => {
    if (!range) return;
    act(range.cloneRange());
    getSelection()?.removeAllRanges();
  };
  if (!range) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must not take the selection away
    <div class="card selection-tools" ref={cardRef} onMouseDown={(event) => event.preventDefault()}>
      <Button action="highlight" weight="quiet" icon="highlight" onClick={use(onHighlight)}>
        {t('highlight')}
      </Button>
      <Button action="note" weight="quiet" icon="note" onClick={use(onNote)}>
        {t('note')}
      </Button>
    </div>
  );
}

/** @returns the selection while it holds text of the article */
function useSelectedRange(shown: ShownArticle | undefined): Range | undefined {
  const [range, setRange] = useState<Range>();
  useEffect(() => {
    if (!shown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRange(readRange(shown.root)), REST_MS);
    };
    const hide = () => setRange(undefined);
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('scroll', hide, { passive: true, capture: true });
    // text can be selected before anybody listens
    onChange();
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('scroll', hide, { capture: true });
    };
  }, [shown]);
  return range;
}

function readRange(root: Node): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const isInside = root.contains(range.startContainer) && root.contains(range.endContainer);
  return isInside && range.toString().trim() !== '' ? range : undefined;
}
