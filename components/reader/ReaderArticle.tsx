/** Head and body of the article. */
import { useEffect } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { parseUrl } from '../../utils/dom/url';
import type { Settings } from '../../utils/settings/schema';
import { toDateText, toLengthText, toMinutesText } from '../text/facts';
import { useTranslate } from '../text/translate';
import { ArticleBody } from './ArticleBody';
import { readArticleSetting } from './language';
import type { RefererActions } from './refererGate';

/** The clip, the settings of type and pictures, and how to send pictures' Referers. */
export interface ReaderArticleProps {
  readonly clip: Clip;
  readonly settings: Settings;
  readonly referers: RefererActions;
}

/** The article as it is read. */
export function ReaderArticle({ clip, settings, referers }: ReaderArticleProps) {
  const t = useTranslate();
  const { article } = clip;
  const { metadata, length } = article;
  const { lang, dir, script } = readArticleSetting(article);
  const site = metadata.site ?? parseUrl(article.url)?.hostname;
  const date = toDateText(t, metadata.date);

  useEffect(() => {
    document.title = metadata.title;
  }, [metadata.title]);

  return (
    <article
      id="article"
      data-article
      lang={lang}
      dir={dir}
      data-script={script}
      style={{ fontSize: `${settings.readerFontSize}px` }}
    >
      <header class="article-head">
        {site && (
          <p class="article-site" data-fact="site">
            <bdi>{site}</bdi>
          </p>
        )}
        <h1 data-fact="title">{metadata.title}</h1>
        <p class="article-facts" lang={document.documentElement.lang}>
          {metadata.author && (
            <bdi data-fact="author" lang={lang}>
              {metadata.author}
            </bdi>
          )}
          {date && (
            <time data-fact="date" dateTime={metadata.date}>
              {date}
            </time>
          )}
          <span data-fact="length">{toLengthText(t, length)}</span>
          <span>{toMinutesText(t, length)}</span>
        </p>
      </header>
      <ArticleBody clip={clip} settings={settings} referers={referers} />
    </article>
  );
}
