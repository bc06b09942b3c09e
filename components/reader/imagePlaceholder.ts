/** What stands where a picture could not be loaded: its text, its address, and another try. */

/** Words of the placeholder. */
export interface ImageLabels {
  readonly missing: string;
  readonly open: string;
  readonly retry: string;
}

/** What a placeholder shows and does. */
export interface PlaceholderOptions {
  /** Original address of the picture. */
  readonly original: string;
  readonly labels: ImageLabels;
  readonly onRetry: () => void;
}

/** @param image the picture that failed; its alternative text is shown */
export function createPlaceholder(
  image: Element,
  { original, labels, onRetry }: PlaceholderOptions,
): HTMLElement {
  const page = image.ownerDocument;
  const box = page.createElement('span');
  box.className = 'image-missing';
  box.dataset.image = 'missing';
  box.dataset.added = '';
  box.dataset.part = image.getAttribute('data-part') ?? '';
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
  retry.addEventListener('click', onRetry);
  box.append(words, open, retry);
  return box;
}
