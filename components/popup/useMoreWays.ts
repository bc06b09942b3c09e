/** The less common things that the popup can do with an article. */
import type { Clip, ClipEdits } from '../../utils/article';
import type { SaveResult } from '../../utils/messaging/protocol';
import type { RichText } from '../../utils/save/richText';
import type { Settings } from '../../utils/settings/schema';
import type { SaveOrder, Saving } from '../saving/useSave';
import type { PopupActions } from './usePopup';

/** What they need of the browser. */
export interface MoreActions {
  /** @throws UnboxError clipboard */
  readonly copyText: (content: string | RichText) => Promise<void>;
  readonly toRichText: (clip: Clip) => RichText;
  /** Saves one HTML file with its pictures inside. */
  readonly savePage: (order: SaveOrder) => Promise<SaveResult>;
  /** Hands a clip that was written for Obsidian to it. */
  readonly sendToObsidian: (clip: Clip, tabId: number) => Promise<void>;
  readonly print: (clip: Clip, tabId: number) => Promise<unknown>;
  /** Opens the page that saves several pages. */
  readonly openSaves: () => Promise<unknown>;
  readonly close: () => void;
}

/** One function a line of the list; each does nothing while there is no article. */
export interface MoreWaysModel {
  readonly copyRich: () => void;
  readonly copyPlain: () => void;
  readonly savePage: () => void;
  readonly sendToObsidian: () => void;
  readonly print: () => void;
  readonly openSaves: () => void;
}

/** The article, its tab, the status line, and how the article is read again for Obsidian. */
export interface MoreWaysOptions {
  readonly actions: PopupActions;
  readonly settings: Settings;
  readonly clip: Clip | undefined;
  readonly readTabId: () => number;
  readonly saving: Saving;
  /** Reads the tab again, with other settings. */
  readonly clipAgain: (
    actions: PopupActions,
    tabId: number,
    options: { readonly settings: Settings; readonly chosen: ClipEdits },
  ) => Promise<Clip>;
}

/** @returns what the list's buttons do */
export function useMoreWays(options: MoreWaysOptions): MoreWaysModel {
  const { actions, settings, clip, readTabId, saving, clipAgain } = options;
  const { more } = actions;
  const copy = (read: (clip: Clip) => string | RichText) => () => {
    if (!clip) return;
    const content = read(clip);
    const text = typeof content === 'string' ? content : content.text;
    void saving.attempt(() => more.copyText(content), { state: 'copied' }, text);
  };
  const leave = (work: () => Promise<unknown>) =>
    void saving.attempt(async () => {
      await work();
      more.close();
    });
  const writeForObsidian = (chosen: ClipEdits = {}) =>
    clipAgain(actions, readTabId(), {
      settings: { ...settings, body: 'markdown' },
      chosen: { ...chosen, preset: 'obsidian' },
    });
  return {
    copyRich: copy(more.toRichText),
    copyPlain: copy((one) => more.toRichText(one).text),
    savePage: () => clip && void saving.run((jobId) => more.savePage({ jobId, clip, tabId: readTabId() })),
    sendToObsidian: () =>
      clip && leave(async () => more.sendToObsidian(await writeForObsidian(clip.edits), readTabId())),
    print: () => clip && leave(() => more.print(clip, readTabId())),
    openSaves: () => leave(() => more.openSaves()),
  };
}
