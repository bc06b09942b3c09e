/**
 * Clutter of the page that the reader sees. Nothing that holds article text may go: when unsure, keep.
 */
import type { Root } from '../dom/elements';
import type { SiteRule } from '../sites/types';
import { foldedSteps } from './folded';
import { dropLiveHandlers, LIVE_HANDLERS } from './handlers';
import { wrapLooseText } from './orphans';
import { removeShareBar, SHARE_SELECTOR } from './share';
import { isEmptyBlock } from './stubs';
import { removeElement, runSweeps, type Sweep, type SweepOptions, sweepEach, unhide } from './sweep';
import { TRACKER_SWEEP } from './trackers';

/** Stubs go where the article is; elsewhere an empty element may be a script's. */
function paragraphsOf(rule: SiteRule | undefined): string {
  const content = rule?.content ?? ['article', 'main', '[role="main"]'];
  return content.map((selector) => `:is(${selector}) p`).join(',');
}

const removeEmpty: Sweep['run'] = (element, journal) => {
  if (isEmptyBlock(element, true)) removeElement(element, journal);
};

/** Cleans below `root` (and `root` itself), one element per step, so that the caller can pause. */
export function* liveClutterSteps(root: Root, options: SweepOptions): Generator<void> {
  const { rule } = options;
  const sweeps: Sweep[] = [
    TRACKER_SWEEP,
    ...sweepEach(rule?.remove, removeElement),
    ...sweepEach(rule?.unhide, unhide),
    ...sweepEach(rule?.looseTextAfter, wrapLooseText),
    { selector: paragraphsOf(rule), run: removeEmpty },
    { selector: LIVE_HANDLERS, run: dropLiveHandlers },
  ];
  yield* runSweeps(root, sweeps, options);
  // what is cleaned without being asked changes only what its rule names
  if (rule?.automatic) return;
  yield* runSweeps(root, [{ selector: SHARE_SELECTOR, run: removeShareBar }], options);
  yield* foldedSteps(root, options);
}
