/** One way to drive the built extension, whatever the browser: chromium.ts and firefox.ts implement it. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A picture of the extension, which is a page of it without any script: what `consolePage` shows. */
export const CONSOLE_PAGE = 'icon/16.png';

/** How a browser is started. */
export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extensionDir: string;
  /** Port of the fake web's proxy. */
  readonly worldPort: number;
  /** Where downloads go; emptied by clearDownloads(). */
  readonly downloadDir: string;
  /** Default true. */
  readonly headless?: boolean;
  readonly theme?: 'light' | 'dark';
  /** Whether the page that opens after the installation stays; by default it is closed at once. */
  readonly keepsWelcome?: boolean;
  /** CSS pixels; default 1100 × 800. */
  readonly viewport?: Viewport;
}

/** A size in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel: 2 is what a zoom of 200 % makes of an ordinary screen. */
  readonly scale?: number;
  /** Whether a finger is what points (Chromium alone can pretend that). */
  readonly isTouch?: boolean;
}

/** A file that the browser saved. */
export interface SavedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** What both browsers can do. */
export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** Opens a tab in front and waits until it is loaded. */
  openPage(url: string): Promise<View>;
  /** Clicks the toolbar button on a tab: the real popup, with the real activeTab permission. */
  openPopup(page: View): Promise<View>;
  /** Chooses an item of ours in the context menu, with the permission that this grants. */
  chooseMenuItem(page: View, item: MenuItem): Promise<void>;
  /** Chooses an item that asks for a host, and agrees. */
  chooseAndAllow(page: View, item: MenuItem, pattern: string): Promise<void>;
  /** @returns whether the context menu holds this item now */
  hasMenuItem(page: View, item: MenuItem): Promise<boolean>;
  /** Does what the keyboard command of this name does, with the permission that pressing its keys grants. */
  pressCommand(page: View, name: string): Promise<void>;
  /** A page of the extension that stays, in the tab that the browser started with: nothing has to be opened for it. */
  consolePage(): Promise<View>;
  /** Opens a page of the extension (`options.html`) in a tab. */
  openExtensionPage(pathInside: string): Promise<View>;
  /** Waits for a tab whose address contains the text. */
  findPage(urlPart: string): Promise<View>;
  /** Grants an optional host permission without the browser's own question. */
  grantHost(pattern: string): Promise<void>;
  /** Opens a page in a private window, in which the extension is allowed. */
  openPrivatePage?(url: string): Promise<View>;
  /** Loads the extension anew, as an update does; tabs stay as they are. */
  reloadExtension?(): Promise<void>;
  /** Closes every dialog for a file's place at once, without a choice. @returns how to stop that */
  dismissSaveDialogs?(): Promise<() => Promise<void>>;
  /** Lets the extension keep no more than so many bytes. @returns how to give it its usual space again */
  limitStorage?(bytes: number): Promise<() => Promise<void>>;
  /** Ends the service worker or event page as the browser itself would, if it runs. */
  killBackground(): Promise<void>;
  /**
   * Lets a new background ask the browser for downloads in vain, as one does that is being ended.
   * @param view a page of the extension
   */
  cutOffBackground?(view: View): Promise<void>;
  /** What is on the clipboard, as plain text or as HTML; '' when there is nothing of that kind. */
  readClipboard(type?: 'text/plain' | 'text/html'): Promise<string>;
  /** @returns the size of the picture on the clipboard; undefined when there is none */
  readClipboardPicture(): Promise<Viewport | undefined>;
  /** Closes the whole browser and starts it again with the same profile; views of before are gone. */
  restart(): Promise<void>;
  /** Closes every tab but the empty one that the browser started with. */
  closePages(): Promise<void>;
  /** Fulfilled when the browser that was started first is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A context-menu item of the extension. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly context: 'page' | 'selection' | 'link' | 'image';
  /** The link or image that is clicked. */
  readonly selector?: string;
}

const POLL_MS = 25;
const DEFAULT_TIMEOUT_MS = 12_000;

/** A function that runs inside a page: it sees its arguments and the page, nothing else. */
export type PageFunction<Args extends readonly unknown[], Result> = (
  ...args: Args
) => Result | Promise<Result>;

/** A tab, a popup or a page of the extension. */
export abstract class View {
  /** @returns the JSON text of the expression's (awaited) value; 'undefined' for none */
  protected abstract evaluateToJson(expression: string): Promise<string | undefined>;
  /** Clicks the element as a user does. It must exist. */
  abstract click(selector: string): Promise<void>;
  /** Writes a PNG; the whole page with fullPage. */
  abstract screenshot(file: string, options?: { readonly fullPage?: boolean }): Promise<void>;
  abstract url(): Promise<string>;
  abstract reload(): Promise<void>;
  /** Types on the keyboard into whatever has the focus; a popup refuses in Firefox. */
  abstract type(text: string): Promise<void>;
  /** @returns the page as it would be printed, as a PDF on A4 with backgrounds as the user's default has them */
  abstract printToPdf(): Promise<Buffer>;
  /** Gives a tab another size in CSS pixels; a popup has its own and refuses. */
  abstract resize(viewport: Viewport): Promise<void>;
  abstract close(): Promise<void>;

  /** Runs a function in the page; arguments and result are JSON. */
  async evaluate<Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',');
    const json = await this.evaluateToJson(
      `Promise.resolve((${run})(${list})).then((value) => JSON.stringify(value))`,
    );
    return (json === undefined ? undefined : JSON.parse(json)) as Result;
  }

  /** Runs a classic script in the page, whatever the page's own policy says of scripts. */
  async load(script: string): Promise<void> {
    await this.evaluateToJson(`${script}\n;'loaded'`);
  }

  /** Waits until the function answers something truthy, and returns that. Navigation meanwhile is fine. */
  async waitUntil<Args extends readonly unknown[], Result>(
    what: string,
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<NonNullable<Result>> {
    return until(what, () => this.evaluate(run, ...args), { describe: () => this.describe() });
  }

  /** Waits until an element matches. */
  async waitFor(selector: string): Promise<void> {
    await this.waitUntil(
      `an element ${selector}`,
      (wanted) => document.querySelector(wanted) !== null,
      selector,
    );
  }

  /** @returns the text of the first match, white space collapsed; undefined when nothing matches */
  text(selector: string): Promise<string | undefined> {
    return this.evaluate(
      (wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim(),
      selector,
    );
  }

  /** Selects the whole text of an element, as a user does with the mouse. */
  selectText(selector: string): Promise<void> {
    return this.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (element === null) throw new Error(`nothing matches ${wanted}`);
      getSelection()?.selectAllChildren(element);
    }, selector);
  }

  /** For messages of failed waits: address, states of ours, and the text that can be seen. */
  private async describe(): Promise<string> {
    return this.evaluate(describePage).catch(
      (error: Error) => `a page that does not answer: ${error.message}`,
    );
  }
}

function describePage(): string {
  const stateful = document.querySelectorAll('[data-state], [data-reader-state], [data-status]');
  const states = Array.from(stateful, (element) => JSON.stringify({ ...(element as HTMLElement).dataset }));
  return [location.href, ...states, document.body?.textContent?.replace(/\s+/g, ' ').slice(0, 800)].join(
    '\n',
  );
}

/**
 * Asks again and again; an exception counts as "not yet".
 * @param what for the message: "… did not happen"
 * @returns the first truthy answer
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  options: { readonly timeoutMs?: number; readonly describe?: () => Promise<string> } = {},
): Promise<NonNullable<T>> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error; // the page may be navigating; the last reason is told if it stays
    }
    await pause(POLL_MS);
  }
  const reason = last instanceof Error ? `\nLast error: ${last.message}` : '';
  const scene = options.describe === undefined ? '' : `\nSeen instead: ${await options.describe()}`;
  throw new Error(`Waited ${timeoutMs} ms for ${what}${reason}${scene}`);
}

/** @returns the complete files in a download folder and the folders in it, by their path below it */
export function readDownloads(folder: string): SavedFile[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  const isPartial = (name: string) =>
    /\.(?:part|crdownload)$/.test(name) || path.basename(name).startsWith('.');
  const isStillWritten = (name: string) =>
    names.includes(`${name}.part`) || names.includes(`${name}.crdownload`);
  return names
    .filter((name) => !isPartial(name) && !isStillWritten(name))
    .map((name) => ({ name, content: readFileSync(path.join(folder, name)) }))
    .filter(({ content }) => content.length > 0);
}

/** Removes everything from a download folder. */
export function clearDownloads(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
}

/**
 * Changes the extension's settings, as its options page does.
 * @param values merged over what is stored
 */
export async function changeSettings(driver: BrowserDriver, values: Record<string, unknown>): Promise<void> {
  const page = await driver.consolePage();
  // only what is read back counts
  await until('the settings to be stored', () => page.evaluate(storeSettings, values));
}

/** Runs in the extension. @returns whether the values are stored already; else stores them */
async function storeSettings(values: Record<string, unknown>): Promise<boolean> {
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: LocalStorageArea } } }).chrome;
  const stored = ((await storage.local.get('settings')).settings ?? {}) as Record<string, unknown>;
  const isSame = (key: string) => JSON.stringify(stored[key]) === JSON.stringify(values[key]);
  if (Object.keys(values).every(isSame)) return true;
  await storage.local.set({ settings: { ...stored, ...values } });
  return false;
}

interface LocalStorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}
