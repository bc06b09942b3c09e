/** An invented article that has one of each: what settings change can be seen on it. */
import { type Clip, EMPTY_REPORT } from '../../utils/article';
import type { Translate } from '../../utils/browser/i18n';
import { localeOf } from '../text/translate';

/** The day the sample is saved on: always the same, so that nothing but the settings changes the file. */
const SAVED_AT = Date.UTC(2026, 2, 22, 8, 30);
const PAGE = 'https://www.example.org/2026/bridge/';
const PICTURE = 'https://img.example.org/bridge.jpg';

/**
 * @param t the interface's words: the sample speaks its language
 * @param picture address of its picture; one that does not exist when absent
 * @returns a clip as a tab's capture gives it
 */
export function createSampleClip(t: Translate, picture = PICTURE): Clip {
  return {
    article: {
      url: PAGE,
      metadata: {
        title: t('sample_title'),
        author: t('sample_author'),
        site: t('sample_site'),
        date: '2026-03-21T05:40:00+01:00',
        language: localeOf(t),
        excerpt: t('sample_lead'),
        leadImage: picture,
        tags: [t('sample_tag')],
      },
      html: toHtml(t, picture),
      text: '',
      images: [{ src: picture, alt: t('sample_caption'), width: 1200, height: 800 }],
      length: { cjkCharacters: 0, words: 60, minutes: 1 },
      report: EMPTY_REPORT,
    },
    body: '',
    scope: 'article',
    capturedAt: SAVED_AT,
    isPrivate: false,
  };
}

function toHtml(t: Translate, picture: string): string {
  const text = (key: string) => escapeText(t(key));
  return `<p>${text('sample_lead')} <strong>${text('sample_strong')}</strong></p>
<figure><img src="${picture}" alt="${text('sample_caption')}"><figcaption>${text('sample_caption')}</figcaption></figure>
<h2>${text('sample_heading')}</h2>
<ul><li><em>${text('sample_item_1')}</em></li><li><a href="/tram/">${text('sample_item_2')}</a></li></ul>
<blockquote><p>${text('sample_quote')}</p></blockquote>
<pre><code class="language-js">for (const cable of bridge.cables) listen(cable);
</code></pre>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
