/** What the saved file will be called and begin with. */
import type { Clip } from '../../utils/article';
import type { Preset } from '../../utils/settings/schema';
import { useTranslate, valueKey } from '../text/translate';
import { Row } from './Row';
import type { PopupActions } from './usePopup';

/** Enough for any front matter; the body is not shown here. */
const MAX_PREVIEW_LENGTH = 2000;

/** The clip and how a file is composed of it. */
export interface FilePreviewProps {
  readonly clip: Clip;
  readonly compose: PopupActions['compose'];
  readonly preset: Preset;
}

/** The line "Front matter · Hexo" and the file's head behind it. */
export function FilePreview({ clip, compose, preset }: FilePreviewProps) {
  const t = useTranslate();
  return (
    <Row
      fact="front-matter"
      summary={t('front_matter_of', [t(valueKey('value_preset', preset))])}
      renderContent={() => {
        const { fileName, text } = compose(clip);
        return (
          <>
            <p class="file-name">
              <bdi>{fileName}</bdi>
            </p>
            <section class="file-head" aria-label={t('front_matter')}>
              <pre>{readFrontMatter(text)}</pre>
            </section>
          </>
        );
      }}
    />
  );
}

/** @returns the lines between the file's first two marker lines (`---` or `+++`), without them */
export function readFrontMatter(text: string): string {
  const head = /^(---|\+\+\+)\n([\s\S]*?)\n\1(?:\n|$)/.exec(text);
  return (head?.[2] ?? text).slice(0, MAX_PREVIEW_LENGTH);
}
