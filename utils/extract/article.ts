/**
 * Finds the article of a page: its content, and what is known of it.
 */
import type { ArticleMetadata, PageSnapshot } from '../article';
import type { Deadline } from '../dom/deadline';
import { NO_PACE, type Pace } from '../dom/pace';
import { all, textLength } from '../dom/query';
import type { SiteRule } from '../sites/types';
import { removeBoxes } from './boxes';
import { flattenChains } from './chains';
import { chooseContent } from './choose';
import { findContainer, holdsMostText, isSureContainer } from './container';
import { frameCaptions } from './figures';
import { type KeptContainer, type KeptPage, keepContainer, keepPage } from './kept';
import { adoptLeads, type LineAfterTitle, readLinesAfterTitle } from './lead';
import { readDescriptions, readMetadata } from './metadata';
import { type NamedElements, readNamedElements } from './namedElements';
import { removeOtherArticles } from './otherArticles';
import { isArticleKind, isOffer, type PageKind, readPageKind } from './pageKind';
import { drawLines, separatePosts } from './posts';
import { prepareDocument } from './prepare';
import { runReadability } from './readability';
import { trimArticle } from './trim';
import { trimWide } from './trimWide';
import { removeInterface, removeNamed } from './wide';

/** What an extraction depends on beside the page. */
export interface ExtractOptions {
  readonly rule?: SiteRule;
  readonly deadline: Deadline;
  /** Pauses between the steps. */
  readonly pace?: Pace;
  /** `page` and `selection` choose nothing: the body as it is, cleaned. Default `article`. */
  readonly scope?: 'article' | 'page' | 'selection';
}

/** An article as found. */
export interface ExtractedArticle {
  /** The content, in the inert document, neither finished nor sanitised. */
  readonly content: Element;
  readonly metadata: ArticleMetadata;
  /** Why this content was chosen, for developers. */
  readonly trace: readonly string[];
}

/** Least text of an element that a rule names, in characters, for it to be believed. */
const MIN_RULE_TEXT = 20;

/**
 * @param page an inert copy without clobbering names; it is taken apart
 * @returns the article, or undefined when the page holds none
 * @throws UnboxError('too-slow') when the deadline is over
 */
export async function extractArticle(
  page: PageSnapshot,
  options: ExtractOptions,
): Promise<ExtractedArticle | undefined> {
  const { document } = page;
  const trace: string[] = [];
  const descriptions = readDescriptions(document);
  const named = readNamedElements(document.body, options.deadline);
  const kind = readPageKind(document, descriptions, page.url);
  const metadata = readMetadata(page, { rule: options.rule, descriptions, named, kind });
  const found = await findContent({ page, metadata, kind, named, options, trace });
  if (!found) return undefined;
  const { content, subtitle } = found;
  return { content, metadata: subtitle ? { ...metadata, subtitle } : metadata, trace };
}

interface Search {
  readonly page: PageSnapshot;
  readonly metadata: ArticleMetadata;
  readonly kind: PageKind;
  readonly named: NamedElements;
  readonly options: ExtractOptions;
  readonly trace: string[];
}

/** What was found, and what stands under its title. */
interface Found {
  readonly content: Element;
  readonly subtitle?: string | undefined;
}

async function findContent(search: Search): Promise<Found | undefined> {
  const { page, metadata, kind, named, options, trace } = search;
  const { document } = page;
  const { deadline, scope, rule, pace = NO_PACE } = options;
  if (scope === 'page' || scope === 'selection') {
    prepareDocument(document, deadline);
    return document.body ? { content: document.body } : undefined;
  }
  for (const control of named.control) control.remove();
  frameCaptions(named.caption, deadline);
  const isArticle = isArticleKind(kind, page.url);
  const finish = (found: Element) => {
    if (isArticle) trace.push(`${removeOtherArticles(found)} teasers`);
    const boxes = removeBoxes(found, { isArticle, deadline });
    const trimmed = trimArticle(found, { metadata, url: page.url, isArticle, deadline });
    trace.push(`${boxes} boxes, ${trimmed.count} lines taken off`);
    return { content: found, units: trimmed.left };
  };
  const readLines = () => (isArticle ? readLinesAfterTitle(document, metadata, deadline) : []);
  const ruled = findRuleContent(document, { rule, kind, trace });
  if (ruled) {
    const lines = readLines();
    return lead(rule?.whole ? ruled : finish(ruled).content, lines, trace);
  }
  prepareDocument(document, deadline, isArticle);
  removeInterface(document, kind, deadline);
  const lines = readLines();
  const { isSure, whole, spare } = narrowPage(search);
  const backup = isSure ? whole : spare;
  await pace();
  flattenChains(document.body, deadline);
  const read = runReadability(document, {
    deadline,
    title: metadata.title,
    url: page.url,
    charThreshold: isSure ? 100 : isCjk(metadata.language) ? 200 : 500,
    restore: backup && (() => (isSure ? [backup.copy()] : Array.from(backup.copy().childNodes))),
  });
  await pace();
  const choice = chooseContent(read && finish(read), spare, {
    kind,
    url: page.url,
    container: whole,
    lines,
    deadline,
  });
  if (!choice) return undefined;
  trace.push(`${kind}: ${choice.kind} (${choice.reason})`);
  if (choice.kind === 'container' || (choice.kind === 'wide' && isArticle)) finish(choice.content);
  const found = choice.kind === 'wide' ? choice : lead(choice.content, lines, trace);
  if (kind === 'discussion' || kind === 'product') {
    if (kind === 'discussion' && choice.kind !== 'wide') removeNamed(choice.content, kind, deadline);
    trace.push(`${kind}: ${trimWide(choice.content, kind, deadline)} lines taken off`);
  }
  if (kind === 'discussion') trace.push(`${separatePosts(choice.content)} lines between posts`);
  return found;
}

/** What was kept of a page before Readability, and whether it has but the named container to look at. */
interface Kept {
  readonly isSure: boolean;
  readonly whole?: KeptContainer | undefined;
  readonly spare?: KeptPage | undefined;
}

/** Finds the container that the page names; where that is sure, all else is taken out of the page. */
function narrowPage({ page, metadata, kind, named, options }: Search): Kept {
  const { body } = page.document;
  const { deadline } = options;
  const container = findContainer(page.document, named, { title: metadata.title, deadline });
  const isSure =
    container !== undefined &&
    !isOffer(kind) &&
    kind !== 'discussion' &&
    (kind !== 'unknown' || holdsMostText(container.element, body)) &&
    isSureContainer(container, body, deadline);
  const whole = container && keepContainer(container, { isSure, deadline });
  // what is not looked at costs nothing
  if (isSure) body.replaceChildren(container.element);
  const isWideThinkable = !isSure && kind !== 'article';
  return { isSure, whole, spare: isWideThinkable ? keepPage(body) : undefined };
}

/** Puts before a content what leads into it. */
function lead(content: Element, lines: readonly LineAfterTitle[], trace: string[]): Found {
  const { count, subtitle } = adoptLeads(content, lines);
  trace.push(`${count} leads`);
  return { content, subtitle };
}

/** What the site's rule names, if it holds text; of a discussion all that it names so: question and answers. */
function findRuleContent(
  document: Document,
  { rule, kind, trace }: { rule: SiteRule | undefined; kind: PageKind; trace: string[] },
): Element | undefined {
  for (const selector of rule?.content ?? []) {
    const found = all(document, selector).filter((element) => textLength(element) > 0);
    const element = found.find((one) => textLength(one) >= MIN_RULE_TEXT);
    if (!element) continue;
    trace.push(`rule: ${selector}`);
    if ((kind !== 'discussion' && !rule?.thread) || found.length === 1) return element;
    const posts = document.createElement('div');
    posts.append(...found.filter((post) => !found.some((other) => other !== post && other.contains(post))));
    drawLines(Array.from(posts.children));
    return posts;
  }
  return undefined;
}

/** Chinese, Japanese and Korean say in 200 characters what takes 500 in others. */
function isCjk(language: string | undefined): boolean {
  return /^(?:zh|ja|ko)\b/i.test(language ?? '');
}
