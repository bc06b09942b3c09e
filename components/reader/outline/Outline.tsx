/** The outline: headings as links, the one that is being read marked. */
import { useEffect, useState } from 'preact/hooks';
import { findCurrent, type OutlineEntry } from '../../../utils/reader/outline';
import { useTranslate } from '../../text/translate';
import type { Scroller } from '../place/scroller';

/** A heading so far below the edge is the one being read (CSS pixels). */
const REACH_PX = 96;

/** What is listed, and how to go there. */
export interface OutlineProps {
  readonly entries: readonly OutlineEntry[];
  readonly current: number;
  readonly onGo: (entry: OutlineEntry) => void;
}

/** A list of buttons; the current one is told to screen readers, too. */
export function Outline({ entries, current, onGo }: OutlineProps) {
  const t = useTranslate();
  return (
    <nav class="outline" aria-label={t('key_outline')}>
      <ol>
        {entries.map((entry, index) => (
          <li key={index} data-level={entry.level}>
            <button
              type="button"
              class="outline-entry"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onGo(entry)}
            >
              {entry.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** @returns index of the heading whose part is being read; -1 before the first */
export function useCurrentEntry(entries: readonly OutlineEntry[], scroller: Scroller | undefined): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    if (!scroller || entries.length === 0) return;
    const update = () =>
      setCurrent(
        findCurrent(
          entries.map(({ heading }) => scroller.readDistance(heading)),
          REACH_PX,
        ),
      );
    update();
    return scroller.watch(update);
  }, [entries, scroller]);
  return current;
}
