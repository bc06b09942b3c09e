/** The line above an article whose pictures want their own Referer: what is missing, why, and what to do. */
import { Button } from '../controls/Button';
import { Icon } from '../controls/Icon';
import { localeOf, translateCount, useTranslate } from '../text/translate';
import type { MissingReferers } from './refererGate';

/** What is missing, and how to ask for it. */
export interface RefererNoticeProps {
  readonly missing: MissingReferers | undefined;
  readonly onAllow: () => void;
}

/** Says nothing while nothing is missing; a live region, so that it is heard when it comes. */
export function RefererNotice({ missing, onAllow }: RefererNoticeProps) {
  const t = useTranslate();
  return (
    <div class="referer-notice" role="status" data-notice="referer" lang={document.documentElement.lang}>
      {missing && (
        <>
          <Icon name="imageMissing" />
          <span class="referer-notice-text">
            <strong>{translateCount(t, 'referer_missing', missing.count)}</strong>{' '}
            {missing.isUnable
              ? t('referer_unable')
              : t('referer_reason', [toList(localeOf(t), missing.hosts)])}
          </span>
          {!missing.isUnable && (
            <Button action="allow-referer" onClick={onAllow}>
              {t('referer_allow')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function toList(locale: string, hosts: readonly string[]): string {
  return new Intl.ListFormat(locale).format(hosts);
}
