/**
 * The page cleaner's seat in a tab: starts it where it is automatic, and leaves one small API in the
 * isolated world for the popup. No polyfill here: this script also runs on pages nobody asked to clean.
 */
import { type ChangeGroup, EMPTY_REPORT } from '../article';
import { cleanLivePage, type PageCleaner } from '../cleanLivePage';
import { CLEANER_KEY, RULE_QUESTION } from '../dom/channel';
import { CLEANER_DEFAULTS, type CleanerSettings } from '../settings/defaults';
import { matchSiteRule } from '../sites/match';
import type { SiteRule } from '../sites/types';
import type { CleanerState } from './tabs';

/** What the popup may call, through `scripting.executeScript`. */
export interface CleanerApi {
  /** Whether the extension that installed this is still the one that runs. */
  isAlive(): boolean;
  state(): CleanerState;
  clean(rule: SiteRule | null): Promise<CleanerState>;
  undo(group: ChangeGroup | null): CleanerState;
}

interface ContentScriptScope {
  readonly chrome: {
    readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
    readonly storage: { readonly local: { get(key: string): Promise<Record<string, unknown>> } };
    readonly extension?: { readonly inIncognitoContext?: boolean };
  };
  [key: symbol]: CleanerApi | undefined;
}

/**
 * Installs the API once; a second injection finds the first by its symbol.
 * @param page the live document
 * @param builtIn the rule that is cleaned by without a click
 */
export function installPageCleaner(page: Document, builtIn: SiteRule): void {
  const scope = globalThis as unknown as ContentScriptScope;
  const key = Symbol.for(CLEANER_KEY);
  if (scope[key]?.isAlive()) return;
  const api = createCleanerApi(page, scope);
  scope[key] = api;
  void startAutomatically(api, scope, builtIn);
}

/** Starts at once on the built-in site and on those the user chose; everywhere else waits to be called. */
async function startAutomatically(
  api: CleanerApi,
  scope: ContentScriptScope,
  builtIn: SiteRule,
): Promise<void> {
  const { cleanAutomatically, cleanedSites } = await loadSettings(scope);
  const rule = matchSiteRule(location.href, [builtIn]);
  if (rule && cleanAutomatically) await api.clean(rule);
  else if (cleanedSites.includes(location.hostname)) await api.clean(rule ?? (await askForRule(scope)));
}

async function askForRule(scope: ContentScriptScope): Promise<SiteRule | null> {
  const answer = await scope.chrome.runtime?.sendMessage(RULE_QUESTION).catch(() => null); // the generic steps need no rule
  return (answer as SiteRule | null | undefined) ?? null;
}

function createCleanerApi(page: Document, scope: ContentScriptScope): CleanerApi {
  const { runtime, extension } = scope.chrome;
  let cleaner: PageCleaner | undefined;
  const state = (): CleanerState => ({
    isActive: cleaner !== undefined,
    report: cleaner?.report() ?? EMPTY_REPORT,
  });
  return {
    isAlive: () => runtime?.id !== undefined,
    state,
    async clean(rule) {
      const settings = await loadSettings(scope);
      cleaner ??= cleanLivePage(page, {
        url: location.href,
        rule: rule ?? undefined,
        settings,
        isPrivate: extension?.inIncognitoContext === true,
      });
      return state();
    },
    undo(group) {
      cleaner?.undo(group ?? undefined);
      if (!group) cleaner = undefined;
      return state();
    },
  };
}

/** Settings as they were validated when they were stored; the validator itself would cost every page its bytes. */
async function loadSettings(scope: ContentScriptScope): Promise<CleanerSettings> {
  try {
    const { settings } = await scope.chrome.storage.local.get('settings');
    return { ...CLEANER_DEFAULTS, ...(settings as Partial<CleanerSettings> | undefined) };
  } catch {
    return CLEANER_DEFAULTS; // an orphaned script has no storage any more
  }
}
