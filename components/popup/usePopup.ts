/** What the popup knows and does: reads the tab once, then lets the user act on it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ChangeGroup, type Clip, type ClipEdits, type ErrorCode, errorCode } from '../../utils/article';
import type { EarlierSave } from '../../utils/browser/history';
import type { ActiveTab, CleanerState, ClipScope } from '../../utils/browser/tabs';
import type { ActionFailure, JobStatus } from '../../utils/messaging/protocol';
import type { SavedDocument } from '../../utils/save/document';
import { applyEdits } from '../../utils/save/edits';
import { parseSettings, type Settings } from '../../utils/settings/schema';
import type { UnfinishedActions } from '../saving/Unfinished';
import { type SaveActions, type SaveStatus, type Saving, useSave } from '../saving/useSave';
import { hasChanges } from '../text/facts';
import { findForbiddenReason } from './forbidden';
import { type MoreActions, type MoreWaysModel, useMoreWays } from './useMoreWays';

/** What the popup needs of the browser. */
export interface PopupActions extends SaveActions, UnfinishedActions {
  readonly more: MoreActions;
  /** What a menu entry or key could not do in this tab, once. */
  readonly takeFailure: (tabId: number) => Promise<ActionFailure | undefined>;
  /** Does that once more. @returns how it failed again */
  readonly repeatAction: (tabId: number) => Promise<ActionFailure | undefined>;
  readonly findTab: () => Promise<ActiveTab | undefined>;
  readonly clip: (tabId: number, options: { scope: ClipScope; settings: Settings }) => Promise<Clip>;
  readonly readCleaner: (tabId: number) => Promise<CleanerState>;
  readonly clean: (tabId: number) => Promise<CleanerState>;
  readonly undo: (tabId: number, group?: ChangeGroup) => Promise<CleanerState>;
  /** How the last save of this tab stands. */
  readonly readJob: (tabId: number) => Promise<JobStatus | undefined>;
  /** An earlier save of this page, if one is remembered. */
  readonly findEarlierSave: (url: string) => Promise<EarlierSave | undefined>;
  readonly openReader: (clip: Clip, tabId: number) => Promise<unknown>;
  readonly openOptions: () => void;
  readonly close: () => void;
  /**
   * Switches automatic cleaning of a site on or off.
   * @returns whether it is on now: the user may refuse the permission
   */
  readonly setAlwaysClean: (site: SiteSwitch) => Promise<boolean>;
  /** The file as it would be saved, for the preview. */
  readonly compose: (clip: Clip) => SavedDocument;
  /** Shows on the tab's button that nothing can be done here. */
  readonly greyIcon: (tabId: number) => Promise<unknown>;
}

/** A site and whether it is to be cleaned without a click. */
export interface SiteSwitch {
  readonly host: string;
  /** Whether it is a site of ours, which has the permission already. */
  readonly isOurs: boolean;
  readonly isOn: boolean;
}

/** What the popup shows. */
export type PopupView =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly clip: Clip }
  | { readonly state: 'no-article' }
  | { readonly state: 'forbidden'; readonly reasonKey: string }
  | { readonly state: 'error'; readonly code: ErrorCode };

/** The popup's state and everything its buttons do. */
export interface PopupModel {
  readonly view: PopupView;
  readonly cleaner: CleanerState | undefined;
  readonly status: SaveStatus;
  readonly reload: () => void;
  readonly openReader: () => void;
  readonly save: () => void;
  readonly copy: () => void;
  readonly clean: () => void;
  readonly undo: (group?: ChangeGroup) => void;
  /** Sets something by hand, for this file alone. */
  readonly edit: (edits: ClipEdits) => void;
  /** @returns whether the site is cleaned automatically now */
  readonly setAlwaysClean: (site: SiteSwitch) => Promise<boolean>;
  /** Shows a saved file in its folder. */
  readonly show: (downloadId: number) => void;
  /** Saves what the user selected, or the whole page, where no article was found. */
  readonly saveAnyway: (scope: 'selection' | 'page') => void;
  readonly more: MoreWaysModel;
}

/** @param actions what the popup needs of the browser; must not change while it is open */
export function usePopup(actions: PopupActions, settings: Settings): PopupModel {
  const [view, setView] = useState<PopupView>({ state: 'loading' });
  const [cleaner, setCleaner] = useState<CleanerState>();
  const tabRef = useRef<ActiveTab | undefined>(undefined);
  const saving = useSave(actions);

  const reload = useCallback(async () => {
    setView({ state: 'loading' });
    setView(await readView(actions, settings, tabRef, setCleaner));
  }, [actions, settings]);

  useGreyIcon(actions, view.state === 'forbidden' ? tabRef.current?.id : undefined);

  useEffect(() => {
    reload().then(() => resumeLastJob(actions, tabRef.current?.id, saving));
  }, [actions, reload, saving.resume]);

  const tabId = () => tabRef.current?.id ?? -1;
  const clip = view.state === 'ready' ? view.clip : undefined;
  const isSaving = saving.status.state === 'working';
  const handlers = useMemo(() => {
    const clean = () => void cleanPage(() => actions.clean(tabId()), saving, setCleaner);
    const refresh = async (edits: ClipEdits = {}) => {
      const chosen = { ...clip?.edits, ...edits };
      setView({ state: 'ready', clip: await clipAgain(actions, tabId(), { settings, chosen }) });
    };
    return {
      openReader: () =>
        clip && void saving.attempt(() => actions.openReader(clip, tabId()).then(() => actions.close())),
      save: () =>
        clip && !isSaving && void saving.run((jobId) => actions.save({ jobId, clip, tabId: tabId() })),
      copy: () =>
        clip &&
        void saving.attempt(() => actions.copy(clip), { state: 'copied' }, actions.compose(clip).text),
      clean,
      setAlwaysClean: (site: SiteSwitch) => switchSite(actions, site, clean),
      undo: (group?: ChangeGroup) =>
        void saving.attempt(async () => {
          setCleaner(await actions.undo(tabId(), group));
          await refresh(); // what was counted on the cleaned page is not true of the page as it is now
        }),
      edit: (edits: ClipEdits) => {
        if (!clip) return;
        setView({ state: 'ready', clip: applyEdits(clip, edits) });
        if (edits.preset) void saving.attempt(() => refresh(edits)); // each preset's tool reads Markdown its own way
      },
      show: (downloadId: number) =>
        void saving.attempt(async () => void (await actions.show(downloadId)), saving.status),
      saveAnyway: (scope: 'selection' | 'page') =>
        void saving.run(async (jobId) => {
          const other = await actions.clip(tabId(), { scope, settings });
          return actions.save({ jobId, clip: other, tabId: tabId() });
        }),
    };
  }, [actions, settings, clip, saving]);
  const more = useMoreWays({ actions, settings, clip, readTabId: tabId, saving, clipAgain });
  return { view, cleaner, status: saving.status, reload: () => void reload(), more, ...handlers };
}

/** Cleans the page, and says so when there was nothing to do: otherwise its button would seem to be dead. */
async function cleanPage(
  clean: () => Promise<CleanerState>,
  saving: Saving,
  show: (cleaned: CleanerState) => void,
): Promise<void> {
  let isChanged = false;
  const work = async () => {
    const cleaned = await clean();
    isChanged = hasChanges(cleaned.report);
    show(cleaned);
  };
  await saving.attempt(work, () => ({ state: isChanged ? 'idle' : 'unchanged' }));
}

/** @returns whether the site is cleaned automatically now; if so, its page is cleaned at once */
async function switchSite(actions: PopupActions, site: SiteSwitch, clean: () => void): Promise<boolean> {
  const isOn = await actions.setAlwaysClean(site).catch(() => !site.isOn /* nothing was changed */);
  if (isOn) clean();
  return isOn;
}

/** Shows how the last save of this tab stands, or what a menu entry or key could not do in it. */
async function resumeLastJob(
  actions: PopupActions,
  tabId: number | undefined,
  saving: Saving,
): Promise<void> {
  if (tabId === undefined) return;
  const failure = await actions.takeFailure(tabId).catch(() => undefined);
  if (failure) return saving.tell(failure, () => repeat(actions, tabId, failure));
  const job = await actions.readJob(tabId).catch(() => undefined);
  if (job) saving.resume(job);
}

/** A picture is written to the clipboard by the page in front: the popup must not have the focus. */
function repeat(
  actions: PopupActions,
  tabId: number,
  { code }: ActionFailure,
): Promise<ActionFailure | undefined> {
  const repeated = actions.repeatAction(tabId);
  if (code === 'picture-uncopied') actions.close();
  return repeated;
}

/** @returns the tab's article as it is now, with what was set by hand before */
async function clipAgain(
  actions: PopupActions,
  tabId: number,
  { settings, chosen }: { settings: Settings; chosen: ClipEdits },
): Promise<Clip> {
  const wanted = parseSettings({ ...settings, ...chosen });
  return applyEdits(await actions.clip(tabId, { scope: 'article', settings: wanted }), chosen);
}

/** Greys the button of a tab where nothing can be done. */
function useGreyIcon({ greyIcon }: PopupActions, tabId: number | undefined): void {
  useEffect(() => {
    if (tabId === undefined) return;
    greyIcon(tabId).catch(() => undefined /* the tab is gone: no button is left to tell */);
  }, [greyIcon, tabId]);
}

async function readView(
  actions: PopupActions,
  settings: Settings,
  tabRef: { current: ActiveTab | undefined },
  setCleaner: (state: CleanerState | undefined) => void,
): Promise<PopupView> {
  try {
    const tab = await actions.findTab();
    if (!tab) return { state: 'error', code: 'tab-gone' };
    tabRef.current = tab;
    const reasonKey = findForbiddenReason(tab.url);
    if (reasonKey) return { state: 'forbidden', reasonKey };
    const cleaner = actions.readCleaner(tab.id).catch(() => undefined);
    const clip = await actions.clip(tab.id, { scope: 'article', settings });
    setCleaner(await cleaner);
    return { state: 'ready', clip };
  } catch (error) {
    return toProblem(errorCode(error));
  }
}

function toProblem(code: ErrorCode): PopupView {
  if (code === 'no-article') return { state: 'no-article' };
  if (code === 'forbidden') return { state: 'forbidden', reasonKey: 'error_forbidden' };
  if (code === 'not-a-page') return { state: 'forbidden', reasonKey: 'error_not_a_page' };
  return { state: 'error', code };
}
