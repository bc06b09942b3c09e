/** The article's pictures: how many, how many were revived, and a strip of them when asked for. */
import { useMemo, useState } from 'preact/hooks';
import type { ArticleImage, Clip } from '../../utils/article';
import { createLoadQueue, type LoadQueue } from '../../utils/images/fallback';
import type { Settings } from '../../utils/settings/schema';
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
  const queue = useMemo(() => createLoadQueue(), []);
  return (
    <ul class="thumbnails">
      {clip.article.images.slice(0, MAX_THUMBNAILS).map((image) => (
        <li key={image.src}>
          <Thumbnail image={image} clip={clip} settings={settings} queue={queue} />
        </li>
      ))}
    </ul>
  );
}

interface ThumbnailProps {
  readonly image: ArticleImage;
  readonly clip: Clip;
  readonly settings: Settings;
  readonly queue: LoadQueue;
}

function Thumbnail({ image, clip, settings, queue }: ThumbnailProps) {
  const t = useTranslate();
  const [attempt, setAttempt] = useState(0);
  const turn = useTurn(queue);
  const sources = toImageSources(image.src, {
    pageUrl: clip.article.url,
    isPrivate: clip.isPrivate,
    settings,
  });
  const source = sources[attempt];
  if (!source) {
    return (
      <span class="thumbnail thumbnail-missing" role="img" aria-label={t('image_missing')}>
        <Icon name="imageMissing" />
      </span>
    );
  }
  return (
    <img
      class="thumbnail"
      key={source.src}
      src={turn.hasCome ? source.src : undefined}
      alt={image.alt ?? ''}
      referrerPolicy={source.referrerPolicy}
      onLoad={turn.end}
      onError={() => {
        if (attempt + 1 === sources.length) turn.end();
        setAttempt(attempt + 1);
      }}
    />
  );
}
