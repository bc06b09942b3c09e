/** Goes to where the article was left, and remembers where it is left next. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadingPlace } from '../../../utils/reader/memory';
import type { ShownArticle } from '../ArticleBody';
import type { Scroller } from './scroller';

/** The place is written down so long after the last movement. */
const REST_MS = 600;

/** An article so little or so fully read opens at its start. */
const BEGUN = 0.03;
const ENDED = 0.98;

/** What the place depends on. */
export interface PlaceOptions {
  readonly shown: ShownArticle | undefined;
  readonly scroller: Scroller | undefined;
  readonly recalled: ReadingPlace | undefined;
  /** Absent: nothing is remembered. */
  readonly keep: ((place: ReadingPlace | undefined) => void) | undefined;
}

/** @returns whether the article was opened in its midst, until the reader moves on */
export function usePlace({ shown, scroller, recalled, keep }: PlaceOptions): boolean {
  const [isResumed, setResumed] = useState(false);

  useEffect(() => {
    const block = recalled && shown?.blocks[recalled.block];
    if (!block || !scroller || !keep) return;
    scroller.show(block, { beyond: recalled.share * scroller.readLength(block) });
    setResumed(true);
  }, [shown?.root, recalled]);

  useEffect(() => {
    if (!shown || !scroller || !keep) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = () => keep(readPlace(shown, scroller));
    const stop = scroller.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(write, REST_MS);
      if (scroller.readProgress() < BEGUN) setResumed(false);
    });
    const onLeave = () => document.visibilityState === 'hidden' && write();
    document.addEventListener('visibilitychange', onLeave);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener('visibilitychange', onLeave);
    };
  }, [shown, scroller, keep]);

  return isResumed;
}

/** @returns the first block that has not gone by; undefined at the start and at the end of the article */
export function readPlace(shown: ShownArticle, scroller: Scroller): ReadingPlace | undefined {
  const progress = scroller.readProgress();
  if (progress < BEGUN || progress > ENDED) return undefined;
  const block = findFirst(shown.blocks, (element) => {
    return scroller.readDistance(element) + scroller.readLength(element) > 0;
  });
  const element = shown.blocks[block];
  if (!element) return undefined;
  const length = scroller.readLength(element);
  const gone = -scroller.readDistance(element);
  return { block, share: length > 0 ? Math.min(Math.max(gone / length, 0), 1) : 0 };
}

/** Blocks stand in order, so halving finds the first even among very many. */
function findFirst(elements: readonly Element[], isAhead: (element: Element) => boolean): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && isAhead(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}
