/** Injected on demand: puts one function on the isolated world, leaves no listener and no trace in the page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelectedLinks } from '../utils/capture/selectedLinks';
import { clipDocument } from '../utils/clipDocument';
import { CLIP_KEY } from '../utils/dom/channel';
import { findRealImage } from '../utils/findRealImage';
import type { Settings } from '../utils/settings/defaults';

type Options = Parameters<typeof clipDocument>[1];

export default defineUnlistedScript(() => {
  const scope = globalThis as unknown as {
    chrome: { extension?: { inIncognitoContext?: boolean } };
  } & Record<symbol, unknown>;
  scope[Symbol.for(CLIP_KEY)] = {
    run: (options: Options) =>
      clipDocument(document, {
        url: location.href,
        scope: options.scope,
        // who calls has read them from the store, where they were checked
        settings: options.settings,
        isPrivate: scope.chrome.extension?.inIncognitoContext === true,
      }),
    links: () => readSelectedLinks(document),
    findImage: ({ imageUrl, settings }: { imageUrl: string; settings: Settings }) =>
      findRealImage(document, { url: location.href, imageUrl, settings }) ?? null,
  };
});
