/** The popup: what this page is, what was done to it, and what can be done with it. */
import type { Settings } from '../../utils/settings/schema';
import { Button } from '../controls/Button';
import { Mark } from '../controls/Icon';
import { MissingPictures } from '../saving/MissingPictures';
import { StatusLine } from '../saving/StatusLine';
import { Uncopied } from '../saving/Uncopied';
import { Unfinished } from '../saving/Unfinished';
import { useTranslate } from '../text/translate';
import { NoArticle, Problem } from './Problem';
import { Ready } from './Ready';
import { Skeleton } from './Skeleton';
import { type PopupActions, type PopupModel, usePopup } from './usePopup';
import { useShortcuts } from './useShortcuts';

/** What the popup is given by its page. */
export interface PopupProps {
  readonly actions: PopupActions;
  readonly settings: Settings;
}

/** Root of the popup. */
export function Popup({ actions, settings }: PopupProps) {
  const t = useTranslate();
  const popup = usePopup(actions, settings);
  useShortcuts({ r: popup.openReader, s: popup.save, c: popup.copy });
  const metadata = popup.view.state === 'ready' ? popup.view.clip.article.metadata : undefined;
  return (
    <main class="popup" data-state={popup.view.state} aria-busy={popup.view.state === 'loading'}>
      <header class="popup-head">
        <Mark size={20} />
        <p class="popup-source">
          {metadata?.site && <bdi data-fact="site">{metadata.site}</bdi>}
          {metadata?.site && metadata.author && <span aria-hidden="true"> · </span>}
          {metadata?.author && <bdi data-fact="author">{metadata.author}</bdi>}
        </p>
        <Button
          action="options"
          weight="quiet"
          icon="settings"
          label={t('open_options')}
          onClick={actions.openOptions}
        />
      </header>
      <PopupBody popup={popup} actions={actions} settings={settings} />
      <footer class="popup-foot">
        <StatusLine status={popup.status} onShow={popup.show} />
        {popup.status.state === 'failed' && popup.status.uncopied !== undefined && (
          <Uncopied text={popup.status.uncopied} />
        )}
        <MissingPictures status={popup.status} />
        <Unfinished actions={actions} />
      </footer>
    </main>
  );
}

function PopupBody({ popup, actions, settings }: PopupProps & { readonly popup: PopupModel }) {
  const { view } = popup;
  if (view.state === 'loading') return <Skeleton />;
  if (view.state === 'ready') {
    return <Ready clip={view.clip} popup={popup} actions={actions} settings={settings} />;
  }
  if (view.state === 'no-article') return <NoArticle popup={popup} />;
  return <Problem view={view} onRetry={popup.reload} />;
}
