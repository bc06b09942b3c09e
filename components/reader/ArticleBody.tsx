/** The article itself: sanitised again at the moment of insertion, pictures routed before anything loads. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { createImageFallback, createLoadQueue } from '../../utils/images/fallback';
import { sanitizeToFragment } from '../../utils/sanitize/sanitize';
import type { Settings } from '../../utils/settings/schema';
import { useTranslate } from '../text/translate';
import { createNearWatch } from './nearWatch';
import { RefererNotice } from './RefererNotice';
import {
  createRefererGate,
  type MissingReferers,
  type RefererActions,
  type RefererGate,
} from './refererGate';
import { showBlocks } from './showBlocks';
import { showImages } from './showImages';

/** Firefox lets a page do nothing more in `pagehide`; a closing tab may skip `beforeunload`. */
const LEAVING = ['beforeunload', 'pagehide'];

/** The clip, the settings its pictures are routed by, and how to send Referers. */
export interface ArticleBodyProps {
  readonly clip: Clip;
  readonly settings: Pick<Settings, 'proxy' | 'proxyTemplate' | 'proxyHosts'>;
  readonly referers: RefererActions;
}

/** A box whose content is the article; rebuilt only when the article or the routing changes. */
export function ArticleBody({ clip, settings, referers }: ArticleBodyProps) {
  const t = useTranslate();
  const boxRef = useRef<HTMLDivElement>(null);
  const gateRef = useRef<RefererGate | undefined>(undefined);
  const [missing, setMissing] = useState<MissingReferers>();
  const { proxy, proxyTemplate, proxyHosts } = settings;
  const hosts = proxyHosts.join(' ');

  useLayoutEffect(() => {
    const { article, isPrivate } = clip;
    const fragment = sanitizeToFragment(article.html);
    const imageUrls = article.images.map(({ src }) => src);
    const gate = createRefererGate({ imageUrls, actions: referers, isPrivate, onMissing: setMissing });
    const queue = createLoadQueue();
    const near = createNearWatch();
    gateRef.current = gate;
    showImages(fragment, {
      pageUrl: article.url,
      isPrivate,
      settings: { proxy, proxyTemplate, proxyHosts },
      fallback: createImageFallback(),
      queue,
      near,
      gate,
      labels: { missing: t('image_missing'), open: t('open_image'), retry: t('retry') },
    });
    showBlocks(fragment, {
      pageUrl: article.url,
      labels: { table: t('table'), code: t('code'), media: t('open_media') },
    });
    boxRef.current?.replaceChildren(fragment);
    for (const type of LEAVING) addEventListener(type, gate.stop);
    return () => {
      for (const type of LEAVING) removeEventListener(type, gate.stop);
      gate.stop();
      queue.clear();
      near.stop();
      setMissing(undefined);
    };
  }, [clip, proxy, proxyTemplate, hosts, referers, t]);

  return (
    <>
      <RefererNotice missing={missing} onAllow={() => void gateRef.current?.allow()} />
      <div class="article-body" ref={boxRef} />
    </>
  );
}
