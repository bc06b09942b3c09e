/** Keeps the settings in the browser's local storage under one key. */
import { browser } from '../browser/api';
import { parseSettings, SETTINGS_VERSION, type Settings } from './schema';

/** The key in `storage.local`; content scripts read it too. */
export const SETTINGS_KEY = 'settings';

/** @returns complete, valid settings; defaults for whatever is missing or wrong */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Merges a change into the stored settings. @returns the settings as they are now */
export async function saveSettings(patch: Partial<Settings>): Promise<Settings> {
  const settings = parseSettings({ ...(await loadSettings()), ...patch });
  await browser.storage.local.set({ [SETTINGS_KEY]: { ...settings, version: SETTINGS_VERSION } });
  return settings;
}

/** Calls the listener after every change, from whichever page. @returns how to stop */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) listener(parseSettings(changes[SETTINGS_KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
