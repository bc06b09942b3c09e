/** The popup's shape before its content is known, so that nothing jumps. */
import { useTranslate } from '../text/translate';

/** Same heights as the ready popup. */
export function Skeleton() {
  const t = useTranslate();
  return (
    <div class="skeleton">
      <h1 class="visually-hidden">{t('reading_page')}</h1>
      <div aria-hidden="true">
        <span class="skeleton-line skeleton-title" />
        <span class="skeleton-line skeleton-title skeleton-short" />
        <span class="skeleton-line skeleton-facts" />
        <div class="popup-actions popup-actions-main">
          <span class="skeleton-button" />
          <span class="skeleton-button" />
          <span class="skeleton-button" />
          <span class="skeleton-button" />
        </div>
        <div class="popup-rows">
          <span class="skeleton-line skeleton-row" />
          <span class="skeleton-line skeleton-row" />
          <span class="skeleton-line skeleton-row" />
        </div>
      </div>
    </div>
  );
}
