/**
 * Containers that sites and their systems name as the article's body. A name counts only when one
 * element of the page has it, or one holds most of what all of them hold.
 */
import { all, text } from '../dom/query';
import { weigh } from '../dom/units';
import { isElsewhere } from './elsewhere';

/** Names of article bodies, surest first. */
export const CONTAINERS: readonly string[] = [
  '[itemprop~="articleBody" i]',
  '.article-body,.article__body,.articleBody,.article_body,#article-body,#articleBody,#article_body,.story-body,.story__body,.post-body,.entry-body,.body-copy,[class*="article-body" i],[class*="articleBody" i],[class*="article__body" i],[data-testid="article-body"]',
  '.entry-content,.post-content,.article-content,.article__content,.articleContent,.article_content,#article-content,#articleContent,#article_content,.single-content,.post__content,.story-content,.blog-post-content,.news-content,.news_content,.post_content,.td-post-content,.node__content .field--name-body,.field-name-body',
  '#js_content,#artibody,#endText,#Cnt-Main-Article-QQ,#ArticleContent,#TRS_AUTOADD,.TRS_Editor,#zoom,#vsb_content,#content_views,#mp-editor,#detailContent,#news_content,#newsContent,#main-content .content,.rm_txt_con,.article-detail,.detail-content,.main-content .detail',
  '[itemprop~="text" i],.markdown-body,.rich-text,.richtext,.prose',
  'article',
];
/** Least weight of text for a container. */
const MIN_WEIGHT = 250;
/** Share of the text of all elements of one name that the best must hold. */
const DOMINANT = 0.8;

/** A container and the name it was found by. */
export interface Container {
  readonly element: Element;
  readonly selector: string;
}

/** @returns the surest container that is the only one of its name, or undefined */
export function findContainer(document: Document): Container | undefined {
  for (const selector of CONTAINERS) {
    const elements = outermost(all(document, selector)).filter((element) => !isElsewhere(element, 4));
    const weights = elements.map((element) => weigh(text(element)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const best = weights.indexOf(Math.max(...weights, 0));
    const element = elements[best];
    const weight = weights[best] ?? 0;
    if (element && weight >= MIN_WEIGHT && weight >= total * DOMINANT) return { element, selector };
  }
  return undefined;
}

function outermost(elements: readonly Element[]): Element[] {
  return elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );
}
