/** Everything that is done in a tab: reading it, cleaning it, undoing that. Needs activeTab or a host permission. */
import {
  type ChangeGroup,
  type CleanReport,
  type Clip,
  type ClipScope,
  EMPTY_REPORT,
  type ErrorCode,
  UnboxError,
} from '../article';
import { CLEANER_KEY, CLIP_KEY } from '../dom/channel';
import { isClip } from '../messaging/protocol';
import type { Settings } from '../settings/schema';
import { SITE_RULES } from '../sites';
import { matchSiteRule } from '../sites/match';
import { browser } from './api';

export type { ClipScope } from '../article';

/** The tab in front. `url` and `title` are known only after the user's gesture. */
export interface ActiveTab {
  readonly id: number;
  readonly url?: string;
  readonly title?: string;
  readonly isPrivate: boolean;
}

/** What the page cleaner did in a tab. */
export interface CleanerState {
  readonly isActive: boolean;
  readonly report: CleanReport;
}

/** What `clip` answers inside the tab: errors cross as codes. */
export type ClipAnswer = { readonly clip: Clip } | { readonly error: ErrorCode };

/** A page that has not answered by then is stuck. */
const ANSWER_TIMEOUT_MS = 15_000;
const IDLE: CleanerState = { isActive: false, report: EMPTY_REPORT };

/** @returns the active tab of the current window */
export async function findActiveTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url, title: tab.title, isPrivate: tab.incognito };
}

/**
 * Reads the article of a tab by running the pipeline there, on an inert copy of the page.
 * @throws UnboxError forbidden, not-a-page, no-article, too-slow, too-large, tab-gone, tab-not-answering
 */
export async function clipTab(
  tabId: number,
  options: { scope: ClipScope; settings: Settings },
): Promise<Clip> {
  const answer = (await callClip(tabId, 'run', [{ ...options, rules: SITE_RULES }])) as
    | ClipAnswer
    | undefined;
  if (answer === undefined) throw new UnboxError('unexpected', 'the page gave no answer');
  if ('error' in answer) throw new UnboxError(answer.error);
  if (!isClip(answer.clip)) throw new UnboxError('unexpected', 'malformed clip');
  return answer.clip;
}

/** @returns what the cleaner did; inactive where none is on the page */
export async function readCleaner(tabId: number): Promise<CleanerState> {
  return toState(await callInTab(tabId, CLEANER_KEY, 'state', []));
}

/** Cleans the live page, also again after an undo. */
export async function cleanTab(tabId: number): Promise<CleanerState> {
  await inject(tabId, '/page-cleaner.js');
  const { url } = await browser.tabs.get(tabId);
  const rule = url === undefined ? undefined : matchSiteRule(url, SITE_RULES);
  return toState(await callInTab(tabId, CLEANER_KEY, 'clean', [rule ?? null]));
}

/** Takes back one group of changes, or all. */
export async function undoClean(tabId: number, group?: ChangeGroup): Promise<CleanerState> {
  return toState(await callInTab(tabId, CLEANER_KEY, 'undo', [group ?? null]));
}

function toState(answer: unknown): CleanerState {
  const state = answer as CleanerState | null | undefined;
  return state && typeof state.isActive === 'boolean' ? state : IDLE;
}

async function inject(tabId: number, file: string): Promise<void> {
  await explainErrors(browser.scripting.executeScript({ target: { tabId }, files: [file] }));
}

/** Injects `clip` and calls one of its methods. @throws UnboxError as clipTab */
export async function callClip(tabId: number, method: string, args: unknown[]): Promise<unknown> {
  await inject(tabId, '/clip.js');
  return callInTab(tabId, CLIP_KEY, method, args);
}

/** Calls a method of what an injected script left on the isolated world's globalThis. */
async function callInTab(tabId: number, key: string, method: string, args: unknown[]): Promise<unknown> {
  const call = browser.scripting.executeScript({
    target: { tabId },
    func: (name: string, member: string, values: unknown[]) => {
      const api = (globalThis as unknown as Record<symbol, Record<string, (...a: unknown[]) => unknown>>)[
        Symbol.for(name)
      ];
      return api?.[member]?.(...values);
    },
    args: [key, method, args],
  });
  const [first] = await explainErrors(call);
  return first?.result;
}

async function explainErrors<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnboxError('tab-not-answering')), ANSWER_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, timeout]);
  } catch (error) {
    if (error instanceof UnboxError) throw error;
    throw new UnboxError(toErrorCode(String(error)), String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Both browsers' words for why a script may not or cannot run. */
function toErrorCode(message: string): ErrorCode {
  if (
    /no tab with id|invalid tab id|tab was closed|frame (?:with id \d+ )?was removed|message manager/i.test(
      message,
    )
  )
    return 'tab-gone';
  if (
    /cannot access|cannot be scripted|missing host permission|cannot attach|showing error page/i.test(message)
  )
    return 'forbidden';
  return 'unexpected';
}
