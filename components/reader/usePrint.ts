/** Printing: the address `…&print` prints once all pictures are there. */
import { useEffect } from 'preact/hooks';
import type { ShownArticle } from './ArticleBody';

/** Printing does not wait longer for pictures. */
const PATIENCE_MS = 10_000;
const POLL_MS = 100;

/** Loads all pictures, waits for them, and opens the browser's print dialog. */
export async function printArticle(shown: ShownArticle): Promise<void> {
  shown.loadAll();
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end && hasWaitingPicture(shown.root)) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  print();
}

/** Prints once if the page's address asks for it. */
export function usePrint(shown: ShownArticle | undefined): void {
  const isReady = shown !== undefined;
  useEffect(() => {
    if (!shown || !new URLSearchParams(location.search).has('print')) return;
    history.replaceState(
      null,
      '',
      location.href.replace(/([?&])print(?:=[^&]*)?&?/, '$1').replace(/[?&]$/, ''),
    );
    void printArticle(shown);
  }, [isReady]);
}

function hasWaitingPicture(root: Element): boolean {
  return root.querySelector('img:not(.is-loaded)') !== null;
}
