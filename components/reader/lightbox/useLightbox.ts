/** Makes the article's pictures open in the lightbox, by mouse and by key. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownArticle } from '../ArticleBody';

/** Smaller pictures show all they have in the text. */
const MIN_SIDE_PX = 96;
const PICTURES = 'img.is-block:not(.math)';
const LEADS_TO_PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** The pictures of an open lightbox. */
export interface OpenLightbox {
  readonly pictures: readonly HTMLImageElement[];
  readonly start: number;
}

/** @param label what screen readers say of a picture without a text of its own */
export function useLightbox(
  shown: ShownArticle | undefined,
  label: string,
): [OpenLightbox | undefined, () => void] {
  const [open, setOpen] = useState<OpenLightbox>();
  useEffect(() => {
    if (!shown) return;
    const { root } = shown;
    for (const picture of Array.from(root.querySelectorAll(PICTURES))) offer(picture, label);
    const show = (event: Event) => {
      const picture = findPicture(event.target as Element);
      if (!picture || Math.min(picture.naturalWidth, picture.naturalHeight) < MIN_SIDE_PX) return;
      event.preventDefault();
      const pictures = Array.from(root.querySelectorAll<HTMLImageElement>(`${PICTURES}.is-loaded`));
      setOpen({ pictures, start: Math.max(pictures.indexOf(picture), 0) });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') show(event);
    };
    root.addEventListener('click', show);
    root.addEventListener('keydown', onKeyDown);
    return () => {
      root.removeEventListener('click', show);
      root.removeEventListener('keydown', onKeyDown);
    };
  }, [shown, label]);
  return [open, () => setOpen(undefined)];
}

/** A link around a picture is followed, unless all it leads to is a picture. */
function findPicture(target: Element): HTMLImageElement | null {
  const link = target.closest('a');
  if (link && !LEADS_TO_PICTURE.test(link.pathname)) return null;
  return (
    target.closest<HTMLImageElement>(PICTURES) ?? link?.querySelector<HTMLImageElement>(PICTURES) ?? null
  );
}

function offer(picture: Element, label: string): void {
  if (picture.closest('a')) return;
  if (!picture.getAttribute('alt')) picture.setAttribute('alt', label);
  picture.setAttribute('role', 'button');
  picture.setAttribute('tabindex', '0');
  picture.setAttribute('aria-haspopup', 'dialog');
}
