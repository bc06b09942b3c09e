/** Asks the page itself for a picture of it: its own server answers it where it answers no one else. */
import { browser } from './api';
import { type FetchedPicture, MAX_PICTURE_BYTES, toPicture } from './fetchPicture';

/**
 * @param tab where the article came from, and the address that it was at
 * @param url address of the picture
 * @returns the picture; `unreachable` also when the tab is gone, elsewhere, or not ours to ask
 */
export async function fetchInPage(
  tab: { readonly id: number; readonly pageUrl: string },
  url: string,
  stallMs: number,
): Promise<FetchedPicture> {
  try {
    const [first] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: readAsDataUrl,
      args: [{ url, pageUrl: tab.pageUrl, maxBytes: MAX_PICTURE_BYTES, timeoutMs: stallMs }],
    });
    const data: unknown = first?.result;
    if (typeof data !== 'string' || !data.startsWith('data:')) return { reason: 'unreachable' };
    return toPicture(await (await fetch(data)).blob());
  } catch {
    return { reason: 'unreachable' }; // the tab is gone, or its permission is
  }
}

interface Question {
  readonly url: string;
  readonly pageUrl: string;
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/** Runs in the tab, alone: it sees nothing of this file. @returns a data address, or undefined */
async function readAsDataUrl(question: Question): Promise<string | undefined> {
  const withoutHash = (address: string) => address.replace(/#.*$/, '');
  if (withoutHash(location.href) !== withoutHash(question.pageUrl)) return undefined;
  try {
    const response = await fetch(question.url, {
      cache: 'force-cache',
      signal: AbortSignal.timeout(question.timeoutMs),
    });
    if (!response.ok || Number(response.headers.get('content-length')) > question.maxBytes) return undefined;
    const blob = await response.blob();
    if (blob.size > question.maxBytes) return undefined;
    return await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : undefined);
      reader.readAsDataURL(blob);
    });
  } catch {
    return undefined; // refused, or too slow
  }
}
