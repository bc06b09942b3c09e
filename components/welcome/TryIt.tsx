/** The bundled article as the web likes to serve it, and one button that takes the rest away. */
import { useState } from 'preact/hooks';
import type { Clip } from '../../utils/article';
import { Button } from '../controls/Button';
import { createSampleClip } from '../preview/sampleClip';
import { useTranslate } from '../text/translate';
import { drawPicture } from './drawPicture';

/** What to do with the article. */
export interface TryItProps {
  readonly onRead: (clip: Clip) => void;
}

/** Nothing of it comes from the network: the picture is drawn when it is needed. */
export function TryIt({ onRead }: TryItProps) {
  const t = useTranslate();
  const [picture, setPicture] = useState<string>();
  const isClean = picture !== undefined;
  return (
    <section class="welcome-part" aria-labelledby="try-title">
      <h2 id="try-title">{t('welcome_try')}</h2>
      <p>{t('welcome_try_text')}</p>
      <div class="specimen" data-specimen={isClean ? 'clean' : 'cluttered'}>
        <p class="specimen-clutter specimen-banner">{t('welcome_banner')}</p>
        <article>
          <p class="specimen-site">{t('sample_site')}</p>
          <h3>{t('sample_title')}</h3>
          <p>{t('sample_lead')}</p>
          <p class="specimen-clutter specimen-box">{t('welcome_box')}</p>
          <figure>
            {picture ? (
              <img src={picture} alt={t('sample_caption')} width={640} height={320} />
            ) : (
              <span class="specimen-placeholder">{t('welcome_placeholder')}</span>
            )}
            <figcaption>{t('sample_caption')}</figcaption>
          </figure>
          <blockquote>{t('sample_quote')}</blockquote>
        </article>
        <p class="specimen-clutter specimen-related">{t('welcome_related')}</p>
      </div>
      <div class="welcome-actions" role="status">
        {isClean ? (
          <>
            <Button
              action="reader"
              weight="primary"
              icon="reader"
              onClick={() => onRead(createSampleClip(t, picture))}
            >
              {t('reader_view')}
            </Button>
            <Button action="undo" weight="quiet" icon="undo" onClick={() => setPicture(undefined)}>
              {t('undo_cleaning')}
            </Button>
          </>
        ) : (
          <Button action="clean" weight="primary" icon="clean" onClick={() => setPicture(drawPicture())}>
            {t('clean_page')}
          </Button>
        )}
      </div>
    </section>
  );
}
