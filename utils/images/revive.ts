/**
 * The lazy-image engine: every picture that a script would load later gets its real address now.
 * Generic evidence first, the site's rule as a hint. One engine for the live page and for inert copies.
 */
import type { Deadline } from '../dom/deadline';
import { createElement, elementsIn, elementsNamed, type Root, rareElementsIn } from '../dom/elements';
import type { Journal } from '../dom/journal';
import { CURRENT_SOURCE_MARK } from '../dom/marks';
import { isTrackingPixel } from '../dom/pixel';
import { parseHttpUrl } from '../dom/url';
import { visit, visitAll } from '../dom/visit';
import type { SiteRule } from '../sites/types';
import { ANNOUNCED_SELECTOR, readAnnouncedPicture } from './announced';
import { BACKGROUND_SELECTOR, readBackground } from './background';
import { type Candidate, readCandidates } from './candidates';
import { type Dimensions, readDimensions, setDimensions } from './dimensions';
import { toOriginalUrl } from './imageUrl';
import { findTwin, type NoscriptImage, readNoscriptImages } from './noscript';
import { createImprover } from './ownSource';
import { countSource, isPlaceholder, type SourceCounts } from './placeholder';
import { createScope, type Scope } from './scope';
import { listSources } from './srcset';
import { uncover } from './uncover';

/** How a picture is shown on the live page: where it is loaded from. */
export interface PresentedImage {
  readonly src: string;
  readonly referrerPolicy?: string;
}

/** What the engine needs to know. */
export interface ReviveOptions {
  /** Absolute address that relative ones are resolved against. */
  readonly baseUrl: string;
  readonly rule?: SiteRule;
  readonly journal: Journal;
  readonly deadline: Deadline;
  /** Live page only: original address → what to show; undefined: leave the image alone. */
  readonly present?: (originalUrl: string) => PresentedImage | undefined;
  /** Takes the proxy off an address, so that a page that shows proxied pictures gives back their originals. */
  readonly original?: (url: string) => string;
  /** Copies only: a better address for a real picture than the one it shows. */
  readonly improve?: (
    image: Element,
    candidates: readonly Candidate[],
    current?: string,
  ) => string | undefined;
}

interface Context extends ReviveOptions {
  readonly counts: SourceCounts;
  readonly scope: Scope;
  /** Addresses that a noscript twin gives for an image. */
  readonly twins: Map<Element, string>;
}

/** Pictures that were made for a noscript, so that a second pass does not make them again. */
const filled = new WeakMap<Element, Element>();

/**
 * Revives every lazy image below `root` (and `root` itself), one element per step, so that the caller
 * can pause. Elements that a rule's content does not hold are left alone where the rule matches.
 */
export function* reviveSteps(root: Root, options: ReviveOptions): Generator<void> {
  const { deadline } = options;
  const images = elementsIn(root, 'img, amp-img');
  const counts = new Map<string, number>();
  yield* visit(images, deadline, (image) => countSource(image, counts));
  const context: Context = { ...options, counts, scope: createScope(root, options.rule), twins: new Map() };
  yield* visit(elementsIn(root, 'noscript'), deadline, (noscript) => reviveNoscript(noscript, context));
  yield* visit(images, deadline, (image) => reviveImage(image, context));
  yield* visit(elementsIn(root, BACKGROUND_SELECTOR), deadline, (element) =>
    reviveBackground(element, context),
  );
}

/**
 * The part of `reviveImages` that must come before an article is looked for: pictures in a `noscript`, an `amp-img`,
 * a background or microdata alone would be thrown away as empty. The rest can wait until the article is known.
 * @param root an inert copy
 */
export function reviveUnseenImages(root: Root, options: ReviveOptions): void {
  const { deadline } = options;
  const counts = new Map<string, number>();
  const context: Context = { ...options, counts, scope: createScope(root, options.rule), twins: new Map() };
  const run = (elements: ArrayLike<Element>, revive: (element: Element, context: Context) => void) => {
    visitAll(elements, deadline, (element) => revive(element, context));
  };
  const notes = elementsNamed(root, 'noscript');
  const framed = elementsNamed(root, 'amp-img', 'progressive-image');
  // only they ask how often an address occurs
  if (notes.length + framed.length > 0)
    run(elementsNamed(root, 'img'), (image) => countSource(image, counts));
  run(notes, reviveNoscript);
  run(framed, reviveImage);
  run(rareElementsIn(root, BACKGROUND_SELECTOR), reviveBackground);
  run(rareElementsIn(root, ANNOUNCED_SELECTOR), fillAnnounced);
  // what is found out here must outlive this pass, and the copies of the tree that come after it
  for (const [image, url] of context.twins) {
    image.setAttribute('data-original', url);
    image.removeAttribute('aria-hidden'); // what stands for a picture is not to be read out, the picture is
  }
}

/** Runs reviveSteps to its end on a copy. @throws UnboxError('too-slow') from the deadline */
export function reviveImages(root: Root, options: ReviveOptions): void {
  const { baseUrl, rule } = options;
  const improve = createImprover((url) => toOriginalUrl(url, baseUrl, rule));
  for (const _ of reviveSteps(root, { ...options, improve }));
}

function reviveImage(image: Element, context: Context): void {
  if (isTrackingPixel(image)) return;
  const scope = context.scope(image);
  const current = readCurrent(image, context);
  const better = findBetterUrl(image, context);
  if (scope === 'outside' || (scope === 'near' && !better?.isLazy)) return;
  const chosen = better?.url ?? current;
  if (chosen === undefined) {
    if (!context.present) removeBlank(image, context);
    return;
  }
  if (image.localName === 'img') show(image, chosen, { context, isLazy: better?.isLazy ?? false });
  else replaceAmpImage(image, chosen, context);
}

/** Longest data address that is a placeholder rather than a picture. */
const MAX_BLANK_LENGTH = 400;

/** In a copy, an image that shows nothing and has no usable address goes, before a later step trusts one that is refused. */
function removeBlank(image: Element, { journal }: Context): void {
  const src = image.getAttribute('src') ?? '';
  if (/^data:image\/(?!svg)/i.test(src) && src.length > MAX_BLANK_LENGTH) return;
  journal.change('images').remove(image);
}

/** @returns the original address of what the image shows now, if it is an address at all */
function readCurrent(image: Element, { baseUrl, rule, present, original }: Context): string | undefined {
  const src = image.getAttribute('src') || image.getAttribute(CURRENT_SOURCE_MARK) || '';
  return toOriginalUrl(original ? original(src) : src, baseUrl, present ? undefined : rule);
}

/** @returns the address that the image does not show yet, if the evidence says that there is one */
function findBetterUrl(image: Element, context: Context): { url: string; isLazy: boolean } | undefined {
  const { baseUrl, rule } = context;
  const sources = listSources(image).flatMap((source) => readCandidates(source, baseUrl, rule));
  const candidates = [...readCandidates(image, baseUrl, rule), ...sources];
  candidates.sort((a, b) => a.rank - b.rank);
  const best = candidates.find(({ isLazy, rank }) => isLazy && rank < 5);
  const twin = context.twins.get(image);
  if (twin !== undefined && !(best && best.rank < 2)) return { url: twin, isLazy: true };
  if (best) return best;
  if (isPlaceholder(image, context.counts)) return candidates[0] && { url: candidates[0].url, isLazy: true };
  // real pictures need no help on the live page; a copy keeps one address, the best
  const url = context.improve?.(image, candidates, readCurrent(image, context));
  return url === undefined ? undefined : { url, isLazy: false };
}

/** Writes the address, and takes away whatever would keep the picture from being seen. */
function show(image: Element, url: string, options: { context: Context; isLazy: boolean }): void {
  const { context, isLazy } = options;
  const { present, baseUrl, journal } = context;
  const shown = present ? present(url) : { src: url };
  if (!shown) return;
  const isShown = parseHttpUrl(image.getAttribute('src'), baseUrl)?.href === parseHttpUrl(shown.src)?.href;
  const isCounted = !isShown && (isLazy || present !== undefined);
  const change = journal.change('images', isCounted ? image : undefined);
  if (!isShown || !present) {
    for (const source of listSources(image)) change.remove(source);
    for (const name of ['srcset', 'sizes']) change.drop(image, name);
    change.set(image, 'src', shown.src);
  }
  if (shown.referrerPolicy !== undefined) change.set(image, 'referrerpolicy', shown.referrerPolicy);
  if (present && !isLazy) return;
  if (!present || context.rule) setDimensions(image, readDimensions(image), change);
  uncover(image, change);
}

function reviveNoscript(noscript: Element, context: Context): void {
  const { baseUrl, rule, journal, present } = context;
  const isDone = filled.get(noscript)?.isConnected || noscript.closest('amp-img');
  if (isDone || context.scope(noscript) === 'outside') return;
  const pictures = readNoscriptImages(noscript, baseUrl, rule).filter(
    ({ element }) => !isTrackingPixel(element),
  );
  for (const picture of pictures) {
    const twin = findTwin(noscript, picture, context);
    if (twin) context.twins.set(twin, picture.url);
    else fillNoscript(noscript, picture, context);
  }
  // a copy shows the content of a noscript, so the picture would be there twice
  if (!present && pictures.length > 0) journal.change('images').remove(noscript);
}

function fillNoscript(noscript: Element, { url, element }: NoscriptImage, context: Context): void {
  const parent = noscript.parentNode;
  const image = parent && insertImage(url, parent, { before: noscript, from: element, context });
  if (image) filled.set(noscript, image);
}

/** Puts a new picture before `before`, with the size and alt text of `from`. */
function insertImage(
  url: string,
  parent: Node,
  options: { before: Node | null; from?: Element; context: Context; size?: Partial<Dimensions> },
): Element | undefined {
  const { before, from, context, size } = options;
  const shown: PresentedImage | undefined = context.present ? context.present(url) : { src: url };
  if (!shown) return undefined;
  const image = createElement(parent, 'img');
  const attributes = {
    alt: from?.getAttribute('alt'),
    width: from?.getAttribute('width') ?? size?.width,
    height: from?.getAttribute('height') ?? size?.height,
    // before the address, or the first request would still carry the referrer
    referrerpolicy: shown.referrerPolicy,
    src: shown.src,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null) image.setAttribute(name, String(value));
  }
  context.journal.change('images', image).insert(image, parent, before);
  return image;
}

/** An `amp-img` or its like whose runtime has run holds its picture already, and one that is served what keeps its room. */
function replaceAmpImage(element: Element, url: string, context: Context): void {
  if (!element.parentNode || element.querySelector('img:not(noscript *,i-amphtml-sizer *)')) return;
  const image = insertImage(url, element.parentNode, { before: element, from: element, context });
  if (image) context.journal.change('images', image).remove(element);
}

/** On the live page the script that fills such a figure is still to come. */
function fillAnnounced(figure: Element, context: Context): void {
  const { baseUrl, rule, scope } = context;
  const url = scope(figure) === 'outside' ? undefined : readAnnouncedPicture(figure, baseUrl, rule);
  if (url !== undefined) insertImage(url, figure, { before: figure.firstChild, context });
}

function reviveBackground(element: Element, context: Context): void {
  const { baseUrl, rule, journal } = context;
  const found = context.scope(element) === 'outside' ? undefined : readBackground(element, baseUrl, rule);
  const image =
    found && insertImage(found.url, element, { before: element.firstChild, context, size: found });
  if (!image || found.style === undefined) return;
  const change = journal.change('images', image);
  if (found.style) change.set(element, 'style', found.style);
  else change.drop(element, 'style');
}
