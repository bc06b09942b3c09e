/** Moves by paragraph and by heading. */
import type { OutlineEntry } from '../../../utils/reader/outline';
import type { ShownArticle } from '../ArticleBody';
import type { Scroller } from '../place/scroller';

/** What is nearer to the edge counts as being there (CSS pixels). */
const SLACK_PX = 4;

/** Brings the next (1) or previous (-1) block to the reading edge. */
export function moveByBlock(
  shown: ShownArticle | undefined,
  scroller: Scroller | undefined,
  by: 1 | -1,
): void {
  if (shown && scroller)
    move(
      shown.blocks.filter((block) => !block.closest('[hidden]')),
      scroller,
      by,
    );
}

/** Brings the next (1) or previous (-1) heading to the reading edge. */
export function moveByHeading(
  entries: readonly OutlineEntry[],
  scroller: Scroller | undefined,
  by: 1 | -1,
): void {
  if (scroller)
    move(
      entries.map(({ heading }) => heading),
      scroller,
      by,
    );
}

function move(elements: readonly Element[], scroller: Scroller, by: 1 | -1): void {
  const isAhead = (element: Element) => scroller.readDistance(element) > SLACK_PX;
  const isBehind = (element: Element) => scroller.readDistance(element) < -SLACK_PX;
  const next = by === 1 ? elements.find(isAhead) : elements.findLast(isBehind);
  if (next) scroller.show(next);
}
