/** The lead image of an article that has no picture near its beginning. */
import type { Article } from '../../utils/article';
import { createElement } from '../../utils/dom/elements';
import { parseHttpUrl } from '../../utils/dom/url';

/** So many blocks from the beginning a picture counts as the lead image. */
const NEAR_BEGINNING = 3;

/** Puts it before the text. @returns its address, if it was added */
export function addLeadImage(root: DocumentFragment, article: Article): string | undefined {
  const url = parseHttpUrl(article.metadata.leadImage, article.url);
  if (!url || isShown(root, article, url)) return undefined;
  const figure = createElement(root, 'figure');
  figure.className = 'lead';
  figure.dataset.added = '';
  const image = createElement(root, 'img');
  image.setAttribute('src', url.href);
  image.setAttribute('alt', '');
  figure.append(image);
  root.prepend(figure);
  return url.href;
}

/** The same picture often stands in the text in another size: its path is the same. */
function isShown(root: DocumentFragment, article: Article, url: URL): boolean {
  if (article.images.some(({ src }) => parseHttpUrl(src, article.url)?.pathname === url.pathname))
    return true;
  return Array.from(root.children)
    .slice(0, NEAR_BEGINNING)
    .some((block) => block.matches('img, figure') || block.querySelector('img') !== null);
}
