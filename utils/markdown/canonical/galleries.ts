/** Galleries of MediaWiki's: lists of pictures, each with its caption in boxes that only lay it out. */
import { createElement, moveContent } from '../../dom/elements';

/** Galleries, but not what a script has made of one to be shown in turn. */
export const GALLERIES = 'ul.gallery:not(.mw-gallery-slideshow)';

/** Makes figures of the items; what stands over them stays a line. */
export function rewriteGallery(list: Element): void {
  if (!list.querySelector('.gallerybox')) return;
  const box = createElement(list, 'div');
  box.setAttribute('class', 'gallery');
  for (const item of Array.from(list.children)) {
    const image = item.querySelector('img');
    const figure = createElement(list, image ? 'figure' : 'p');
    const caption = item.querySelector('.gallerytext');
    if (image) figure.append(image.closest('a') ?? image);
    if (image && caption?.textContent?.trim()) {
      const line = createElement(list, 'figcaption');
      moveContent(caption, line);
      figure.append(line);
    } else if (!image) moveContent(item, figure);
    box.append(figure);
  }
  list.replaceWith(box);
}
