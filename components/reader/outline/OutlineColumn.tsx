/** The outline beside the text, where the window has room for it; elsewhere a button opens it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { MIN_OUTLINE, type OutlineEntry } from '../../../utils/reader/outline';
import type { Scroller } from '../place/scroller';
import { OUTLINE_PANEL } from '../ReaderBar';
import { Outline, useCurrentEntry } from './Outline';

/** Narrower columns have no room for headings (CSS pixels). */
const MIN_WIDTH_PX = 220;

/** The headings, and the way to them. */
export interface OutlineColumnProps {
  readonly entries: readonly OutlineEntry[];
  readonly scroller: Scroller | undefined;
}

/** The column and the panel show the same list, one of them at a time. */
export function OutlineColumn({ entries, scroller }: OutlineColumnProps) {
  const columnRef = useRef<HTMLDivElement>(null);
  const hasRoom = useRoom(columnRef);
  const current = useCurrentEntry(entries, scroller);
  const go = ({ heading }: OutlineEntry) => {
    document.getElementById(OUTLINE_PANEL)?.hidePopover?.();
    scroller?.show(heading, { isSmooth: true });
    heading.setAttribute('tabindex', '-1');
    (heading as HTMLElement).focus({ preventScroll: true });
  };
  const isWanted = entries.length >= MIN_OUTLINE;
  const list = isWanted && <Outline entries={entries} current={current} onGo={go} />;
  return (
    <div class="outline-column" ref={columnRef} data-room={hasRoom && isWanted ? '' : undefined}>
      {hasRoom ? (
        list
      ) : (
        <div id={OUTLINE_PANEL} class="panel outline-panel" popover="auto">
          {list}
        </div>
      )}
    </div>
  );
}

function useRoom(ref: { readonly current: HTMLElement | null }): boolean {
  const [hasRoom, setRoom] = useState(false);
  useEffect(() => {
    if (!ref.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width >= MIN_WIDTH_PX);
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return hasRoom;
}
