/** Permissions of the browser that are no settings: hosts allowed to send images, and other access. */
import { useEffect, useState } from 'preact/hooks';
import { HostList } from './HostList';
import type { PanelProps } from './panels';

/** What the lists need of the browser. */
export interface AccessActions {
  readonly readPictureHosts: () => Promise<readonly string[]>;
  /** Gives the permission for a host back. @returns the hosts that are left */
  readonly removePictureHost: (host: string) => Promise<readonly string[]>;
  readonly readOtherAccess: () => Promise<readonly string[]>;
  /** Gives access to a match pattern back. @returns what is left */
  readonly removeOtherAccess: (origin: string) => Promise<readonly string[]>;
}

/** The hosts that the reader may name their own site to. */
export function PictureHosts({ actions }: PanelProps) {
  const { hosts, remove } = useGrants(actions.readPictureHosts, actions.removePictureHost);
  return (
    <HostList hosts={hosts} action="remove-picture-host" noneKey="picture_hosts_none" onRemove={remove} />
  );
}

/** Whatever else was granted. */
export function OtherAccess({ actions }: PanelProps) {
  const { hosts, remove } = useGrants(actions.readOtherAccess, actions.removeOtherAccess);
  return <HostList hosts={hosts} action="remove-access" noneKey="other_access_none" onRemove={remove} />;
}

function useGrants(
  read: () => Promise<readonly string[]>,
  giveBack: (host: string) => Promise<readonly string[]>,
) {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  useEffect(() => {
    read().then(setHosts, () => undefined /* the browser's own settings list them too */);
  }, [read]);
  const remove = (host: string) =>
    void giveBack(host).then(setHosts, () => undefined /* it stays on the list */);
  return { hosts, remove };
}
