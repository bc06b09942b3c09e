/**
 * Settings in step with the user's other devices, through the browser's own sync, if the user wants that.
 * The local copy is always the one that counts; when the browser cannot sync, it stays the only one.
 */
import { DEVICE_KEYS, isSame } from '../settings/backup';
import { pickValidSettings, type Settings } from '../settings/schema';
import { loadSettings, saveSettings } from '../settings/store';
import { browser } from './api';

/** Key in `storage.local` that says whether the last attempt worked. */
const STATE_KEY = 'syncState';
/** One item a setting: the browser's limit of 8 KB is one of an item. */
const PREFIX = 'setting.';

/** How sync stands: in step, or on this device only. */
export type SyncState = 'synced' | 'local';

/** Brings both sides in step after a change on this device. Call it on every change of the settings. */
export async function pushSettings(settings: Settings): Promise<void> {
  if (!settings.sync) return browser.storage.local.remove(STATE_KEY);
  await attempt(async () => {
    const stored = await browser.storage.sync.get(null);
    if (Object.keys(stored).length === 0 || (await readSyncState()) === 'synced') {
      await writeDifferences(settings, stored);
    } else await pullSettings(); // just switched on: what the other devices agreed on comes first
  });
}

/** Takes over what another device changed. */
export async function pullSettings(): Promise<void> {
  const settings = await loadSettings();
  if (!settings.sync) return;
  const stored = Object.entries(await browser.storage.sync.get(null));
  const given = pickValidSettings(
    Object.fromEntries(stored.map(([key, value]) => [key.slice(PREFIX.length), value])),
  );
  const changed = Object.entries(given).filter(
    ([key, value]) => isShared(key) && !isSame(value, settings[key as keyof Settings]),
  );
  if (changed.length > 0) await saveSettings(Object.fromEntries(changed));
}

/** Follows the other devices. Registered at the top of the background, because a change may wake it. */
export function followSync(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') void attempt(pullSettings);
  });
}

/** @returns how sync stands; undefined while it is off or has not been tried */
export async function readSyncState(): Promise<SyncState | undefined> {
  const { [STATE_KEY]: state } = await browser.storage.local.get(STATE_KEY);
  return state === 'synced' || state === 'local' ? state : undefined;
}

/** Calls the listener with how sync stands, now and after every change. @returns how to stop */
export function watchSyncState(listener: (state: SyncState | undefined) => void): () => void {
  const tell = () => void readSyncState().then(listener);
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && STATE_KEY in changes) tell();
  };
  tell();
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function writeDifferences(settings: Settings, stored: Record<string, unknown>): Promise<void> {
  const wanted = Object.entries(settings).filter(([key]) => isShared(key));
  const changed = wanted.filter(([key, value]) => !isSame(value, stored[PREFIX + key]));
  if (changed.length === 0) return;
  await browser.storage.sync.set(Object.fromEntries(changed.map(([key, value]) => [PREFIX + key, value])));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  let state: SyncState = 'synced';
  try {
    await work();
  } catch {
    state = 'local'; // no account, switched off, or too much: the settings page says so
  }
  if ((await readSyncState()) !== state) await browser.storage.local.set({ [STATE_KEY]: state });
}

function isShared(key: string): boolean {
  return !(DEVICE_KEYS as readonly string[]).includes(key);
}
