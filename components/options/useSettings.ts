/** The settings as the page shows them: changed at once, saved at once, taken back on request. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { errorCode } from '../../utils/article';
import type { Settings } from '../../utils/settings/schema';

/** What keeping settings needs of the browser. */
export interface SettingsActions {
  readonly saveSettings: (patch: Partial<Settings>) => Promise<Settings>;
  /** Takes a site off the list of those that are always cleaned, and gives its permission back. */
  readonly removeSite: (host: string) => Promise<void>;
  /** @returns how to stop watching */
  readonly watchSettings: (listener: (settings: Settings) => void) => () => void;
}

/** How the last change ended. */
export type ChangeStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'saved'; readonly previous: Partial<Settings> }
  | { readonly state: 'failed'; readonly code: string };

/** The settings, how the last change ended, and what changes them. */
export interface SettingsModel {
  readonly settings: Settings;
  readonly status: ChangeStatus;
  readonly change: (patch: Partial<Settings>) => void;
  /** Takes the last change back. */
  readonly undo: (previous: Partial<Settings>) => void;
  readonly removeSite: (host: string) => void;
}

/** @param actions must not change while the page is open; @param initial the settings as the page found them */
export function useSettings(actions: SettingsActions, initial: Settings): SettingsModel {
  const [settings, setSettings] = useState(initial);
  const [status, setStatus] = useState<ChangeStatus>({ state: 'idle' });
  // an effect after the painting would miss what changes until then
  useLayoutEffect(() => actions.watchSettings(setSettings), [actions]);

  const change = async (patch: Partial<Settings>, canUndo: boolean) => {
    const previous = pick(settings, Object.keys(patch) as (keyof Settings)[]);
    setSettings({ ...settings, ...patch });
    try {
      setSettings(await actions.saveSettings(patch));
      setStatus(canUndo ? { state: 'saved', previous } : { state: 'idle' });
    } catch (error) {
      setSettings(settings);
      setStatus({ state: 'failed', code: errorCode(error) });
    }
  };

  const removeSite = async (host: string) => {
    try {
      await actions.removeSite(host);
      setSettings((now) => ({ ...now, cleanedSites: now.cleanedSites.filter((site) => site !== host) }));
    } catch (error) {
      setStatus({ state: 'failed', code: errorCode(error) });
    }
  };

  return {
    settings,
    status,
    change: (patch) => void change(patch, true),
    undo: (previous) => void change(previous, false),
    removeSite: (host) => void removeSite(host),
  };
}

/** @returns the part of the settings with these keys */
function pick(settings: Settings, keys: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}
