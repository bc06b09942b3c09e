/** The pictures of a saved article that stayed links: which, why, and how to try again. */
import { Button } from '../controls/Button';
import { translateCount, useTranslate, valueKey } from '../text/translate';
import type { SaveStatus } from './useSave';

/** Shows nothing unless a file was saved without some of its pictures. */
export function MissingPictures({ status }: { readonly status: SaveStatus }) {
  const t = useTranslate();
  if (status.state !== 'saved' || !status.missing?.length) return null;
  const { missing, barredHosts = [], retry } = status;
  return (
    <div class="missing" data-fact="missing">
      <details>
        <summary>{translateCount(t, 'missing', missing.length)}</summary>
        <ul>
          {missing.map(({ src, reason }) => (
            <li key={src}>
              <bdi class="missing-name">{toShortAddress(src)}</bdi>
              <span class="missing-reason">{t(valueKey('picture', reason))}</span>
            </li>
          ))}
        </ul>
      </details>
      {retry && (
        <Button action="retry-pictures" weight="text" onClick={retry}>
          {t(barredHosts.length > 0 ? 'allow_hosts_retry' : 'retry')}
        </Button>
      )}
    </div>
  );
}

/** @returns host and file, without what lies between */
function toShortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return `${hostname}/…${pathname.slice(pathname.lastIndexOf('/'))}`;
}
