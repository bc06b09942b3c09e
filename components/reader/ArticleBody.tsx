/** The article itself: sanitised again at the moment of insertion, pictures routed before anything loads. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import type { Translate } from '../../utils/browser/i18n';
import { createImageFallback, createLoadQueue } from '../../utils/images/fallback';
import { findBlocks } from '../../utils/reader/blocks';
import { listParts } from '../../utils/reader/editText';
import { sanitizeToFragment } from '../../utils/sanitize/sanitize';
import type { Settings } from '../../utils/settings/schema';
import { useTranslate } from '../text/translate';
import { readArticleSetting } from './language';
import { addLeadImage } from './leadImage';
import { createNearWatch } from './nearWatch';
import { RefererNotice } from './RefererNotice';
import {
  createRefererGate,
  type MissingReferers,
  type RefererActions,
  type RefererGate,
} from './refererGate';
import { ALERTS, showBlocks } from './showBlocks';
import { showCode } from './showCode';
import { showImages } from './showImages';
import { chunkBlocks, markReplaceable } from './shownBlocks';

/** Firefox lets a page do nothing more in `pagehide`; a closing tab may skip `beforeunload`. */
const LEAVING = ['beforeunload', 'pagehide'];

/** The article as it stands in the page; a new object whenever it is built anew. */
export interface ShownArticle {
  readonly root: HTMLElement;
  /** Its blocks, in the order and number of `findBlocks` on the sanitised article. */
  readonly blocks: readonly Element[];
  /** All elements that it came with, in the order and number of `listParts` on the sanitised article. */
  readonly parts: ArrayLike<Element>;
  /** Loads what waits for being near. */
  readonly loadAll: () => void;
}

/** The clip, the settings its pictures are routed by, and how to send Referers. */
export interface ArticleBodyProps {
  readonly clip: Clip;
  readonly settings: Pick<Settings, 'proxy' | 'proxyTemplate' | 'proxyHosts'>;
  readonly referers: RefererActions;
  readonly copyText: (text: string) => Promise<void>;
  readonly onShown: (shown: ShownArticle) => void;
}

/** A box whose content is the article; rebuilt only when the article or the routing changes. */
export function ArticleBody({ clip, settings, referers, copyText, onShown }: ArticleBodyProps) {
  const t = useTranslate();
  const boxRef = useRef<HTMLDivElement>(null);
  const gateRef = useRef<RefererGate | undefined>(undefined);
  const [missing, setMissing] = useState<MissingReferers>();
  const { proxy, proxyTemplate, proxyHosts } = settings;
  const hosts = proxyHosts.join(' ');

  useLayoutEffect(() => {
    const { article, isPrivate } = clip;
    const fragment = sanitizeToFragment(article.html);
    const blocks = findBlocks(fragment);
    const parts = listParts(fragment);
    markReplaceable(fragment, parts);
    const lead = addLeadImage(fragment, article);
    const imageUrls = [...article.images.map(({ src }) => src), ...(lead ? [lead] : [])];
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
    showBlocks(fragment, { pageUrl: article.url, labels: toBlockLabels(t) });
    showCode(fragment, { near, copy: copyText, labels: toCodeLabels(t) });
    chunkBlocks(blocks, readArticleSetting(article).script);
    const root = boxRef.current;
    root?.replaceChildren(fragment);
    if (root) onShown({ root, blocks, parts, loadAll: near.startAll });
    for (const type of LEAVING) addEventListener(type, gate.stop);
    return () => {
      for (const type of LEAVING) removeEventListener(type, gate.stop);
      gate.stop();
      queue.clear();
      near.stop();
      setMissing(undefined);
    };
  }, [clip, proxy, proxyTemplate, hosts, referers, copyText, onShown, t]);

  return (
    <>
      <RefererNotice missing={missing} onAllow={() => void gateRef.current?.allow()} />
      <div class="article-body" ref={boxRef} />
    </>
  );
}

function toBlockLabels(t: Translate) {
  const alerts = Object.fromEntries(ALERTS.map((name) => [name, t(`alert_${name}`)]));
  return { table: t('table'), code: t('code'), media: t('open_media'), alerts };
}

function toCodeLabels(t: Translate) {
  return { code: t('code'), copy: t('copy'), copied: t('copied') };
}
