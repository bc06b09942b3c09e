/**
 * Takes away what is no part of the article: pixels, stubs, handlers, what the site's rule names.
 * On a live page nothing that holds article text may go: when unsure, keep.
 */
import type { Deadline } from '../dom/deadline';
import { elementsIn, type Root } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { hasPixelSize, isBeaconUrl, isTrackingPixel } from '../dom/pixel';
import { parseHttpUrl } from '../dom/url';
import type { SiteRule } from '../sites/types';
import { foldedSteps } from './folded';
import { dropHandlers, handlerSelector } from './handlers';
import { wrapLooseText } from './orphans';
import { isShareBar, SHARE_SELECTOR } from './share';
import { isEmptyBlock } from './stubs';

/** What the step needs to know. */
export interface ClutterOptions {
  readonly rule?: SiteRule;
  readonly journal: Journal;
  readonly deadline: Deadline;
  /** Whether the page is the one that the reader sees. */
  readonly isLive: boolean;
}

const PIXELS = 'img, amp-img, amp-pixel, iframe';

function isTracker(element: Element): boolean {
  if (element.localName === 'amp-pixel') return true;
  if (element.localName !== 'iframe') return isTrackingPixel(element);
  const url = parseHttpUrl(element.getAttribute('src'));
  return (url !== undefined && isBeaconUrl(url)) || hasPixelSize(element);
}

/** One kind of work: which elements, and what to do with each. */
interface Sweep {
  readonly selector: string | undefined;
  readonly run: (element: Element, options: ClutterOptions) => void;
  /** Innermost elements first. */
  readonly isInsideOut?: true;
}

const remove = (element: Element, { journal }: ClutterOptions) =>
  journal.change('clutter', element).remove(element);

/** Selectors are tried one by one: an invalid one must not silence the others. */
const eachOf = (selectors: readonly string[] | undefined, run: Sweep['run']): Sweep[] =>
  (selectors ?? []).map((selector) => ({ selector, run }));

function unhide(element: Element, { journal }: ClutterOptions): void {
  const change = journal.change('clutter', element);
  change.drop(element, 'hidden');
  const style = element.getAttribute('style');
  const shown = style?.replace(
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0)[^;]*/gi,
    '',
  );
  if (shown !== undefined && shown !== style) change.set(element, 'style', shown.replace(/^;\s*/, ''));
}

function sweeps({ rule, isLive }: ClutterOptions): Sweep[] {
  return [
    {
      selector: PIXELS,
      run: (element, { journal }) => {
        if (isTracker(element)) journal.change('trackers', element).remove(element);
      },
    },
    ...eachOf(rule?.remove, remove),
    ...eachOf(rule?.unhide, unhide),
    ...eachOf(rule?.looseTextAfter, (box, { journal }) => wrapLooseText(box, journal)),
    // a copy shows what a noscript says, and the reader does have scripts
    { selector: isLive ? undefined : 'noscript', run: removeNotice },
    // what is cleaned without being asked changes only what its rule names
    { selector: isLive && rule?.automatic ? undefined : SHARE_SELECTOR, run: removeShareBar },
    {
      selector: isLive ? contentSelector(rule, 'p') : 'p, div, section, figure',
      run: removeEmpty,
      isInsideOut: true,
    },
    { selector: handlerSelector(isLive), run: dropHandlers },
  ];
}

/** On the live page stubs go where the article is; elsewhere an empty element may be a script's. */
function contentSelector(rule: SiteRule | undefined, name: string): string {
  const content = rule?.content ?? ['article', 'main', '[role="main"]'];
  return content.map((selector) => `:is(${selector}) ${name}`).join(',');
}

function removeEmpty(element: Element, options: ClutterOptions): void {
  if (element.parentNode && isEmptyBlock(element, options.isLive)) remove(element, options);
}

/** Longer texts in a noscript may be the article itself. */
const MAX_NOTICE = 300;

function removeNotice(noscript: Element, { journal }: ClutterOptions): void {
  if ((noscript.textContent ?? '').length <= MAX_NOTICE) journal.change('clutter').remove(noscript);
}

function removeShareBar(element: Element, options: ClutterOptions): void {
  if (element.parentNode && isShareBar(element)) remove(element, options);
}

/** Cleans below `root` (and `root` itself), one element per step, so that the caller can pause. */
export function* clutterSteps(root: Root, options: ClutterOptions): Generator<void> {
  for (const { selector, run, isInsideOut } of sweeps(options)) {
    if (selector === undefined) continue;
    const elements = elementsIn(root, selector);
    for (const element of isInsideOut ? elements.reverse() : elements) {
      options.deadline.check();
      run(element, options);
      yield;
    }
  }
  yield* foldedSteps(root, options);
}

/** Runs clutterSteps to its end. @throws UnboxError('too-slow') from the deadline */
export function removeClutter(root: Root, options: ClutterOptions): void {
  for (const _ of clutterSteps(root, options));
}
