/**
 * The whole way from a captured page to an article and the body of its file. Every step is one call;
 * only this file knows their order. Start reading here.
 */
import {
  type Article,
  type ArticleImage,
  type Clip,
  type ClipScope,
  type PageSnapshot,
  UnboxError,
} from './article';
import { removeClutter } from './clean/clutter';
import { readBaseUrl } from './dom/baseUrl';
import { removeClobbering } from './dom/clobbering';
import type { Deadline } from './dom/deadline';
import { createElement, isElement } from './dom/elements';
import { createTally } from './dom/journal';
import { NO_PACE, type Pace } from './dom/pace';
import { readPresence } from './dom/presence';
import { extractArticle } from './extract/article';
import { finishContent } from './extract/finish';
import { measureText } from './extract/length';
import { reviveImages, reviveUnseenImages } from './images/revive';
import { unproxyUrl } from './images/route';
import { cleanLinks } from './links/clean';
import { canonicalize, canonicalizePage } from './markdown/canonical';
import { sanitizeTree } from './sanitize/sanitize';
import { writeBody } from './save/body';
import { toPlainText } from './save/plainText';
import type { Settings } from './settings/defaults';
import { matchSiteRule, matchSystem } from './sites/match';
import { fillScriptContent } from './sites/scriptContent';
import type { SiteRule } from './sites/types';

/** Everything a clip depends on beside the page. */
export interface ClipOptions {
  readonly settings: Settings;
  readonly scope: ClipScope;
  readonly deadline: Deadline;
  readonly isPrivate: boolean;
  /** Rules of sites: of all that are known, since pictures may be of another site than the page. */
  readonly rules: readonly SiteRule[];
  /** Pauses between the steps where somebody looks at the page meanwhile. */
  readonly pace?: Pace;
}

/**
 * @param page an inert copy of the page; it is changed
 * @returns the article and the body of its file
 * @throws UnboxError no-article, too-slow, too-large
 */
export async function clipPage(page: PageSnapshot, options: ClipOptions): Promise<Clip> {
  const { article: cleaned, content } = await readArticle(page, options);
  await options.pace?.();
  const { scope, isPrivate } = options;
  const length = measureText(content.textContent ?? '');
  const article: Article = { ...cleaned, text: toPlainText(content), length };
  const written = writeBody(content, article, options);
  return { article, ...written, scope, capturedAt: page.capturedAt, isPrivate };
}

/** The cleaned article, as data and as an inert sanitised tree. */
export interface CleanedArticle {
  readonly article: Omit<Article, 'text' | 'length'>;
  readonly content: DocumentFragment;
  /** Why this content was chosen, for developers. */
  readonly trace: readonly string[];
}

/** @returns the article of the page, cleaned, extracted and sanitised; parameters and errors as `clipPage` */
export async function readArticle(page: PageSnapshot, options: ClipOptions): Promise<CleanedArticle> {
  const { deadline, settings, scope, rules, pace = NO_PACE } = options;
  const journal = createTally();
  readPresence(page.document, deadline);
  removeClobbering(page.document);
  const rule = matchSiteRule(page.url, rules) ?? matchSystem(page.document, rules);
  const steps = { baseUrl: readBaseUrl(page.document, page.url), rule, journal, deadline };
  const original = (url: string) => unproxyUrl(url, settings.proxyTemplate);

  if (fillScriptContent(page.document, steps)) readPresence(page.document, deadline);
  // before the choice only what it depends on: everything else is done to the article alone
  reviveUnseenImages(page.document.body ?? page.document, { ...steps, original });
  if (rule) {
    removeClutter(page.document, { ...steps, isLive: false });
    readPresence(page.document, deadline);
  }
  canonicalizePage(page.document.body ?? page.document, deadline);
  await pace();
  const extracted = await extractArticle(page, { rule, deadline, scope, pace });
  if (!extracted) throw new UnboxError('no-article');
  await pace();

  reviveImages(extracted.content, { ...steps, original });
  cleanLinks(extracted.content, steps);
  removeClutter(extracted.content, { ...steps, isLive: false });
  canonicalize(extracted.content, { url: page.url, deadline, isPrepared: true });
  finishContent(extracted.content, page);
  await pace();
  const content = sanitizeTree(extracted.content);
  const article = {
    url: page.url,
    metadata: extracted.metadata,
    html: toHtml(content),
    images: readImages(content),
    report: journal.report(),
    ruleId: rule?.id,
  };
  return { article, content, trace: extracted.trace };
}

function toHtml(content: DocumentFragment): string {
  // written where they are: to move nodes into an element that can be asked costs as much as to write them
  let html = '';
  for (let node = content.firstChild; node; node = node.nextSibling)
    html += isElement(node) ? node.outerHTML : toMarkup(node);
  return html;
}

function toMarkup(node: Node): string {
  const holder = createElement(node, 'div');
  holder.append(node.cloneNode());
  return holder.innerHTML;
}

function readImages(content: DocumentFragment): ArticleImage[] {
  return Array.from(content.querySelectorAll('img[src]'), (image) => ({
    src: image.getAttribute('src') ?? '',
    alt: image.getAttribute('alt') || undefined,
    width: readSize(image, 'width'),
    height: readSize(image, 'height'),
  }));
}

function readSize(image: Element, name: string): number | undefined {
  const size = Number.parseInt(image.getAttribute(name) ?? '', 10);
  return size > 0 ? size : undefined;
}
