/** Shows pictures on the live page by their route, and tries the next way when one does not load. */
import type { Journal } from '../dom/journal';
import type { SiteRule } from '../sites/types';
import { createImageFallback, toSecureUrl } from './fallback';
import { isProxied } from './proxied';
import { toProxyUrl } from './proxyUrl';
import type { PresentedImage } from './revive';

/** What the presenter needs to know. */
export interface PresenterOptions {
  /** Address of the page. */
  readonly url: string;
  readonly rule?: SiteRule;
  readonly settings: {
    readonly proxy: boolean;
    readonly proxyTemplate: string;
    readonly proxyHosts: readonly string[];
  };
  readonly isPrivate?: boolean;
  readonly journal: Journal;
  /** Runs a change of the page that the observer must not hear of. */
  readonly quietly: (change: () => void) => void;
}

/** Decides how pictures are shown, and listens for those that fail. */
export interface Presenter {
  present(originalUrl: string): PresentedImage | undefined;
  stop(): void;
}

/** @param document the live page; it is listened to for pictures that do not load */
export function createPresenter(document: Document, options: PresenterOptions): Presenter {
  const { settings, rule, url: pageUrl, isPrivate, journal } = options;
  const fallback = createImageFallback();
  const originals = new Map<string, string>();
  const routeOptions = { ...settings, pageUrl, isPrivate, rules: rule ? [rule] : [] };

  const present = (originalUrl: string): PresentedImage | undefined => {
    if (!isProxied(new URL(originalUrl), routeOptions)) return { src: originalUrl };
    // on its own site a picture is sent its Referer; through the proxy, or after it failed, nobody is
    const step = fallback.stepFor(originalUrl, 'proxy');
    const src = step === 'proxy' ? toProxyUrl(originalUrl, settings.proxyTemplate) : toSecureUrl(originalUrl);
    originals.set(src, originalUrl);
    return { src, referrerPolicy: 'no-referrer' };
  };
  const onEnd = (event: Event) => {
    const image = event.target as Partial<HTMLImageElement> & Element;
    if (image.localName !== 'img') return;
    const original = originals.get(image.getAttribute('src') ?? '');
    if (original === undefined) return;
    if (event.type === 'load') fallback.loaded(original);
    else if (fallback.failed(original) === 'direct') {
      options.quietly(() => journal.change('images', image).set(image, 'src', toSecureUrl(original)));
    }
  };
  for (const type of ['error', 'load']) document.addEventListener(type, onEnd, true);
  return {
    present,
    stop() {
      for (const type of ['error', 'load']) document.removeEventListener(type, onEnd, true);
    },
  };
}
