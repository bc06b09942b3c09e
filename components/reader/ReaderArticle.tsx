/** Head and body of the article. */
import { Fragment } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { parseUrl } from '../../utils/dom/url';
import type { Edits } from '../../utils/reader/edits';
import type { Settings } from '../../utils/settings/schema';
import { toDateText, toLengthText, toMinutesText } from '../text/facts';
import { useTranslate } from '../text/translate';
import { ArticleBody, type ArticleBodyProps } from './ArticleBody';
import { EditableTitle } from './edit/EditableTitle';
import type { ArticleSetting } from './language';
import { toPhrases } from './titlePhrases';

/** The clip, how it is set and edited, and what its body needs. */
export interface ReaderArticleProps extends ArticleBodyProps {
  readonly settings: Settings;
  readonly setting: ArticleSetting;
  /** Size and custom properties of the type. */
  readonly style: Record<string, string>;
  readonly edits: Edits;
  /** Absent: the title is not being edited. */
  readonly onTitle?: (title: string) => void;
}

/** The article as it is read. */
export function ReaderArticle(props: ReaderArticleProps) {
  const { clip, setting, style, edits, onTitle } = props;
  const { metadata } = clip.article;
  const title = edits.title ?? metadata.title;
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <article
      id="article"
      data-article
      lang={setting.lang}
      dir={setting.dir}
      data-script={setting.script}
      style={style}
    >
      <header class="article-head">
        <Site clip={clip} />
        {onTitle ? (
          <EditableTitle title={title} onChange={onTitle} />
        ) : (
          <Title title={title} lang={setting.lang} />
        )}
        {metadata.subtitle && (
          <p class="article-subtitle" data-fact="subtitle">
            {metadata.subtitle}
          </p>
        )}
        <Facts clip={clip} lang={setting.lang} />
      </header>
      <ArticleBody {...props} />
    </article>
  );
}

function Title({ title, lang }: { readonly title: string; readonly lang?: string }) {
  return (
    <h1 data-fact="title">
      {toPhrases(title, lang).map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </h1>
  );
}

/** Where the article is from, and the way there. */
function Site({ clip: { article } }: { readonly clip: Clip }) {
  const site = article.metadata.site ?? parseUrl(article.url)?.hostname;
  return (
    <p class="article-site" data-fact="site">
      <a href={article.url} rel="noreferrer">
        <bdi>{site}</bdi>
      </a>
    </p>
  );
}

function Facts({ clip: { article }, lang }: { readonly clip: Clip; readonly lang?: string }) {
  const t = useTranslate();
  const { metadata, length } = article;
  const date = toDateText(t, metadata.date);
  return (
    <p class="article-facts" lang={document.documentElement.lang}>
      {metadata.author && (
        <bdi data-fact="author" lang={lang}>
          {metadata.author}
        </bdi>
      )}
      {date && (
        <time data-fact="date" dateTime={metadata.date}>
          <bdi>{date}</bdi>
        </time>
      )}
      <span data-fact="length">
        <bdi>{toLengthText(t, length)}</bdi>
      </span>
      <span>
        <bdi>{toMinutesText(t, length)}</bdi>
      </span>
    </p>
  );
}
