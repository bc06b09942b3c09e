/** Takes out the teasers of other articles that were chosen along with one: each is an `article` of its own. */
import { all, textLength } from '../dom/query';

/** A teaser's heading leads to what it announces. */
const LINKED_HEADING =
  'h2 a[href],h3 a[href],h4 a[href],h5 a[href],a[href] h2,a[href] h3,a[href] h4,a[href] h5';
/** Longest text of a teaser, in characters. */
const MAX_TEASER = 1000;
/** Teasers come in numbers. */
const MIN_TEASERS = 2;
/** Least text that is left without them, in characters. */
const MIN_LEFT = 300;

/**
 * @param content the chosen element of a page that is one article; it is changed
 * @returns how many teasers were taken out
 */
export function removeOtherArticles(content: Element): number {
  const articles = all(content, 'article');
  if (articles.length < MIN_TEASERS) return 0;
  const teasers = articles.filter(isTeaser);
  const length = teasers.reduce((sum, teaser) => sum + textLength(teaser), 0);
  if (teasers.length < MIN_TEASERS || textLength(content) - length < MIN_LEFT) return 0;
  for (const teaser of teasers) teaser.remove();
  return teasers.length;
}

function isTeaser(article: Element): boolean {
  return (
    article.querySelector('article,h1') === null &&
    article.querySelectorAll('h2,h3,h4,h5').length === 1 &&
    article.querySelector(LINKED_HEADING) !== null &&
    textLength(article) <= MAX_TEASER
  );
}
