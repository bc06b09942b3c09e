/**
 * The product's own code behind plain functions, for measurements in a browser. It bundles without
 * plug-ins; everything runs under default settings and nothing is special-cased.
 */

import type { PageSnapshot } from '../../utils/article';
import { UnboxError } from '../../utils/article';
import { cleanLivePage } from '../../utils/cleanLivePage';
import { createDeadline } from '../../utils/dom/deadline';
import { frontMatter as writeFrontMatter } from '../../utils/frontmatter/frontMatter';
import { routeImage as route } from '../../utils/images/route';
import { type Target, toMarkdown as writeMarkdown } from '../../utils/markdown';
import { canonicalize } from '../../utils/markdown/canonical';
import { clipPage, readArticle } from '../../utils/pipeline';
import { toFacts } from '../../utils/save/document';
import { toFileName } from '../../utils/save/fileName';
import { toWrittenAddress } from '../../utils/save/writtenAddress';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { SITE_RULES } from '../../utils/sites';
import { matchSiteRule } from '../../utils/sites/match';

const settings = DEFAULT_SETTINGS;
const TIMEOUT_MS = 30_000;

function toOptions() {
  return {
    settings,
    scope: 'article',
    rules: SITE_RULES,
    deadline: createDeadline(TIMEOUT_MS),
    isPrivate: false,
  } as const;
}

function toPage(doc: Document, url: string): PageSnapshot {
  return { document: doc, url, capturedAt: Date.now() };
}

/** The whole pipeline from a parsed page to the Markdown body as it would be saved. */
export async function clip(doc: Document, url: string): Promise<string> {
  return (await clipPage(toPage(doc, url), toOptions())).body;
}

/** What `extract` answers. */
export interface ExtractedPage {
  html: string;
  title?: string;
  author?: string;
  date?: string;
  site?: string;
  /** Why this content was chosen. */
  trace: readonly string[];
}

/** The cleaned article with original image addresses, or null where there is none. */
export async function extract(doc: Document, url: string): Promise<ExtractedPage | null> {
  try {
    const { article, trace } = await readArticle(toPage(doc, url), toOptions());
    const { title, author, date, site } = article.metadata;
    return { html: article.html, title, author, date, site, trace };
  } catch (error) {
    if (error instanceof UnboxError && error.code === 'no-article') return null;
    throw error;
  }
}

/** Foreign HTML to Markdown: made canonical, then written. */
export function toMarkdown(html: string, options: { url: string; target?: string }): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  canonicalize(body, options);
  return writeMarkdown(body, { url: options.url, target: options.target as Target | undefined });
}

/** What `frontMatter` is told; `images` are original addresses in document order. */
export interface FrontMatterArticle {
  title: string;
  author?: string;
  site?: string;
  date?: string;
  url: string;
  images?: readonly (string | { readonly src: string })[];
}

/** The front matter with both fence lines; the site rule's constants by `url`. */
export function frontMatter(article: FrontMatterArticle, preset: string): string {
  const { url, images = [], ...metadata } = article;
  const rule = matchSiteRule(url, SITE_RULES);
  const lead = typeof images[0] === 'string' ? images[0] : images[0]?.src;
  const facts = toFacts(metadata, url, rule?.frontMatter, settings.categories);
  const image =
    lead && toWrittenAddress(lead, { pageUrl: url, settings, rules: SITE_RULES, isPrivate: false });
  return writeFrontMatter({ ...facts, image: image || undefined }, preset, settings);
}

/** The name a file of this title and date gets. */
export function fileName(title: string, date: string): string {
  return toFileName(title, { extension: 'md', fallback: date.slice(0, 10) });
}

/** Which way a picture is loaded. */
export function routeImage(url: string, pageUrl: string): 'proxy' | 'direct' | 'drop' {
  return route(url, { ...settings, pageUrl, rules: SITE_RULES }).kind;
}

/** What the page cleaner does to a live document. */
export function cleanLive(doc: Document, url: string): { undo(): void } {
  const cleaner = cleanLivePage(doc, { url, rule: matchSiteRule(url, SITE_RULES), settings });
  return { undo: () => cleaner.undo() };
}
