/** An article for the clipboard: formatted for editors that take it, plain for all others. */
import type { Clip } from '../article';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { escapeHtml, mapImages } from './htmlImages';
import { toWrittenAddress } from './writtenAddress';

/** One thing in two forms; the reader of the clipboard chooses. */
export interface RichText {
  readonly html: string;
  readonly text: string;
}

/** @returns title and article as HTML with pictures as routed, and as plain text */
export function toRichText(clip: Clip, settings: Settings): RichText {
  const { article, isPrivate } = clip;
  const context = { pageUrl: article.url, settings, rules: SITE_RULES, isPrivate };
  const body = mapImages(article.html, (src) => toWrittenAddress(src, context));
  const { title } = article.metadata;
  const heading = clip.scope === 'selection' ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  return { html: `${heading}${body}`, text: toTitledText(clip) };
}

/** @returns the article's title and text; of a selection the text alone */
export function toTitledText({ article, scope }: Clip): string {
  return scope === 'selection' ? article.text : `${article.metadata.title}\n\n${article.text}`;
}
