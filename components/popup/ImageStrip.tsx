/** The article's pictures: how many, how many were revived, and a strip of them when asked for. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleImage, Clip } from '../../utils/article';
import { createLoadQueue, type LoadQueue } from '../../utils/images/fallback';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { toImageSources } from '../reader/imageSources';
import { translateCount, useTranslate } from '../text/translate';
import { Row } from './Row';
import { useTurn } from './useTurn';

/** More would make the popup scroll. */
const MAX_THUMBNAILS = 12;

/** The clip, the number of revived pictures, and the settings that route them. */
export interface ImageStripProps {
  readonly clip: Clip;
  readonly revived: number;
  readonly settings: Settings;
}

/** The line "8 images · 8 revived" and the strip behind it; nothing loads before it is opened. */
export function ImageStrip({ clip, revived, settings }: ImageStripProps) {
  const t = useTranslate();
  const { images } = clip.article;
  if (images.length === 0) return <Row fact="images" summary={t('images_none')} />;
  const parts = [translateCount(t, 'images', images.length)];
  if (revived > 0) parts.push(translateCount(t, 'images_revived', revived));
  return (
    <Row
      fact="images"
      summary={parts.join(' · ')}
      renderContent={() => <Thumbnails clip={clip} settings={settings} />}
    />
  );
}

function Thumbnails({ clip, settings }: Pick<ThumbnailProps, 'clip' | 'settings'>) {
  const t = useTranslate();
  const queue = useMemo(() => createLoadQueue(), []);
  const [failed, setFailed] = useState<readonly string[]>([]);
  /** How often each picture was asked for again; a new number makes a new thumbnail. */
  const [rounds, setRounds] = useState<Readonly<Record<string, number>>>({});
  const { images } = clip.article;
  const retry = (sources: readonly string[]) => {
    setRounds({ ...rounds, ...Object.fromEntries(sources.map((src) => [src, (rounds[src] ?? 0) + 1])) });
    setFailed(failed.filter((src) => !sources.includes(src)));
  };
  const hidden = images.length - MAX_THUMBNAILS;
  return (
    <>
      <ul class="thumbnails">
        {images.slice(0, MAX_THUMBNAILS).map((image) => (
          <li key={image.src}>
            <Thumbnail
              key={rounds[image.src] ?? 0}
              image={image}
              clip={clip}
              settings={settings}
              queue={queue}
              onFail={() => setFailed((now) => [...now.filter((src) => src !== image.src), image.src])}
              onRetry={() => retry([image.src])}
            />
          </li>
        ))}
      </ul>
      <div class="thumbnails-foot" role="status">
        {hidden > 0 && <span>{translateCount(t, 'images_more', hidden)}</span>}
        {failed.length > 0 && (
          <Button action="retry-images" weight="text" icon="retry" onClick={() => retry(failed)}>
            {translateCount(t, 'retry_images', failed.length)}
          </Button>
        )}
      </div>
    </>
  );
}

interface ThumbnailProps {
  readonly image: ArticleImage;
  readonly clip: Clip;
  readonly settings: Settings;
  readonly queue: LoadQueue;
  readonly onFail: () => void;
  readonly onRetry: () => void;
}

function Thumbnail({ image, clip, settings, queue, onFail, onRetry }: ThumbnailProps) {
  const t = useTranslate();
  const [attempt, setAttempt] = useState(0);
  const [isLoaded, setIsLoaded] = useState(false);
  const turn = useTurn(queue);
  const sources = toImageSources(image.src, {
    pageUrl: clip.article.url,
    isPrivate: clip.isPrivate,
    settings,
  });
  const source = sources[attempt];
  useEffect(() => {
    if (!source) onFail();
  }, [source === undefined]);
  if (!source) {
    const label = `${t('image_missing')}. ${t('retry')}`;
    return (
      <button
        type="button"
        class="thumbnail thumbnail-missing"
        data-action="retry-image"
        aria-label={label}
        title={label}
        onClick={onRetry}
      >
        <Icon name="imageMissing" />
      </button>
    );
  }
  const route = t(source.route === 'proxy' ? 'image_via_proxy' : 'image_direct');
  return (
    <img
      class="thumbnail"
      data-thumbnail={isLoaded ? 'loaded' : 'loading'}
      key={source.src}
      src={turn.hasCome ? source.src : undefined}
      alt={image.alt ?? ''}
      title={[image.alt, route].filter(Boolean).join(' · ')}
      referrerPolicy={source.referrerPolicy}
      onLoad={() => {
        turn.end();
        setIsLoaded(true);
      }}
      onError={() => {
        if (attempt + 1 === sources.length) turn.end();
        setAttempt(attempt + 1);
      }}
    />
  );
}
