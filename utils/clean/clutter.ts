/**
 * Takes away what is no part of the article: pixels, stubs, handlers, what the site's rule names.
 * A copy may lose more than the live page, but nothing that metadata is read from.
 */
import { isElement, type Root, rareElementsIn } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { VISIBLE } from '../dom/whiteSpace';
import type { SiteRule } from '../sites/types';
import { CAPTION_SELECTOR, joinCaption } from './captions';
import { liveClutterSteps } from './liveClutter';
import { wrapLooseText } from './orphans';
import { renameElement, unwrapElement } from './reshape';
import { removeShareBar, SHARE_TAGS } from './share';
import { isEmptyBlock } from './stubs';
import { removeElement, runSweeps, type Sweep, type SweepOptions, sweepEach, unhide } from './sweep';
import { TRACKER_SWEEP } from './trackers';

/** What the step needs to know. */
export interface ClutterOptions extends SweepOptions {
  /** Whether the page is the one that the reader sees. */
  readonly isLive: boolean;
}

/** This much text, in characters, is no menu. */
const MIN_VEILED_TEXT = 200;
/** Longer texts in a noscript may be the article itself. */
const MAX_NOTICE = 300;

/** Some sites keep the whole article invisible until a script has run. */
function unveil(element: Element, journal: Journal): void {
  if (/display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return;
  if ((element.textContent ?? '').length >= MIN_VEILED_TEXT) unhide(element, journal);
}

/** A copy shows what a noscript says, and the reader does have scripts. */
function removeNotice(noscript: Element, journal: Journal): void {
  if ((noscript.textContent ?? '').length <= MAX_NOTICE) journal.change('clutter').remove(noscript);
}

function removeEmpty(element: Element, journal: Journal): void {
  if (isEmptyBlock(element, false) || isBlankLine(element)) removeElement(element, journal);
}

/** Some editors write a line of no width between paragraphs. */
const isBlankLine = (element: Element): boolean =>
  element.localName === 'p' &&
  !VISIBLE.test(element.textContent ?? '') &&
  element.querySelector(':not(span,br),[id],[name]') === null;

/** What holds everything is what is wanted, as when a reader selects a part of the comments. */
function removeUnlessAll(element: Element, journal: Journal): void {
  for (let at = element; at.parentElement && at.localName !== 'body'; at = at.parentElement) {
    for (const other of at.parentElement.childNodes) {
      if (other === at || (other.textContent ?? '').trim() === '') continue;
      removeElement(element, journal);
      return;
    }
  }
}

/** The root itself included, as in `elementsIn`. */
function findRare(root: Root, selector: string): ArrayLike<Element> {
  const found = rareElementsIn(root, selector);
  return isElement(root) && root.matches(selector) ? [root, ...Array.from(found)] : found;
}

const rename = (rule: SiteRule | undefined): Sweep[] =>
  Object.entries(rule?.rename ?? {}).map(([selector, name]) => ({
    selector,
    run: (element, journal) => renameElement(element, name, journal.change('clutter')),
  }));

function copySweeps(rule: SiteRule | undefined): Sweep[] {
  return [
    TRACKER_SWEEP,
    ...sweepEach(rule?.remove, removeUnlessAll),
    ...sweepEach(rule?.unhide, unhide),
    ...sweepEach(rule?.looseTextAfter, wrapLooseText),
    ...sweepEach(rule?.unwrap, (element, journal) => unwrapElement(element, journal.change('clutter'))),
    ...rename(rule),
    { selector: '[style*="visibility"],[style*="opacity"]', run: unveil, find: findRare },
    { selector: CAPTION_SELECTOR, run: joinCaption },
    { selector: 'noscript', run: removeNotice },
    { selector: SHARE_TAGS, run: removeShareBar },
    { selector: 'p, div, section, figure', run: removeEmpty, isInsideOut: true },
  ];
}

/**
 * Cleans below `root` (and `root` itself).
 * @throws UnboxError('too-slow') from the deadline
 */
export function removeClutter(root: Root, options: ClutterOptions): void {
  for (const _ of options.isLive ? liveClutterSteps(root, options) : copySteps(root, options));
}

/** Handlers and the limits of folded text are attributes that a copy loses when it is sanitised. */
function copySteps(root: Root, options: SweepOptions): Generator<void> {
  return runSweeps(root, copySweeps(options.rule), options);
}
