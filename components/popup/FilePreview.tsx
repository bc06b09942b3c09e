/** What the saved file will be called and begin with. */
import type { Clip } from '../../utils/article';
import type { Preset } from '../../utils/settings/schema';
import { DocumentPreview } from '../preview/DocumentPreview';
import { useTranslate, valueKey } from '../text/translate';
import { Row } from './Row';
import type { PopupActions } from './usePopup';

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
      renderContent={() => <DocumentPreview file={compose(clip)} hasBody={false} />}
    />
  );
}
