/** The article itself: sanitised again at the moment of insertion, pictures routed before anything loads. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { createImageFallback } from '../../utils/images/fallback';
import { sanitizeToFragment } from '../../utils/sanitize/sanitize';
import type { Settings } from '../../utils/settings/schema';
import { useTranslate } from '../text/translate';
import { showBlocks } from './showBlocks';
import { showImages } from './showImages';

/** The clip and the settings its pictures are routed by. */
export interface ArticleBodyProps {
  readonly clip: Clip;
  readonly settings: Pick<Settings, 'proxy' | 'proxyTemplate' | 'proxyHosts'>;
}

/** A box whose content is the article; rebuilt only when the article or the routing changes. */
export function ArticleBody({ clip, settings }: ArticleBodyProps) {
  const t = useTranslate();
  const boxRef = useRef<HTMLDivElement>(null);
  const { proxy, proxyTemplate, proxyHosts } = settings;
  const hosts = proxyHosts.join(' ');

  useLayoutEffect(() => {
    const { article, isPrivate } = clip;
    const fragment = sanitizeToFragment(article.html);
    showImages(fragment, {
      pageUrl: article.url,
      isPrivate,
      settings: { proxy, proxyTemplate, proxyHosts },
      fallback: createImageFallback(),
      labels: { missing: t('image_missing'), open: t('open_image'), retry: t('retry') },
    });
    showBlocks(fragment, {
      pageUrl: article.url,
      labels: { table: t('table'), code: t('code'), media: t('open_media') },
    });
    boxRef.current?.replaceChildren(fragment);
  }, [clip, proxy, proxyTemplate, hosts, t]);

  return <div class="article-body" ref={boxRef} />;
}
