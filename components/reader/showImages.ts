/** Prepares the article's pictures before insertion: routed addresses, fallbacks, a placeholder at the end. */
import { all } from '../../utils/dom/query';
import type { ImageFallback, LoadQueue, LoadStep } from '../../utils/images/fallback';
import { createPlaceholder, type ImageLabels } from './imagePlaceholder';
import { type ImageContext, type ImageSource, toImageSources } from './imageSources';
import type { NearWatch } from './nearWatch';
import type { RefererGate } from './refererGate';

/** The first pictures load at once, all others when they come near. */
const EAGER_IMAGES = 2;

/** From this width on (CSS pixels) a picture may be a little wider than the text. */
const WIDE_FROM = 800;

/** So long a picture may take before the next one gets its place, and a silent proxy counts as failed. */
const PATIENCE_MS = 8000;

const INLINE_BOX = /^(?:a|b|em|i|picture|span|strong)$/;
const BLOCK = /^(?:blockquote|br|details|div|dl|figcaption|figure|h[1-6]|hr|ol|p|pre|section|table|ul)$/i;

/** What the pictures of one article have in common. */
export interface ShowImagesOptions extends ImageContext {
  /** What to try after a failure, and when the proxy is given a rest. */
  readonly fallback: ImageFallback;
  /** Few pictures load at a time, … */
  readonly queue: LoadQueue;
  /** … those near the window first. */
  readonly near: NearWatch;
  /** For pictures whose host wants its own Referer. */
  readonly gate: RefererGate;
  readonly labels: ImageLabels;
}

/** @param root the sanitised article, not yet in a page, so that nothing loads before it is routed */
export function showImages(root: ParentNode, options: ShowImagesOptions): void {
  for (const source of all(root, 'picture > source')) source.remove();
  for (const [index, image] of all(root, 'img').entries()) {
    const original = image.getAttribute('src') ?? '';
    for (const name of ['src', 'srcset', 'sizes', 'loading']) image.removeAttribute(name);
    // without one, screen readers read the address
    if (!image.hasAttribute('alt')) image.setAttribute('alt', '');
    image.setAttribute('decoding', 'async');
    image.classList.toggle('is-block', isAlone(image));
    image.classList.toggle('is-wide', Number(image.getAttribute('width')) >= WIDE_FROM);
    showImage(image, {
      ...options,
      original,
      key: `${index} ${original}`,
      tries: 0,
      isUrgent: index < EAGER_IMAGES,
    });
  }
}

/** @returns whether the picture stands by itself, and not in a line of text or a row of pictures */
function isAlone(image: Element): boolean {
  let line: Element = image;
  while (isBetweenBreaks(line)) {
    const parent: Element | null = line.parentElement;
    if (!parent || !INLINE_BOX.test(parent.localName)) return true;
    line = parent;
  }
  return false;
}

function isBetweenBreaks(element: Element): boolean {
  return isBreak(skipSpace(element, 'previousSibling')) && isBreak(skipSpace(element, 'nextSibling'));
}

function skipSpace(element: Element, side: 'previousSibling' | 'nextSibling'): Node | null {
  let node = element[side];
  while (node?.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() === '') node = node[side];
  return node;
}

function isBreak(node: Node | null): boolean {
  return node === null || BLOCK.test(node.nodeName);
}

interface ShowImageOptions extends ShowImagesOptions {
  readonly original: string;
  /** Tells pictures with the same address apart. */
  readonly key: string;
  /** How often the user has asked for it again. */
  readonly tries: number;
  /** Whether it loads at once, and not when it comes near. */
  readonly isUrgent: boolean;
}

function showImage(image: Element, options: ShowImageOptions): void {
  const { queue, near, original, isUrgent } = options;
  const sources = toImageSources(original, options);
  if (sources.length === 0) {
    image.remove();
    return;
  }
  const start = loadInTurn(image, sources, options);
  const enqueue = () => queue.add(start);
  if (isUrgent) enqueue();
  else near.add(image, enqueue);
}

/** @returns what the queue starts: one source after the other, until one loads or all have failed */
function loadInTurn(image: Element, sources: readonly ImageSource[], options: ShowImageOptions) {
  const { fallback, gate, original, key, tries } = options;
  const wait = gate.wait(key, original);
  const tryKey = `${key} ${tries}`;
  return (done: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      done();
      const retry = giveUp(image, options);
      wait?.end(retry);
    };
    const show = (step: LoadStep | undefined) => {
      clearTimeout(timer);
      const source = sources.find(({ route }) => route === step);
      if (step === 'placeholder') void loadElsewhere(image, options).then((isFound) => isFound || end());
      else if (!source) end();
      if (!source) return;
      timer = setTimeout(() => {
        const isSilent = source.route === 'proxy' && (image as HTMLImageElement).naturalWidth === 0;
        if (isSilent) show(fallback.failed(tryKey));
        else done();
      }, PATIENCE_MS);
      if (wait && source.route === 'direct') void wait.ready().then(() => load(image, source));
      else load(image, source);
    };
    image.addEventListener('error', () => show(fallback.failed(tryKey)));
    image.addEventListener('load', () => {
      clearTimeout(timer);
      fallback.loaded(tryKey);
      image.classList.add('is-loaded');
      done();
      wait?.end();
    });
    show(fallback.stepFor(tryKey, sources[0]?.route ?? 'direct'));
  };
}

/** @returns whether the picture was found in another way and is being loaded */
async function loadElsewhere(image: Element, options: ShowImageOptions): Promise<boolean> {
  const { gate, original, pageUrl } = options;
  const found = await gate.fetchElsewhere(original, pageUrl);
  if (found !== undefined) load(image, { src: found, referrerPolicy: 'no-referrer', route: 'elsewhere' });
  return found !== undefined;
}

/** A source, or the bytes themselves, fetched by the background or the page. */
type LoadedSource = Omit<ImageSource, 'route'> & { readonly route: ImageSource['route'] | 'elsewhere' };

function load(image: Element, source: LoadedSource): void {
  image.setAttribute('referrerpolicy', source.referrerPolicy);
  image.setAttribute('data-route', source.route);
  image.setAttribute('src', source.src);
}

/** Puts a placeholder where the picture was. @returns what loads it again, once */
function giveUp(image: Element, options: ShowImageOptions): () => void {
  const { labels, original, tries } = options;
  const retry = () => {
    if (!box.parentNode) return;
    const again = image.cloneNode(false) as Element;
    again.removeAttribute('src');
    box.replaceWith(again);
    showImage(again, { ...options, tries: tries + 1, isUrgent: true });
  };
  const box = createPlaceholder(image, { original, labels, onRetry: retry });
  image.replaceWith(box);
  return retry;
}
