/** Hosts with a permission that the user gave; each can be taken off the list, and loses it then. */
import { Button } from '../controls/Button';
import { useTranslate } from '../text/translate';

/** Hosts in their order, what the button is called in tests, and the sentence for an empty list. */
export interface HostListProps {
  readonly hosts: readonly string[];
  readonly action: string;
  readonly noneKey: string;
  readonly onRemove: (host: string) => void;
}

/** A list, or the sentence how a host comes onto it. */
export function HostList({ hosts, action, noneKey, onRemove }: HostListProps) {
  const t = useTranslate();
  if (hosts.length === 0) return <p class="setting-hint">{t(noneKey)}</p>;
  return (
    <ul class="sites">
      {hosts.map((host) => (
        <li key={host}>
          <bdi>{host}</bdi>
          <Button
            action={action}
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
