/** The popup of a page with an article. */
import { type Clip, EMPTY_REPORT } from '../../utils/article';
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { hasChanges, toDateText, toLengthText, toMinutesText } from '../text/facts';
import { useTranslate } from '../text/translate';
import { AlwaysClean } from './AlwaysClean';
import { Changes } from './Changes';
import { EditableTitle } from './EditableTitle';
import { FilePreview } from './FilePreview';
import { ImageStrip } from './ImageStrip';
import { MoreWays } from './MoreWays';
import { SavedBefore } from './SavedBefore';
import type { PopupActions, PopupModel } from './usePopup';

/** The clip, the popup's model, and how a file is composed for the preview. */
export interface ReadyProps {
  readonly clip: Clip;
  readonly popup: PopupModel;
  readonly actions: PopupActions;
  readonly settings: Settings;
}

/** Title, facts, actions, and what was done to the page. */
export function Ready({ clip, popup, actions, settings }: ReadyProps) {
  const { article } = clip;
  const isCleaned = popup.cleaner?.isActive === true && hasChanges(popup.cleaner.report);
  const report = (isCleaned ? popup.cleaner?.report : article.report) ?? EMPTY_REPORT;
  return (
    <>
      <EditableTitle metadata={article.metadata} onChange={(title) => popup.edit({ title })} />
      <Facts clip={clip} />
      {article.isPlainText && <PlainTextNotice />}
      <ActionGrid popup={popup} isCleaned={isCleaned} />
      <div class="popup-rows">
        <ImageStrip clip={clip} revived={report.images} settings={settings} />
        <Changes report={report} onUndo={isCleaned ? popup.undo : undefined} />
        <FilePreview clip={clip} compose={actions.compose} settings={settings} onEdit={popup.edit} />
        <MoreWays popup={popup} />
      </div>
      <AlwaysClean clip={clip} settings={settings} popup={popup} />
      <SavedBefore clip={clip} find={actions.findEarlierSave} />
    </>
  );
}

function Facts({ clip }: { readonly clip: Clip }) {
  const t = useTranslate();
  const { metadata, length } = clip.article;
  const date = toDateText(t, metadata.date, 'medium');
  return (
    <p class="popup-facts">
      {date && (
        <time data-fact="date" dateTime={metadata.date}>
          {date}
        </time>
      )}
      <span data-fact="length">
        {toLengthText(t, length)}
        <span aria-hidden="true"> · </span>
        {toMinutesText(t, length)}
      </span>
    </p>
  );
}

function PlainTextNotice() {
  const t = useTranslate();
  return (
    <p class="popup-notice" data-fact="plain-text">
      {t('plain_text_only')}
    </p>
  );
}

function ActionGrid({ popup, isCleaned }: { readonly popup: PopupModel; readonly isCleaned: boolean }) {
  const t = useTranslate();
  return (
    <div class="popup-actions popup-actions-main">
      <Button action="reader" weight="primary" icon="reader" shortcut="R" onClick={popup.openReader}>
        {t('reader_view')}
      </Button>
      <Button
        action="save"
        icon="save"
        shortcut="S"
        isDisabled={popup.status.state === 'working'}
        onClick={popup.save}
      >
        {t('save_markdown')}
      </Button>
      {isCleaned ? (
        <Button action="undo" weight="quiet" icon="undo" onClick={() => popup.undo()}>
          {t('undo_cleaning')}
        </Button>
      ) : (
        <Button action="clean" weight="quiet" icon="clean" onClick={popup.clean}>
          {t('clean_page')}
        </Button>
      )}
      <Button action="copy" weight="quiet" icon="copy" shortcut="C" onClick={popup.copy}>
        {t('copy_markdown')}
      </Button>
    </div>
  );
}
