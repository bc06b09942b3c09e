/** The article's pictures: how many, how many were revived, and a strip of them when asked for. */
import { useState } from 'preact/hooks';
import type { ArticleImage, Clip } from '../../utils/article';
import type { Settings } from '../../utils/settings/schema';
import { Icon } from '../controls/Icon';
import { toImageSources } from '../reader/imageSources';
import { translateCount, useTranslate } from '../text/translate';
import { Row } from './Row';

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
      renderContent={() => (
        <ul class="thumbnails">
          {images.slice(0, MAX_THUMBNAILS).map((image) => (
            <li key={image.src}>
              <Thumbnail image={image} clip={clip} settings={settings} />
            </li>
          ))}
        </ul>
      )}
    />
  );
}

interface ThumbnailProps {
  readonly image: ArticleImage;
  readonly clip: Clip;
  readonly settings: Settings;
}

function Thumbnail({ image, clip, settings }: ThumbnailProps) {
  const t = useTranslate();
  const [attempt, setAttempt] = useState(0);
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
      src={source.src}
      alt={image.alt ?? ''}
      referrerPolicy={source.referrerPolicy}
      onError={() => setAttempt(attempt + 1)}
    />
  );
}
