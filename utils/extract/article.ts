/**
 * Finds the article of a page: its content, and what is known of it.
 */
import type { ArticleMetadata, PageSnapshot } from '../article';
import { removeClobbering } from '../dom/clobbering';
import type { Deadline } from '../dom/deadline';
import { first } from '../dom/query';
import type { SiteRule } from '../sites/types';
import { finishContent } from './finish';
import { readMetadata } from './metadata';
import { runReadability } from './readability';

/** What an extraction depends on beside the page. */
export interface ExtractOptions {
  readonly rule?: SiteRule;
  readonly deadline: Deadline;
  /** `page` and `selection` choose nothing: the body as it is, cleaned. Default `article`. */
  readonly scope?: 'article' | 'page' | 'selection';
}

/** An article as found. */
export interface ExtractedArticle {
  /** The content, in the inert document, not yet sanitised. */
  readonly content: Element;
  readonly metadata: ArticleMetadata;
  /** Why this content was chosen, for developers. */
  readonly trace: readonly string[];
}

/** Least text of an element that a rule names, in characters, for it to be believed. */
const MIN_RULE_TEXT = 20;

/**
 * @param page an inert copy; it is taken apart
 * @returns the article, or undefined when the page holds none
 * @throws UnboxError('too-slow') when the deadline is over
 */
export async function extractArticle(
  page: PageSnapshot,
  options: ExtractOptions,
): Promise<ExtractedArticle | undefined> {
  const { document } = page;
  const trace: string[] = [];
  removeClobbering(document);
  const metadata = readMetadata(page, options);
  const found = findContent(page, metadata, options, trace);
  if (!found) return undefined;
  return { content: finishContent(found, page), metadata, trace };
}

function findContent(
  page: PageSnapshot,
  metadata: ArticleMetadata,
  options: ExtractOptions,
  trace: string[],
): Element | undefined {
  const { document } = page;
  if (options.scope === 'page' || options.scope === 'selection') return document.body ?? undefined;
  for (const selector of options.rule?.content ?? []) {
    const element = first(document, selector);
    if ((element?.textContent?.trim().length ?? 0) < MIN_RULE_TEXT) continue;
    trace.push(`rule: ${selector}`);
    return element;
  }
  trace.push('readability');
  return runReadability(document, { deadline: options.deadline, title: metadata.title, charThreshold: 500 });
}
