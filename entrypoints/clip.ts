/** Injected on demand: puts one function on the isolated world, leaves no listener and no trace in the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelectedLinks } from '../utils/capture/selectedLinks';
import { type CaptureOptions, clipDocument } from '../utils/clipDocument';
import { CLIP_KEY } from '../utils/dom/channel';
import { findRealImage, type WantedImage } from '../utils/findRealImage';

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as {
    chrome: { extension?: { inIncognitoContext?: boolean } };
  } & Record<symbol, unknown>;
  // settings and rules come from who calls: read from the store, where they were checked, and none of the script's bytes
  scope[Symbol.for(CLIP_KEY)] = {
    run: (options: Omit<CaptureOptions, 'url' | 'isPrivate'>) =>
      clipDocument(document, {
        ...options,
        url: location.href,
        isPrivate: scope.chrome.extension?.inIncognitoContext === true,
      }),
    links: () => readSelectedLinks(document),
    findImage: (wanted: Omit<WantedImage, 'url'>) =>
      findRealImage(document, { ...wanted, url: location.href }) ?? null,
  };
});
