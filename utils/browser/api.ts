/**
 * The one import of webextension-polyfill. What its types do not know yet is declared here.
 * It throws outside an extension, so only browser-bound modules may import this file.
 */
import polyfill, { type Browser } from 'webextension-polyfill';

/** Chrome's offscreen documents; absent in Firefox. */
export interface OffscreenApi {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** The extension API with promises, in every context but content scripts. */
export const browser = polyfill as Browser & { readonly offscreen?: OffscreenApi };
