/** Pages without an article, pages that may not be read, and everything that went wrong. */
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { useTranslate, valueKey } from '../text/translate';
import type { PopupModel, PopupView } from './usePopup';

/** No article: a sentence, and the two things that can still be saved. */
export function NoArticle({ popup }: { readonly popup: PopupModel }) {
  const t = useTranslate();
  const isDisabled = popup.status.state === 'working';
  return (
    <section class="problem">
      <span class="problem-icon">
        <Icon name="page" size={24} />
      </span>
      <h1>{t('no_article_title')}</h1>
      <p>{t('no_article_text')}</p>
      <div class="popup-actions">
        <Button
          action="save-anyway"
          weight="primary"
          icon="save"
          isDisabled={isDisabled}
          onClick={() => popup.saveAnyway('page')}
        >
          {t('save_page')}
        </Button>
        <Button
          action="save-selection"
          icon="selection"
          isDisabled={isDisabled}
          onClick={() => popup.saveAnyway('selection')}
        >
          {t('save_selection')}
        </Button>
      </div>
    </section>
  );
}

/** What the popup shows instead of an article, and how to try again. */
export interface ProblemProps {
  readonly view: Extract<PopupView, { state: 'forbidden' | 'error' }>;
  readonly onRetry: () => void;
}

/** Why nothing can be done here, or what went wrong. */
export function Problem({ view, onRetry }: ProblemProps) {
  const t = useTranslate();
  if (view.state === 'forbidden') {
    return (
      <section class="problem">
        <span class="problem-icon">
          <Icon name="info" size={24} />
        </span>
        <h1>{t('forbidden_title')}</h1>
        <p>{t(view.reasonKey)}</p>
      </section>
    );
  }
  return (
    <section class="problem">
      <span class="problem-icon">
        <Icon name="warning" size={24} />
      </span>
      <h1>{t('problem_title')}</h1>
      <p>{t(valueKey('error', view.code))}</p>
      <div class="popup-actions">
        <Button action="retry" weight="primary" icon="retry" onClick={onRetry}>
          {t('retry')}
        </Button>
      </div>
    </section>
  );
}
