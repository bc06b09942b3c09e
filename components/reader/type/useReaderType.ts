/** How the article is set: the settings for all articles, or this site's own. */
import { useCallback, useState } from 'preact/hooks';
import { pickReaderType, type ReaderType } from '../../../utils/settings/readerType';
import type { Settings } from '../../../utils/settings/schema';

/** What the type depends on. */
export interface ReaderTypeOptions {
  readonly settings: Settings;
  readonly onSettings: (patch: Partial<Settings>) => void;
  /** What was kept for this site. */
  readonly recalled: Partial<ReaderType> | undefined;
  /** @param type undefined: the site has none of its own any more */
  readonly keep: (type: Partial<ReaderType> | undefined) => void;
}

/** The type that holds here, and what changes it. */
export interface ReaderTypeState {
  readonly type: ReaderType;
  readonly change: (patch: Partial<ReaderType>) => void;
  /** Whether changes hold for this site alone. */
  readonly isForSite: boolean;
  readonly setForSite: (isForSite: boolean) => void;
}

/** @returns the settings of type that hold for this article */
export function useReaderType(options: ReaderTypeOptions): ReaderTypeState {
  const { settings, onSettings, recalled, keep } = options;
  const [own, setOwn] = useState(recalled);
  const put = useCallback(
    (type: Partial<ReaderType> | undefined) => {
      setOwn(type);
      keep(type);
    },
    [keep],
  );
  return {
    type: { ...settings, ...own },
    change: (patch) => (own ? put({ ...own, ...patch }) : onSettings(patch)),
    isForSite: own !== undefined,
    setForSite: (isForSite) => put(isForSite ? pickReaderType(settings) : undefined),
  };
}
