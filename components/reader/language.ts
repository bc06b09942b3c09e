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
  const lang = language && /^(?:zh|ja|ko|yue)\b/i.test(language) ? language : guessCjk(article.html);
  return { lang, dir, script: 'cjk' };
}

function guessCjk(html: string): string {
  if (/\p{Script=Hiragana}.*\p{Script=Hiragana}/su.test(html)) return 'ja';
  return /\p{Script=Hangul}.*\p{Script=Hangul}/su.test(html) ? 'ko' : 'zh-Hans';
}
