/** Which language an article is set in: fonts, quotes and line breaks depend on it. Pure. */
import type { Article } from '../../utils/article';
import { isMainlyCjk } from '../text/facts';

/** What the reader sets on the article element. */
export interface ArticleSetting {
  /** BCP 47 tag, when known or plain from the text. */
  readonly lang?: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** Decides measure, leading and emphasis. */
  readonly script: 'cjk' | 'latin';
}

/** @returns the declared language unless the text plainly contradicts it (templates often say `en`) */
export function readArticleSetting(article: Article): ArticleSetting {
  const { language, direction } = article.metadata;
  const dir = direction ?? 'auto';
  if (!isMainlyCjk(article.length)) return { lang: language, dir, script: 'latin' };
  const lang = language && /^(?:zh-|ja\b|ko\b|yue\b)/i.test(language) ? language : guessCjk(article.html);
  return { lang, dir, script: 'cjk' };
}

/** Frequent characters that only one of the two scripts writes so. */
const SIMPLIFIED = /[这们个国说时会来为对发学过还没经问间点开关]/gu;
const TRADITIONAL = /[這們個國說時會來為對發學過還沒經問間點開關]/gu;

function guessCjk(html: string): string {
  if (/\p{Script=Hiragana}.*\p{Script=Hiragana}/su.test(html)) return 'ja';
  if (/\p{Script=Hangul}.*\p{Script=Hangul}/su.test(html)) return 'ko';
  return countMatches(html, TRADITIONAL) > countMatches(html, SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans';
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
