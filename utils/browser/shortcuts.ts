/** The browser-wide keyboard shortcuts: what they are now, and the page where the browser lets them be changed. */
import { browser } from './api';

/** A command and its keys as the browser writes them; '' when none are set. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

/** @returns the commands of the manifest, in its order */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    description,
    keys: shortcut,
  }));
}

/** Opens the browser's own page for shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const { openShortcutSettings: open } = browser.commands as unknown as {
    openShortcutSettings?: () => Promise<void>;
  };
  if (open) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
