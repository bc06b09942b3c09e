/** Prepares the article's pictures before insertion: routed addresses, fallbacks, a placeholder at the end. */
import { all } from '../../utils/dom/query';
import type { ImageFallback, LoadStep } from '../../utils/images/fallback';
import { type ImageContext, type ImageSource, toImageSources } from './imageSources';

/** The first pictures load at once, all others when they come near. */
const EAGER_IMAGES = 2;

/** From this width on (CSS pixels) a picture may be a little wider than the text. */
const WIDE_FROM = 800;

/** Words of the placeholder. */
export interface ImageLabels {
  readonly missing: string;
  readonly open: string;
  readonly retry: string;
}

/** What the pictures of one article have in common. */
export interface ShowImagesOptions extends ImageContext {
  /** What to try after a failure, and when the proxy is given a rest. */
  readonly fallback: ImageFallback;
  readonly labels: ImageLabels;
}

/** @param root the sanitised article, not yet in a page, so that nothing loads before it is routed */
export function showImages(root: ParentNode, options: ShowImagesOptions): void {
  for (const source of all(root, 'picture > source')) source.remove();
  for (const [index, image] of all(root, 'img').entries()) {
    const original = image.getAttribute('src') ?? '';
    for (const name of ['src', 'srcset', 'sizes']) image.removeAttribute(name);
    image.setAttribute('decoding', 'async');
    if (Number(image.getAttribute('width')) >= WIDE_FROM) image.classList.add('is-wide');
    image.setAttribute('loading', index < EAGER_IMAGES ? 'eager' : 'lazy');
    showImage(image, { ...options, original, key: `${index} ${original}` });
  }
}

interface ShowImageOptions extends ShowImagesOptions {
  readonly original: string;
  /** Tells pictures with the same address, and tries of one picture, apart. */
  readonly key: string;
}

function showImage(image: Element, options: ShowImageOptions): void {
  const { fallback, original, key } = options;
  const sources = toImageSources(original, options);
  const [wanted] = sources;
  if (!wanted) {
    image.remove();
    return;
  }
  const show = (step: LoadStep | undefined) => {
    const source = sources.find(({ route }) => route === step);
    if (source) load(image, source);
    else image.replaceWith(createPlaceholder(image, options));
  };
  image.addEventListener('error', () => show(fallback.failed(key)));
  image.addEventListener('load', () => {
    fallback.loaded(key);
    image.classList.add('is-loaded');
  });
  show(fallback.stepFor(key, wanted.route));
}

function load(image: Element, source: ImageSource): void {
  image.setAttribute('referrerpolicy', source.referrerPolicy);
  image.setAttribute('data-route', source.route);
  image.setAttribute('src', source.src);
}

/** What stands where a picture could not be loaded: its text, its address, and another try. */
function createPlaceholder(image: Element, options: ShowImageOptions): HTMLElement {
  const { labels, original, key } = options;
  const page = image.ownerDocument;
  const box = page.createElement('span');
  box.className = 'image-missing';
  box.dataset.image = 'missing';
  const words = page.createElement('span');
  words.className = 'image-missing-text';
  words.textContent = image.getAttribute('alt')?.trim() || labels.missing;
  const open = page.createElement('a');
  open.href = original;
  open.target = '_blank';
  open.rel = 'noopener noreferrer';
  open.referrerPolicy = 'no-referrer';
  open.textContent = labels.open;
  const retry = page.createElement('button');
  retry.type = 'button';
  retry.className = 'button button-text';
  retry.textContent = labels.retry;
  retry.addEventListener('click', () => {
    const again = image.cloneNode(false) as Element;
    again.setAttribute('loading', 'eager');
    box.replaceWith(again);
    showImage(again, { ...options, key: `${key} again` });
  });
  box.append(words, open, retry);
  return box;
}
