/**
 * What the popup does in a tab, called from a page of the extension: for many pages one after the other,
 * where opening the popup each time would take longer than the work.
 */
import type { CleanReport, Clip } from '../../utils/article';
import type { CaptureOptions } from '../../utils/clipDocument';
import { CLEANER_KEY, CLIP_KEY } from '../../utils/dom/channel.ts';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema.ts';
import { SITE_RULES } from '../../utils/sites/index.ts';
import type { SiteRule } from '../../utils/sites/types';
import type { View } from '../support/driver.ts';
import type { Stage } from '../support/launch.ts';

/** Where test pages live that no other scenario uses; the driver grants it. */
export const TEST_ORIGIN = 'https://www.garden.example.net';

/** The scripts of the built extension in the tab at an address. */
export interface TabScripts {
  clean(url: string, rule?: SiteRule): Promise<CleanReport>;
  /** @returns the report; undefined where no cleaner is */
  report(url: string): Promise<CleanReport | undefined>;
  undo(url: string): Promise<void>;
  /** @returns the clip; throws the code of its error */
  clip(url: string): Promise<Clip>;
}

/**
 * Opens the page that calls; it is closed with all others after the test.
 * @param origins whose tabs may be called
 */
export async function openTabScripts(
  stage: Stage,
  origins: readonly string[] = [TEST_ORIGIN],
): Promise<TabScripts> {
  const patterns = origins.map((origin) => `${origin}/*`);
  const page = await stage.browser.openExtensionPage('options.html');
  if (!(await page.evaluate(isPermitted, patterns))) {
    for (const pattern of patterns) await stage.browser.grantHost(pattern);
    // what was granted is there once it is asked for, and that takes a click
    await page.evaluate(requestOnClick, patterns);
    await page.click('h1');
    await page.waitUntil('the hosts to be permitted', isPermitted, patterns);
  }
  const call = <T>(url: string, options: CallOptions) => callInTab<T>(page, url, options);
  return {
    async clean(url, rule) {
      const options = { file: '/page-cleaner.js', key: CLEANER_KEY, method: 'clean', args: [rule ?? null] };
      return (await call<{ report: CleanReport }>(url, options)).report;
    },
    async report(url) {
      const options = { key: CLEANER_KEY, method: 'state', args: [] };
      return (await call<{ report: CleanReport } | null>(url, options))?.report;
    },
    async undo(url) {
      await call(url, { key: CLEANER_KEY, method: 'undo', args: [null] });
    },
    async clip(url) {
      const wanted: Omit<CaptureOptions, 'url' | 'isPrivate'> = {
        scope: 'article',
        settings: DEFAULT_SETTINGS,
        rules: SITE_RULES,
      };
      const answer = await call<{ clip?: Clip; error?: string }>(url, {
        file: '/clip.js',
        key: CLIP_KEY,
        method: 'run',
        args: [wanted],
      });
      if (!answer.clip) throw new Error(`no clip: ${answer.error}`);
      return answer.clip;
    },
  };
}

interface CallOptions {
  /** Injected first. */
  readonly file?: string;
  /** Where the script left its functions, for `Symbol.for`. */
  readonly key: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

interface ScriptingScope {
  readonly chrome: {
    readonly permissions: Record<'contains' | 'request', (wanted: object) => Promise<boolean>>;
    readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
    readonly scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
  };
}

function isPermitted(origins: readonly string[]): Promise<boolean> {
  return (globalThis as unknown as ScriptingScope).chrome.permissions.contains({ origins });
}

function requestOnClick(origins: readonly string[]): void {
  const { permissions } = (globalThis as unknown as ScriptingScope).chrome;
  document.addEventListener('click', () => void permissions.request({ origins }), { once: true });
}

function callInTab<T>(page: View, url: string, options: CallOptions): Promise<T> {
  return page.evaluate(
    async (address, { file, key, method, args }) => {
      const { tabs, scripting } = (globalThis as unknown as ScriptingScope).chrome;
      const tab = (await tabs.query({})).find((candidate) => candidate.url?.split('#')[0] === address);
      if (tab === undefined) throw new Error(`no tab at ${address}`);
      const target = { tabId: tab.id };
      if (file !== undefined) await scripting.executeScript({ target, files: [file] });
      const func = (name: string, member: string, values: unknown[]) => {
        type Api = Record<string, (...all: unknown[]) => unknown>;
        const api = (globalThis as unknown as Record<symbol, Api | undefined>)[Symbol.for(name)];
        return api?.[member]?.(...values) ?? null;
      };
      const [answer] = await scripting.executeScript({ target, func, args: [key, method, args] });
      return answer?.result as T;
    },
    url,
    options,
  );
}
