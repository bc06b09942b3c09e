/** Opens the reader in jsdom on an invented article, with actions that can be watched. */
import { expect, vi } from 'vitest';
import { Reader, type ReaderActions } from '../../../../components/reader/Reader';
import type { Article } from '../../../../utils/article';
import { NO_MEMORY } from '../../../../utils/reader/memory';
import { DEFAULT_SETTINGS, type Settings } from '../../../../utils/settings/schema';
import { mount } from '../mount';
import { createClip } from '../sample';
import { createSaveActions } from '../saveActions';

/** Sends no Referer and is allowed none. */
export const NO_REFERERS: ReaderActions['referers'] = {
  findPermitted: async () => [],
  request: async () => false,
  fetchElsewhere: async () => undefined,
  send: async () => () => undefined,
};

/** Actions of a reader that does nothing outside of its page. */
export function createActions(article: Partial<Article>, changes: Partial<ReaderActions>): ReaderActions {
  return {
    readClip: vi.fn(async () => createClip(article)),
    saveSettings: vi.fn(async (patch: Partial<Settings>) => ({ ...DEFAULT_SETTINGS, ...patch })),
    watchSettings: () => () => undefined,
    applyTheme: vi.fn(),
    ...createSaveActions(),
    referers: NO_REFERERS,
    memory: NO_MEMORY,
    copyText: vi.fn(async () => undefined),
    speech: undefined,
    ...changes,
  };
}

/**
 * @param article parts of the sample that the test is about
 * @param changes actions of the test's own
 * @param state the state to wait for
 */
export async function openReader(
  article: Partial<Article> = {},
  changes: Partial<ReaderActions> = {},
  state = 'ready',
) {
  const actions = createActions(article, changes);
  const { root, unmount } = mount(<Reader id="id-1" actions={actions} settings={DEFAULT_SETTINGS} />);
  await vi.waitFor(() => expect(root.querySelector(`[data-reader-state="${state}"]`)).not.toBeNull());
  return { actions, root, unmount };
}

/** Presses a key, as on the keyboard. */
export function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
