/** The sites that are always cleaned; each can be taken off the list, and loses its permission then. */
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';

/** Hosts in the order they were added. */
export interface CleanedSitesProps {
  readonly hosts: readonly string[];
  readonly onRemove: (host: string) => void;
}

/** A list, or the sentence how a site comes onto it. */
export function CleanedSites({ hosts, onRemove }: CleanedSitesProps) {
  const t = useTranslate();
  if (hosts.length === 0) return <p class="setting-hint">{t('cleaned_sites_none')}</p>;
  return (
    <ul class="sites">
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <Button
            action="remove-site"
            weight="text"
            label={t('remove_site', [host])}
            onClick={() => onRemove(host)}
          >
            {t('remove')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
