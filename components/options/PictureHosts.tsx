/** The hosts that the reader may name their own site to. Permissions of the browser, not settings. */
import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../text/translate';
import { HostList } from './HostList';

/** What the list needs of the browser. */
export interface PictureHostActions {
  readonly readPictureHosts: () => Promise<readonly string[]>;
  /** Gives the permission for a host back. @returns the hosts that are left */
  readonly removePictureHost: (host: string) => Promise<readonly string[]>;
}

/** Name, explanation and list, as of any setting. */
export function PictureHosts({ actions }: { readonly actions: PictureHostActions }) {
  const t = useTranslate();
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    actions.readPictureHosts().then(setHosts, () => undefined /* the browser's own settings list them too */);
  }, [actions]);
  const remove = (host: string) =>
    void actions.removePictureHost(host).then(setHosts, () => undefined /* it stays on the list */);
  return (
    <div class="setting setting-wide" data-setting="pictureHosts">
      <div class="setting-words">
        <p class="setting-name">{t('picture_hosts')}</p>
        <p class="setting-hint">{t('picture_hosts_hint')}</p>
      </div>
      <div class="setting-control">
        <HostList hosts={hosts} action="remove-picture-host" noneKey="picture_hosts_none" onRemove={remove} />
      </div>
    </div>
  );
}
