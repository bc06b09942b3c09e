/** A file before it is saved: where it goes, its front matter, its text. */
import type { SavedDocument } from '../../utils/save/document';
import { Icon } from '../controls/Icon';
import { useTranslate } from '../text/translate';
import { partFile } from './partFile';

/** More is not shown: enough to see how everything is written, and no page waits for it. */
const MAX_SHOWN_LENGTH = 12_000;

/** What is shown. */
export interface DocumentPreviewProps {
  readonly file: Pick<SavedDocument, 'fileName' | 'text'> & Partial<Pick<SavedDocument, 'folder'>>;
  /** Whether the text below the front matter is shown too; yes when absent. */
  readonly hasBody?: boolean;
}

/** The file's path above its text; the text wraps and scrolls in its own box. */
export function DocumentPreview({ file, hasBody = true }: DocumentPreviewProps) {
  const t = useTranslate();
  const { head, body } = partFile(file.text);
  const isCut = hasBody && body.length > MAX_SHOWN_LENGTH;
  return (
    <div class="preview" data-preview>
      <p class="preview-path">
        <Icon name="page" />
        <span>
          {file.folder && (
            <bdi class="preview-folder" data-preview-part="folder">
              {file.folder.replaceAll('/', ' / ')} /{' '}
            </bdi>
          )}
          <bdi data-preview-part="name">{file.fileName}</bdi>
        </span>
      </p>
      {head !== undefined && (
        <section class="preview-head" aria-label={`${t('preview')}: ${t('front_matter')}`}>
          <pre data-preview-part="head">{head}</pre>
        </section>
      )}
      {hasBody && (
        <section class="preview-body" aria-label={`${t('preview')}: ${t('preview_text')}`}>
          <pre data-preview-part="body">
            {isCut ? body.slice(0, MAX_SHOWN_LENGTH).trimEnd() : body.trimEnd()}
          </pre>
          {isCut && <p class="preview-cut">{t('preview_cut')}</p>}
        </section>
      )}
    </div>
  );
}
