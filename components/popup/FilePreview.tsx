/** What the saved file will be called and begin with, and what can be set by hand for this one. */
import type { Clip } from '../../utils/article';
import { readFacts } from '../../utils/save/document';
import { PRESETS, type Settings } from '../../utils/settings/schema';
import { isFolder, parseTexts } from '../options/validate';
import { DocumentPreview } from '../preview/DocumentPreview';
import { useTranslate, valueKey } from '../text/translate';
import { EditField } from './EditField';
import { Row } from './Row';
import type { PopupActions, PopupModel } from './usePopup';

/** The clip, how a file is composed of it, and the settings it starts from. */
export interface FilePreviewProps {
  readonly clip: Clip;
  readonly compose: PopupActions['compose'];
  readonly settings: Settings;
  readonly onEdit: PopupModel['edit'];
}

/** The line "Front matter · Hexo"; behind it the fields and the file's head. */
export function FilePreview(props: FilePreviewProps) {
  const t = useTranslate();
  const preset = props.clip.edits?.preset ?? props.settings.preset;
  return (
    <Row
      fact="front-matter"
      summary={t('front_matter_of', [t(valueKey('value_preset', preset))])}
      renderContent={() => (
        <>
          <Fields {...props} />
          <DocumentPreview file={props.compose(props.clip)} hasBody={false} />
        </>
      )}
    />
  );
}

function Fields({ clip, compose, settings, onEdit }: FilePreviewProps) {
  const t = useTranslate();
  const facts = readFacts(clip, settings);
  const list = (texts: readonly string[] = []) => texts.join(', ');
  return (
    <div class="edits">
      <label for="edit-preset">{t('preset')}</label>
      <select
        class="field"
        id="edit-preset"
        value={clip.edits?.preset ?? settings.preset}
        onChange={(event) => onEdit({ preset: event.currentTarget.value })}
      >
        {PRESETS.map((preset) => (
          <option key={preset} value={preset}>
            {t(valueKey('value_preset', preset))}
          </option>
        ))}
      </select>
      <EditField
        id="author"
        label={t('author')}
        value={facts.author ?? ''}
        onChange={(author) => onEdit({ author })}
      />
      <EditField
        id="date"
        label={t('date')}
        type="date"
        value={facts.date?.slice(0, 10) ?? ''}
        onChange={(day) => onEdit({ date: toDate(day, facts.date) })}
      />
      <EditField
        id="categories"
        label={t('categories')}
        value={list(facts.categories)}
        onChange={(text) => onEdit({ categories: parseTexts(text) })}
      />
      <EditField
        id="tags"
        label={t('tags')}
        value={list(facts.tags)}
        onChange={(text) => onEdit({ tags: parseTexts(text) })}
      />
      <EditField
        id="folder"
        label={t('option_folder')}
        value={compose(clip).folder}
        isValid={isFolder}
        errorKey="invalid_folder"
        onChange={(folder) => onEdit({ folder })}
      />
    </div>
  );
}

/** @returns the day at the time of day the article has; midnight UTC where it has none, '' for no day */
function toDate(day: string, date: string | undefined): string {
  return day === '' ? '' : `${day}${date?.slice(10) || 'T00:00:00Z'}`;
}
